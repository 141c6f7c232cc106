import { z } from "zod";
import { type CivilDate, parseCivilDate } from "@/lib/core/civil-date";
import { bodySchema } from "./body";
import { docNoProblem } from "./doc-no";
import { emptyGuide, GUIDE_FIELDS, type Guide, guideName, isLong } from "./guide";
import { CARRIERS, GENRES, groundByCode, isTopic } from "./metadata";

export const LIMITS = {
  title: 200,
  summary: 300,
  text: 100,
  issuer: 300,
  reason: 500,
  keyword: 20,
  keywords: 10,
  attachments: 50,
  guide: 3000,
  guideLine: 200,
  related: 20,
  attachmentName: 200,
} as const;

// What a form of the browser sends for one value or several, made one shape.
const many = z.preprocess((value) => (value === undefined ? [] : typeof value === "string" ? [value] : value), z.array(z.string()));

/** One line of text without control characters or marks that turn the direction of writing. */
const line = (longest: number) =>
  z
    .string("请填写文字")
    .default("")
    .transform((text) =>
      text
        .normalize("NFC")
        .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
        .replace(/[\u202a-\u202e\u2066-\u2069\ufeff\p{Surrogate}]/gu, "")
        .trim(),
    )
    .refine((text) => [...text].length <= longest, `不能超过 ${longest} 个字`);

/** The same, with line breaks kept. */
const lines = (longest: number) =>
  z
    .string("请填写文字")
    .default("")
    .transform((text) =>
      text
        .normalize("NFC")
        .replace(/\r\n?/g, "\n")
        .replace(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069\ufeff\p{Surrogate}]/gu, "")
        .trim(),
    )
    .refine((text) => [...text].length <= longest, `不能超过 ${longest} 个字`);

const date = z
  .string()
  .nullish()
  .transform((text, context): CivilDate | null => {
    if (text === undefined || text === null || text.trim() === "") return null;
    const parsed = parseCivilDate(text.trim());
    if (parsed !== null && parsed >= "1949-10-01" && parsed <= "2199-12-31") return parsed;
    context.addIssue({ code: "custom", message: `“${text.slice(0, 20)}”不是有效的日期，请按“2026-03-01”的样子填写` });
    return z.NEVER;
  });

/** Empty, or one of the known ones. */
const choice = (known: (text: string) => boolean, message: string) => line(60).refine((text) => text === "" || known(text), message);

/** JSON in a hidden field: the editor's document, the list of attachments. */
const json = (text: unknown): unknown => {
  if (typeof text !== "string") return text;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const attachment = z.object({ fileId: z.uuid("附件信息有误，请重新上传"), name: line(LIMITS.attachmentName) });

const splitKeywords = (texts: readonly string[]): string[] => [
  ...new Set(texts.flatMap((text) => text.split(/[\s,，、;；]+/)).filter((word) => word !== "")),
];

/** A piece of 相关文件 as people write it: 索引号, 发文字号, 编号, or the address of its page; what follows after a blank is its title. */
const related = lines(5000)
  .transform((text) => [
    ...new Set(
      text
        .split("\n")
        .map((one) => one.trim().split(/\s/)[0] ?? "")
        .filter((one) => one !== ""),
    ),
  ])
  .refine((each) => each.length <= LIMITS.related, `最多 ${LIMITS.related} 件`);

/** The fields named `guide.…` as one. */
const guideFields = z.object(
  Object.fromEntries(GUIDE_FIELDS.map((field) => [field, lines(isLong(field) ? LIMITS.guide : LIMITS.guideLine)])),
);

const gatherGuide = (raw: unknown): unknown => {
  if (typeof raw !== "object" || raw === null || "guide" in raw) return raw;
  const values = raw as Readonly<Record<string, unknown>>;
  return { ...values, guide: Object.fromEntries(GUIDE_FIELDS.map((field) => [field, values[guideName(field)]])) };
};

const fields = z.object({
  columnId: z.uuid("请选择栏目"),
  title: line(LIMITS.title).refine((text) => text !== "", "请填写标题，草稿靠标题查找"),
  summary: lines(LIMITS.summary),
  body: z.preprocess(json, bodySchema),
  topic: choice(isTopic, "请从列表中选择主题分类"),
  genre: choice((text) => GENRES.includes(text), "请从列表中选择体裁分类"),
  serviceObject: line(LIMITS.text),
  issuer: line(LIMITS.issuer),
  docNo: line(LIMITS.text).superRefine((text, context) => {
    const problem = docNoProblem(text);
    if (problem !== null) context.addIssue({ code: "custom", message: problem });
  }),
  formedOn: date,
  effectiveOn: date,
  expiresOn: date,
  isNormative: z.preprocess((value) => value === true || value === "on" || value === "true", z.boolean()),
  openness: z.enum(["active", "onRequest", "closed"], "请选择公开方式"),
  opennessGround: choice((code) => groundByCode(code) !== null, "请从列表中选择不主动公开的依据"),
  opennessReason: lines(LIMITS.reason),
  publicUntil: date,
  keywords: many
    .transform(splitKeywords)
    .refine((words) => words.length <= LIMITS.keywords, `最多 ${LIMITS.keywords} 个`)
    .refine((words) => words.every((word) => [...word].length <= LIMITS.keyword), `每个不超过 ${LIMITS.keyword} 个字`),
  source: line(LIMITS.text),
  responsibleEditor: line(LIMITS.text),
  originKind: z.enum(["made", "fromPublic", "fromAgency", "joint"], "请选择信息来源关系"),
  carriers: many.refine((each) => each.every((carrier) => CARRIERS.some((known) => known === carrier)), "请从列表中选择公开形式"),
  relatedIds: related,
  correctionNote: lines(LIMITS.reason),
  guide: guideFields.nullish().transform((guide): Guide => ({ ...emptyGuide, ...guide })),
  attachments: z.preprocess(
    json,
    z.array(attachment, "附件信息有误，请刷新页面后重新上传").max(LIMITS.attachments, `最多 ${LIMITS.attachments} 个`),
  ),
});

/**
 * What the edit form sends. A draft may be incomplete; what is filled in must be well-formed. Accepts plain form values
 * (strings; lists as JSON) and typed values alike.
 */
export const draftSchema = z.preprocess(gatherGuide, fields).superRefine(({ effectiveOn, expiresOn }, context) => {
  if (effectiveOn !== null && expiresOn !== null && expiresOn < effectiveOn) {
    context.addIssue({ code: "custom", path: ["expiresOn"], message: "不能早于生效日期" });
  }
});

export type Draft = z.output<typeof draftSchema>;
