import { RichText } from "@/components/rich-text";
import { fileAddress, type PortalItem } from "@/lib/portal/item";
import { Attachments } from "./attachments";
import { Downloads } from "./downloads";
import { ItemMetadata } from "./item-metadata";
import { PrintButton } from "./print-button";

interface ArticleProps {
  item: PortalItem;
  /** the item stands on the page of its column, under the column's heading */
  inColumn?: boolean;
}

/** A document as it is read: its metadata, title, text, attachments and who answers for it. */
export function Article({ item, inColumn = false }: ArticleProps) {
  const Heading = inColumn ? "h2" : "h1";
  const pictures = new Map(item.attachments.filter(({ kind }) => kind === "inline").map((file) => [file.fileId, fileAddress(file)]));
  return (
    <article className="border border-rule bg-sheet px-5 pt-6 pb-8 sm:px-10 md:px-14 md:pt-9 md:pb-12 max-md:flex max-md:flex-col max-md:[&>*]:w-full print:border-0 print:p-0">
      <ItemMetadata item={item} />
      {/* On a phone the title comes before the ten rows of metadata. */}
      <Heading className="mx-auto max-w-[26em] text-center text-title leading-snug max-md:-order-1 md:mt-9">{item.title}</Heading>
      {item.docNo !== "" && <p className="mt-2 text-center text-ink-2 max-md:-order-1">{item.docNo}</p>}
      <p className="mt-3 mb-6 flex flex-wrap items-center justify-center gap-x-5 border-b border-rule pb-3 text-small text-ink-3 max-md:-order-1 md:mb-8">
        <span>
          发布时间：<time dateTime={item.publishedAt}>{item.publishedAt}</time>
        </span>
        {item.source !== "" && <span>来源：{item.source}</span>}
        <Downloads item={item} />
        <PrintButton />
      </p>
      <History item={item} />
      <div className="rich rich-page">
        <RichText body={item.body} imageAddress={(fileId) => pictures.get(fileId) ?? null} />
      </div>
      <Attachments files={item.attachments.filter(({ kind }) => kind === "attachment")} level={inColumn ? "h3" : "h2"} />
      <p className="mx-auto mt-8 flex max-w-[45rem] flex-wrap justify-between gap-x-8 border-t border-rule pt-3 text-small text-ink-3">
        <span>主办科室：{item.department}</span>
        {item.responsibleEditor !== "" && <span>责任编辑：{item.responsibleEditor}</span>}
      </p>
    </article>
  );
}

/** What happened to the item before it stood here as it does. */
function History({ item }: { item: PortalItem }) {
  if (item.importedFrom !== null) {
    return (
      <p className="mx-auto mb-6 max-w-[45rem] border-l-4 border-rule-2 pl-4 text-small text-ink-2">
        历史信息：原系统发布于 {item.publishedAt}，来源 {item.importedFrom || item.source}。
      </p>
    );
  }
  if (item.firstPublishedAt === null) return null;
  return (
    <p className="mx-auto mb-6 max-w-[45rem] border-l-4 border-rule-2 pl-4 text-small text-ink-2">
      本页内容于 {item.publishedAt} 更新，首次发布于 {item.firstPublishedAt}。
    </p>
  );
}
