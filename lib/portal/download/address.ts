import type { FileForm } from "@/lib/documents/official";
import { parseAddress } from "../address";

/** What a path asks for: the address of the item's page and the form of the file. */
export function parseDownload(pathname: string): { address: string; form: FileForm } | null {
  const match = /^(.+)\.(pdf|docx)$/.exec(pathname);
  const asked = match === null ? null : parseAddress(`${match[1]}.html`);
  return asked?.kind === "item" ? { address: asked.address, form: match?.[2] as FileForm } : null;
}

/** Where the file of an item is: beside its page. */
export const downloadAddress = (address: string, form: FileForm): string => address.replace(/html$/, form);
