import { buffer } from "node:stream/consumers";
import { db } from "@/lib/core/db";
import type { FileForm } from "@/lib/documents/official";
import { PICTURE_LIMITS } from "@/lib/documents/pictures";
import { documentFile, documentHash } from "@/lib/documents/render";
import { storage } from "@/lib/files/storage";
import { currentAddressOf } from "../former-address";
import { findItem, type PortalItem } from "../item";
import { openSite } from "../site";
import { isGone } from "../tombstone";
import { downloadAddress, parseDownload } from "./address";
import { documentOf } from "./document-of";

/** A public item as a file to download. */
export interface Download {
  /** the fingerprint of what is in it */
  hash: string;
  /** the item's title, for the name of the file */
  title: string;
  /** absolute address of the page that it was made from */
  page: string;
  bytes: () => Promise<Buffer>;
}

/** The file at this address of the site (the page's, with another ending); "gone" when the item has been withdrawn, its new address when it has been moved, null when there is none. */
export async function findDownload(pathname: string): Promise<Download | "gone" | { movedTo: string } | null> {
  const asked = parseDownload(pathname);
  const site = asked === null ? null : await openSite();
  if (asked === null || site === null) return null;
  const item = await findItem(site.agencyId, asked.address);
  if (item === null) return (await isGone(asked.address)) ? "gone" : movedDownload(site.agencyId, asked);
  const pictures = await picturesOf(item);
  const document = documentOf(item, { origin: site.origin, pictureOf: (fileId) => pictures.get(fileId) ?? null });
  return {
    hash: documentHash(document, asked.form),
    title: item.title,
    page: site.origin + item.address,
    bytes: () => documentFile(document, asked.form, readStored),
  };
}

/** Where the file of an item is that has been moved to another column. */
async function movedDownload(
  agencyId: string,
  { address, form }: { address: string; form: FileForm },
): Promise<{ movedTo: string } | null> {
  const now = await currentAddressOf(agencyId, address);
  return now === null ? null : { movedTo: downloadAddress(now, form) };
}

async function picturesOf(item: PortalItem): Promise<Map<string, string>> {
  const ids = item.attachments.filter(({ kind }) => kind === "inline").map(({ fileId }) => fileId);
  if (ids.length === 0) return new Map();
  const files = await db().storedFile.findMany({ where: { id: { in: ids } }, select: { id: true, sha256: true } });
  return new Map(files.map(({ id, sha256 }) => [id, sha256]));
}

async function readStored(sha256: string): Promise<Uint8Array | null> {
  if ((await storage().stat(sha256)) === null) return null;
  // One byte more than is used tells a picture that is too large.
  return buffer(storage().open(sha256, { start: 0, end: PICTURE_LIMITS.bytes }));
}
