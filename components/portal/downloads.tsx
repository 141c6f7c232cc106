import { downloadAddress } from "@/lib/portal/download/address";
import { fileAddress, type PortalAttachment, type PortalItem } from "@/lib/portal/item";

interface DownloadsProps {
  item: Pick<PortalItem, "address">;
  /** files of a report: it is taken away as it was approved, not made anew from its page */
  own?: readonly PortalAttachment[];
}

export const FORMS = ["pdf", "docx"] as const;

/** The item as a file: with 发文字号 in the layout of official documents. Plain links, as they are downloads. */
export function Downloads({ item, own = [] }: DownloadsProps) {
  return FORMS.map((form) => {
    const file = own.find(({ extension }) => extension === form);
    const address = file === undefined ? downloadAddress(item.address, form) : fileAddress(file);
    return (
      <a key={form} href={address} download={file?.name ?? true} className="no-print inline-flex min-h-11 items-center px-1">
        下载 {form === "pdf" ? "PDF" : "Word"}
      </a>
    );
  });
}
