import { type CivilDate, formatChineseDate, startOfDay } from "@/lib/core/civil-date";
import { VALIDITY_LABELS } from "@/lib/disclosures/validity";
import type { Head, OfficialDocument, WebHead } from "@/lib/documents/official";
import type { PortalItem } from "../item";
import { validitySentence } from "../validity-notes";
import { type BodySource, bodyBlocks } from "./body-blocks";
import { takeParts } from "./parts";

/**
 * A public item as an official document: with 发文字号 in the layout of one (a 函 as a letter), any other as a page of the website with
 * what the page says about it. Nothing is added that has not been approved with the item.
 */
export function documentOf(item: PortalItem, source: BodySource): OfficialDocument {
  const blocks = bodyBlocks(item.body, source);
  const files = item.attachments.filter(({ kind }) => kind === "attachment").map(({ name }) => name.replace(/\.[A-Za-z0-9]{1,5}$/, ""));
  const common = {
    title: item.title,
    author: item.issuer || item.department,
    keywords: item.keywords,
    madeAt: publishedInstant(item.publishedAt),
    imprint: null,
  };
  if (item.docNo === "") {
    const head = { kind: "web", fields: fieldsOf(item), address: source.origin + item.address } as const;
    return { ...common, head, addressees: "", body: blocks, attachments: files, signature: null, note: "" };
  }
  const parts = takeParts(blocks);
  const issuers = issuersOf(item.issuer || item.department);
  return {
    ...common,
    ...parts,
    head: officialHead(item, issuers),
    attachments: parts.attachments.length > 0 ? parts.attachments : files,
    note: [parts.note, ...item.validityNotes.slice(0, 1).map(validitySentence)].filter((text) => text !== "").join("；"),
    signature: parts.signature ?? { agencies: issuers, date: item.formedOn },
  };
}

/** Agencies that issue jointly are written one after the other. */
const issuersOf = (issuer: string): string[] => issuer.split(/[、，,；;]|\s+/).filter((name) => name !== "");

function officialHead({ genre, docNo }: PortalItem, issuers: readonly string[]): Head {
  if (genre === "函") return { kind: "letter", issuer: issuers.join(" "), number: docNo };
  return { kind: "redHead", issuers, suffix: "文件", number: docNo, signer: "" };
}

const day = (date: CivilDate | null): string => (date === null ? "" : formatChineseDate(date));

function fieldsOf(item: PortalItem): WebHead["fields"] {
  return [
    { label: "索引号", value: item.indexNo ?? "" },
    { label: "主题分类", value: item.topic },
    { label: "发文机关", value: item.issuer },
    { label: "体裁分类", value: item.genre },
    { label: "成文日期", value: day(item.formedOn) },
    { label: "发布时间", value: item.publishedAt },
    { label: "有效性", value: item.validity === null ? "" : VALIDITY_LABELS[item.validity] },
    { label: "生效日期", value: day(item.effectiveOn) },
    { label: "失效日期", value: day(item.expiresOn) },
    { label: "来源", value: item.source },
    { label: "责任编辑", value: item.responsibleEditor },
  ].filter(({ value }) => value !== "");
}

/** The instant of `2026-11-18 09:30` in Asia/Shanghai. */
function publishedInstant(text: string): string {
  const [hours = 0, minutes = 0] = text.slice(11).split(":").map(Number);
  return new Date(startOfDay(text.slice(0, 10) as CivilDate).getTime() + (hours * 60 + minutes) * 60_000).toISOString();
}
