import { downloadAddress } from "@/lib/portal/download/address";
import type { PortalItem } from "@/lib/portal/item";

/** The item as a file: with 发文字号 in the layout of official documents. Plain links, as they are downloads. */
export function Downloads({ item }: { item: Pick<PortalItem, "address"> }) {
  return (
    <>
      <a href={downloadAddress(item.address, "pdf")} download className="no-print inline-flex min-h-11 items-center px-1">
        下载 PDF
      </a>
      <a href={downloadAddress(item.address, "docx")} download className="no-print inline-flex min-h-11 items-center px-1">
        下载 Word
      </a>
    </>
  );
}
