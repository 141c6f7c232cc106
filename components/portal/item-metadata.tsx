import type { ReactNode } from "react";
import { Figures } from "@/components/ui/figures";
import { type CivilDate, formatChineseDate } from "@/lib/core/civil-date";
import type { PortalItem } from "@/lib/portal/item";
import { ValidityTag } from "./validity-tag";

const day = (date: CivilDate | null): ReactNode => (date === null ? null : <time dateTime={date}>{formatChineseDate(date)}</time>);

/** The header of a document: the metadata that 条例第十二条 asks of the catalogue, in the usual order; what is not filled in is left out. */
function fields(item: PortalItem): readonly { term: string; value: ReactNode }[] {
  const published = item.publishedAt.slice(0, 10) as CivilDate;
  return [
    { term: "索引号", value: item.indexNo === null ? null : <Figures text={item.indexNo} /> },
    { term: "主题分类", value: item.topic },
    { term: "发文机关", value: item.issuer },
    { term: "体裁分类", value: item.genre },
    { term: "成文日期", value: day(item.formedOn) },
    { term: "发布日期", value: day(published) },
    { term: "发文字号", value: item.docNo },
    { term: "有效性", value: item.validity === null ? null : <ValidityTag validity={item.validity} /> },
    { term: "生效日期", value: day(item.effectiveOn) },
    { term: "失效日期", value: day(item.expiresOn) },
    { term: "服务对象", value: item.serviceObject },
    { term: "关键词", value: item.keywords.join("、") },
    { term: "公开方式", value: "主动公开" },
    { term: "公开时限", value: item.publicUntil === null ? "长期公开" : <>公开至{day(item.publicUntil)}</> },
    { term: "公开形式", value: item.carriers.join("、") },
  ].filter(({ value }) => value !== null && value !== "");
}

export function ItemMetadata({ item }: { item: PortalItem }) {
  return (
    <dl aria-label="信息要素" className="grid gap-x-10 print:gap-x-4 border-t-2 border-blue text-small sm:grid-cols-2">
      {fields(item).map(({ term, value }) => (
        <div key={term} className="grid grid-cols-[5.5em_minmax(0,1fr)] gap-x-2 border-b border-rule py-1.5">
          <dt className="text-ink-3">{term}</dt>
          <dd className="num">{value}</dd>
        </div>
      ))}
      {item.summary !== "" && (
        <div className="grid grid-cols-[5.5em_minmax(0,1fr)] gap-x-2 border-b border-rule py-1.5 sm:col-span-2">
          <dt className="text-ink-3">内容概述</dt>
          <dd>{item.summary}</dd>
        </div>
      )}
    </dl>
  );
}
