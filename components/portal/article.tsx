import { partsOf, RichText } from "@/components/rich-text";
import type { Chart } from "@/lib/core/chart";
import { fileAddress, type PortalItem } from "@/lib/portal/item";
import type { Related } from "@/lib/portal/related";
import { Attachments } from "./attachments";
import { Contents } from "./contents";
import { Corrections } from "./corrections";
import { Downloads } from "./downloads";
import { ItemMetadata } from "./item-metadata";
import { PrintButton } from "./print-button";
import { RelatedItems } from "./related-items";
import { ReportCharts } from "./report-charts";
import { Share } from "./share";
import { ValidityBanner } from "./validity-banner";

interface ArticleProps {
  item: PortalItem;
  /** the item stands on the page of its column, under the column's heading */
  inColumn?: boolean;
  /** absolute, to be sent on */
  address: string;
  related?: Related;
  /** of an annual report: the charts of the version that is public */
  charts?: readonly Chart[] | undefined;
}

/** A document as it is read: its metadata, title, text, attachments and who answers for it. */
export function Article({ item, inColumn = false, address, related, charts }: ArticleProps) {
  const Heading = inColumn ? "h2" : "h1";
  const pictures = new Map(item.attachments.filter(({ kind }) => kind === "inline").map((file) => [file.fileId, fileAddress(file)]));
  return (
    <article className="border border-rule bg-sheet px-5 pt-6 pb-8 sm:px-10 md:px-14 md:pt-9 md:pb-12 max-md:flex max-md:flex-col max-md:[&>*]:w-full print:border-0 print:p-0">
      <ItemMetadata item={item} />
      {/* On a phone the title comes before the ten rows of metadata. */}
      <Heading className="mx-auto max-w-[26em] text-center text-title leading-snug max-md:-order-1 md:mt-9">{item.title}</Heading>
      {item.docNo !== "" && <p className="mt-2 text-center text-ink-2 max-md:-order-1">{item.docNo}</p>}
      <div className="mt-3 mb-4 flex flex-wrap items-center justify-center gap-x-5 border-rule text-small text-ink-3 max-md:-order-1 md:mb-8 md:border-b md:pb-3">
        <span>
          发布时间：<time dateTime={item.publishedAt}>{item.publishedAt}</time>
        </span>
        {item.source !== "" && <span>来源：{item.source}</span>}
        <div className="no-print relative flex flex-wrap justify-center gap-x-5 max-md:w-full">
          <Downloads item={item} own={charts === undefined ? [] : item.attachments} />
          <PrintButton />
          <Share address={address} title={item.title} />
        </div>
      </div>
      <ValidityBanner item={item} />
      <Corrections item={item} />
      <Contents parts={partsOf(item.body)} />
      <div className="rich rich-page max-md:mt-6">
        <RichText body={item.body} imageAddress={(fileId) => pictures.get(fileId) ?? null} anchors />
      </div>
      {charts !== undefined && <ReportCharts charts={charts} />}
      <Attachments files={item.attachments.filter(({ kind }) => kind === "attachment")} level={inColumn ? "h3" : "h2"} />
      {related !== undefined && <RelatedItems related={related} />}
      <p className="mx-auto mt-8 flex max-w-[45rem] flex-wrap justify-between gap-x-8 border-t border-rule pt-3 text-small text-ink-3">
        <span>主办科室：{item.department}</span>
        <span>发布时间：{item.publishedAt}</span>
        {item.responsibleEditor !== "" && <span>责任编辑：{item.responsibleEditor}</span>}
      </p>
    </article>
  );
}
