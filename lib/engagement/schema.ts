import { z } from "zod";
import { parseCivilDate } from "@/lib/core/civil-date";
import { COMMENT_MAX, LETTER_MAX, REPLY_MAX } from "./limits";

const version = z.coerce.number().int().positive();
const clean = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/[\p{Cc}\p{Co}\p{Cn}\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu, (char) => (char === "\n" || char === "\t" ? char : ""))
    .trim();

/** Counted as people count: 𠮷 is one. */
const upTo = (what: string, max: number) =>
  z
    .string(`请填写${what}`)
    .transform(clean)
    .refine((text) => [...text].length <= max, `${what}不超过 ${max} 个字，现在太长了，请删减或分成几次提交`);
const required = (what: string, max: number) => upTo(what, max).refine((text) => text !== "", `请填写${what}`);
const optional = (what: string, max: number) => z.preprocess((value) => value ?? "", upTo(what, max));
const oneLine = <T extends z.ZodType<string>>(schema: T) => schema.transform((text) => text.replace(/\s+/g, " "));

const phone = oneLine(optional("联系电话", 30)).refine(
  (text) => text === "" || /^[+0-9][-0-9 ()（）转]{5,}$/.test(text),
  "联系电话的写法不对，请只填数字，例如 13800000000",
);
const email = oneLine(optional("电子邮箱", 100)).refine(
  (text) => text === "" || z.email().safeParse(text).success,
  "电子邮箱的写法不对，例如 name@example.com",
);

const contactFields = {
  name: oneLine(optional("姓名", 40)),
  phone,
  email,
  address: oneLine(optional("联系地址", 120)),
};

const INCOMPLETE = "页面不完整，请重新打开页面填写";
const formKey = z.uuid(INCOMPLETE);

/** As the writer fills it in. */
export const letterInput = z
  .object({
    formKey,
    kind: z.enum(["question", "complaint", "suggestion", "help"], "请选择来信类型"),
    subject: oneLine(required("标题", 60)),
    text: required("内容", LETTER_MAX).refine((text) => text === "" || [...text].length >= 5, "内容太短，请把事情说清楚"),
    ...contactFields,
    name: oneLine(required("姓名", 40)),
    mayPublish: z.enum(["yes", "no"], "请选择是否同意公开").transform((value) => value === "yes"),
  })
  .superRefine(({ phone, email }, context) => {
    if (phone === "" && email === "")
      context.addIssue({ code: "custom", path: ["phone"], message: "电话和邮箱至少填一项，答复时好联系你" });
  });

export const correctionInput = z.object({
  formKey,
  page: z
    .string("请填写出错页面的地址")
    .trim()
    .max(500, "页面地址太长")
    .transform((text) => text.replace(/^https?:\/\/[^/]+/i, "") || "/")
    .refine((text) => /^\/(?!\/)[^\s\\]*$/.test(text), "页面地址要以 / 开头，请从浏览器地址栏复制"),
  quote: optional("出错的文字", 500),
  kind: z.enum(["typo", "wrong", "deadLink", "outdated", "broken", "other"], "请选择错误类型"),
  text: required("说明", 2000),
  ...contactFields,
});

export const commentInput = z.object({
  consultation: z.coerce.number(INCOMPLETE).int(INCOMPLETE).positive(INCOMPLETE),
  formKey,
  text: required("意见", COMMENT_MAX),
  ...contactFields,
});

const typedIn = (what: string) =>
  z.string(`请填写${what}`).trim().min(1, `请填写${what}`).max(40, `${what}太长，请对照提交成功页面上的${what}`);

export const followInput = z.object({
  number: typedIn("编号"),
  code: typedIn("查询码"),
});

const letter = { letterId: z.uuid(), expectedVersion: version };

export const assignInput = z.object({ ...letter, departmentId: z.uuid("请选择科室"), note: optional("说明", 500) });
export const sendBackInput = z.object({ ...letter, note: required("退回原因", 500) });
export const extendInput = z.object({ ...letter, reason: required("延长原因", 500) });
export const declineInput = z.object({ ...letter, reason: required("给来信人的说明", 1000) });
export const remindInput = z.object(letter);
export const unmaskInput = z.object({ letterId: z.uuid(), reason: required("查看原因", 200) });
export const saveReplyInput = z.object({ ...letter, text: required("答复", REPLY_MAX) });
export const submitReplyInput = z.object({ ...letter, text: required("答复", REPLY_MAX), note: optional("送审说明", 500) });
export const sendReplyInput = z.object(letter);
export const publishLetterInput = z.object({
  ...letter,
  publicSubject: oneLine(required("公开的标题", 60)),
  publicText: required("公开的来信内容", LETTER_MAX),
  publicAnswer: required("公开的答复", REPLY_MAX),
});
export const hideLetterInput = z.object({ ...letter, reason: required("撤下原因", 200) });

export const recallRunInput = z.object({ runId: z.uuid(), expectedVersion: version, reason: optional("撤回原因", 500) });
export const decideInput = z.object({
  runId: z.uuid(),
  expectedVersion: version,
  contentHash: z.string().min(1),
  verdict: z.enum(["approve", "return"], "请选择同意或退回"),
  opinion: optional("意见", 1000),
  secrecy: z
    .enum(["", "passed", "unsure"], "请选择保密审查结论")
    .default("")
    .transform((value) => (value === "" ? null : value)),
});

export const answerCorrectionInput = z.object({
  correctionId: z.uuid(),
  expectedVersion: version,
  outcome: z.enum(["fixed", "noError", "forwarded"], "请选择处理结果"),
  answer: required("答复", 2000),
});

const day = (what: string) =>
  z.string(`请填写${what}`).transform((text, context) => {
    const date = parseCivilDate(text.trim());
    if (date !== null) return date;
    context.addIssue(`请填写${what}`);
    return z.NEVER;
  });

export const saveConsultationInput = z
  .object({
    consultationId: z.uuid(),
    /** 0: a new one */
    expectedVersion: z.coerce.number().int().min(0),
    title: oneLine(required("标题", 100)),
    text: required("征集内容", 20_000),
    documentPath: oneLine(optional("征求意见稿的地址", 300))
      .transform((text) => text.replace(/^https?:\/\/[^/]+/i, ""))
      .refine((text) => text === "" || /^\/(?!\/)[^\s\\]+$/.test(text), "填写本站信息的地址，以 / 开头"),
    opensOn: day("开始日期"),
    closesOn: day("截止日期"),
    contact: required("联系方式", 300),
  })
  .refine(({ opensOn, closesOn }) => opensOn <= closesOn, { path: ["closesOn"], message: "截止日期不能早于开始日期" });

const consultation = { consultationId: z.uuid(), expectedVersion: version };
export const submitConsultationInput = z.object({ ...consultation, note: optional("送审说明", 500) });
export const saveResultInput = z.object({ ...consultation, result: required("公众意见采纳情况", 20_000) });
export const submitResultInput = z.object({
  ...consultation,
  result: required("公众意见采纳情况", 20_000),
  note: optional("送审说明", 500),
});
export const actOnConsultationInput = z.object(consultation);
