import { z } from "zod";
import { type CivilDate, parseCivilDate } from "@/lib/core/civil-date";
import { NOTE_MAX } from "@/lib/disclosures/note-finding";
import { ValidityChangeKind } from "@/lib/generated/prisma/enums";

/** A form sends every number as text. */
const version = z.coerce.number().int().positive();

const long = (what: string, max: number) => z.string().trim().max(max, `${what}不超过 ${max} 个字`);
const required = (what: string, max: number) => long(what, max).min(1, `请填写${what}`);

const item = { disclosureId: z.uuid(), expectedVersion: version };

export const submitInput = z.object({
  ...item,
  /** what the drafter says to the approvers */
  note: long("送审说明", 500).default(""),
  /** why a blocking finding stays, by the key of the finding */
  reasons: z.record(z.string(), long("保留理由", NOTE_MAX)).default({}),
});

export const decideInput = z.object({
  runId: z.uuid(),
  expectedVersion: version,
  contentHash: z.string().min(1),
  verdict: z.enum(["approve", "return"], "请选择同意或退回"),
  opinion: long("意见", 1000).default(""),
  secrecy: z
    .enum(["", "passed", "unsure"], "请选择保密审查结论")
    .default("")
    .transform((value) => (value === "" ? null : value)),
});

export const recallInput = z.object({ runId: z.uuid(), expectedVersion: version, reason: long("撤回原因", 500).default("") });

export const urgeInput = z.object({ runId: z.uuid() });

export const publishInput = z.object(item);

const LOCAL_MINUTE = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d$/;

/** The instant of a minute in Asia/Shanghai as a form field of type datetime-local writes it, or null. */
export function instantOfLocalMinute(text: string): Date | null {
  const day = LOCAL_MINUTE.exec(text)?.[1];
  return day === undefined || parseCivilDate(day) === null ? null : new Date(`${text}:00+08:00`);
}

export const scheduleInput = z.object({
  ...item,
  at: z.string().transform((text, context): Date => {
    const instant = instantOfLocalMinute(text.trim());
    if (instant !== null) return instant;
    context.addIssue("请填写发布的日期和时间，精确到分钟");
    return z.NEVER;
  }),
});

export const publishElsewhereInput = z.object({
  ...item,
  channel: z.enum(["wechat", "gazette", "other"], "请选择发布渠道"),
  url: z
    .string()
    .trim()
    .max(500, "地址不超过 500 个字符")
    .refine((text) => text === "" || (/^https?:\/\//.test(text) && URL.canParse(text)), "请填写以 http:// 或 https:// 开头的完整网址")
    .default(""),
});

export const withdrawInput = z.object({ ...item, reason: required("向公众说明的撤稿原因", 200) });

const day = z.string().transform((text, context): CivilDate => {
  const parsed = parseCivilDate(text.trim());
  if (parsed !== null && parsed >= "1949-10-01" && parsed <= "2199-12-31") return parsed;
  context.addIssue("请填写日期，写成 2026-03-01 的样子");
  return z.NEVER;
});

export const abolitionInput = z.object({
  ...item,
  kind: z.enum(ValidityChangeKind, "请选择要标注的有效性"),
  on: day,
  reason: required("向公众说明的原因", 200),
  /** 索引号, 发文字号 or page address of a document on this site, or the name of any other */
  other: long("文件名称", 200).default(""),
});

export const moveInput = z.object({ ...item, columnId: z.uuid("请选择栏目"), reason: required("移栏的原因", 200) });
