import { z } from "zod";
import { parseCivilDate } from "@/lib/core/civil-date";
import { GENRES, isTopic } from "@/lib/disclosures/metadata";
import { VALIDITY_LABELS } from "@/lib/disclosures/validity";

export const MAX_LIMIT = 100;

/** Decisions about validity as machines read them. */
export const CHANGE_NAMES = { repealed: "废止", lapsed: "失效", amended: "修改" } as const;

const day = z.iso.date().meta({ description: "北京时间的日期", examples: ["2026-03-01"] });
const instant = z.iso.datetime({ offset: true }).meta({ description: "时刻，带时区", examples: ["2026-03-01T09:30:00.000+08:00"] });
const address = z.string().meta({ format: "uri" });
const text = (description: string) => z.string().meta({ description });
const orNull = <S extends z.ZodType>(schema: S) => z.union([schema, z.null()]);

const common = {
  number: z.int().positive().meta({ description: "信息编号，永不改变" }),
  url: address.meta({ description: "网页地址；移到别的栏目时改变，原地址自动转到新地址" }),
  indexNo: orNull(text("索引号")),
  updatedAt: instant.meta({ description: "最近一次公开、更正、撤下、移栏或者有效性改变的时间" }),
};

const fields = {
  state: z.literal("live").meta({ description: "公开中" }),
  ...common,
  title: text("信息名称"),
  docNo: orNull(text("发文字号")),
  column: z.strictObject({ path: orNull(text("栏目路径；栏目暂不开放时为空")), name: text("栏目名称") }),
  topic: text("主题分类"),
  genre: text("体裁分类"),
  issuer: text("发文机关"),
  department: text("主办科室"),
  source: text("来源"),
  formedOn: orNull(day.meta({ description: "成文日期" })),
  publishedAt: instant.meta({ description: "发布时间" }),
  firstPublishedAt: instant.meta({ description: "首次发布时间；早于发布时间的，内容更正过" }),
  effectiveOn: orNull(day.meta({ description: "生效日期" })),
  expiresOn: orNull(day.meta({ description: "有效期至" })),
  validity: orNull(z.enum(Object.values(VALIDITY_LABELS))).meta({ description: "有效性；不是行政规范性文件、也没有标注过的为空" }),
  validityChanges: z
    .array(
      z.strictObject({
        change: z.enum(Object.values(CHANGE_NAMES)).meta({ description: "作了什么决定" }),
        on: day.meta({ description: "自哪一天起" }),
        reason: text("原因"),
        document: orNull(text("代替或者修改它的文件")),
        url: orNull(address.meta({ description: "这份文件在本站的网页地址" })),
      }),
    )
    .meta({ description: "关于有效性的决定，新的在前" }),
  corrections: z
    .array(z.strictObject({ at: instant.meta({ description: "更正时间" }), note: text("更正了什么") }))
    .meta({ description: "更正说明，新的在前" }),
  keywords: z.array(z.string()).meta({ description: "关键词" }),
  summary: text("内容概述"),
};

export const itemSchema = z.strictObject(fields).meta({ id: "Item", description: "一条公开信息的信息要素" });

export const attachmentSchema = z
  .strictObject({
    name: text("文件名"),
    url: address.meta({ description: "下载地址" }),
    kind: z.enum(["attachment", "inline"]).meta({ description: "附件，或正文里的图片" }),
    size: z.int().meta({ description: "字节数" }),
    mediaType: z.string(),
    sha256: z.string().meta({ description: "内容的 SHA-256，可以用来核对下载是否完整" }),
  })
  .meta({ id: "Attachment" });

export const detailSchema = z
  .strictObject({ ...fields, text: text("正文的纯文本"), attachments: z.array(attachmentSchema) })
  .meta({ id: "ItemDetail", description: "一条公开信息，连同正文和附件" });

export const tombstoneSchema = z
  .strictObject({
    state: z.literal("withdrawn").meta({ description: "已撤下，请删除你的副本" }),
    ...common,
    withdrawnAt: instant.meta({ description: "撤下时间" }),
    department: text("作出决定的科室"),
    reason: text("撤下原因"),
  })
  .meta({ id: "Tombstone", description: "已撤下的信息留下的记录，没有标题和内容" });

export const entrySchema = z.discriminatedUnion("state", [itemSchema, tombstoneSchema]).meta({ id: "Entry" });

export const itemPageSchema = z
  .strictObject({
    items: z.array(entrySchema),
    nextCursor: orNull(text("取下一页用的 cursor；没有下一页时为空")),
    nextUpdatedSince: orNull(
      text("只在用 updatedSince 取到最后一页时有：下一次从这个时刻取。与本次略有重叠，不会漏，重复的按 number 覆盖即可"),
    ),
  })
  .meta({ id: "ItemPage" });

export const columnSchema = z
  .strictObject({
    path: text("栏目路径"),
    parent: orNull(text("上级栏目路径")),
    name: text("栏目名称"),
    type: text("栏目类别"),
    description: text("栏目说明"),
    items: z.int().meta({ description: "本栏目自己的公开信息条数，不含下级栏目" }),
    url: address,
    rss: orNull(address),
    atom: orNull(address),
  })
  .meta({ id: "Column" });

export const columnListSchema = z.strictObject({ columns: z.array(columnSchema) }).meta({ id: "ColumnList" });

export const bulkListSchema = z
  .strictObject({ years: z.array(z.strictObject({ year: z.int(), items: z.int(), csv: address, jsonl: address })) })
  .meta({ id: "BulkList" });

export const errorSchema = z
  .strictObject({
    error: z.strictObject({
      code: z.enum(["invalidQuery", "notFound", "withdrawn"]),
      message: text("出了什么问题，怎么办"),
      fields: z.record(z.string(), z.array(z.string())).optional().meta({ description: "按参数名列出的问题" }),
      tombstone: tombstoneSchema.optional(),
    }),
  })
  .meta({ id: "Error" });

const civil = z.string().transform((value, context) => {
  const date = parseCivilDate(value);
  if (date !== null) return date;
  context.addIssue({ code: "custom", message: "请写成 2026-03-01 的样子" });
  return z.NEVER;
});

/** A day stands for its first instant in Beijing. */
const since = z.string().transform((value, context) => {
  const date = parseCivilDate(value);
  if (date !== null) return new Date(`${date}T00:00:00+08:00`);
  if (z.iso.datetime({ offset: true }).safeParse(value).success) return new Date(value);
  context.addIssue({ code: "custom", message: "请写成 2026-03-01 或 2026-03-01T09:30:00+08:00 的样子（加号要编码成 %2B）" });
  return z.NEVER;
});

const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/, `请填 ${least} 到 ${most} 的整数`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `请填 ${least} 到 ${most} 的整数`);

const described = <S extends z.ZodType>(schema: S, description: string, example: string) =>
  schema.optional().meta({ description, examples: [example] });

/** The parameters of `/items`, as they stand in an address. */
export const itemQuerySchema = z
  .strictObject({
    column: described(z.string().max(200), "栏目路径，连同其下级栏目", "/zcwj"),
    topic: described(z.string().refine(isTopic, "不是主题分类，可用的见说明页面"), "主题分类，只写一级时包括其下各类", "工业、交通"),
    genre: described(
      z.string().refine((value) => GENRES.includes(value), "不是体裁分类，可用的见说明页面"),
      "体裁分类",
      "通知",
    ),
    department: described(z.string().max(100), "主办科室的名称", "办公室"),
    year: described(whole(1949, 2199), "发布年份", "2026"),
    from: described(civil, "发布日期不早于这一天", "2026-01-01"),
    to: described(civil, "发布日期不晚于这一天", "2026-12-31"),
    updatedSince: described(
      since,
      "只取这个时刻起公开、更正或撤下的，按变动先后排列。撤下的一律列出，不受其他条件限制，供镜像删除副本",
      "2026-03-01",
    ),
    cursor: described(z.string().max(100), "上一页的 nextCursor，其他参数保持不变", "WyJwIiwxNzcyMzI5ODAwMDAwLDEyXQ"),
    limit: described(whole(1, MAX_LIMIT), `每页条数，默认 20，最多 ${MAX_LIMIT}`, "50"),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, { path: ["to"], message: "不能早于 from" });

export type ItemQuery = z.output<typeof itemQuerySchema>;
export type OpenItem = z.output<typeof itemSchema>;
export type OpenDetail = z.output<typeof detailSchema>;
export type OpenTombstone = z.output<typeof tombstoneSchema>;
export type ItemPage = z.output<typeof itemPageSchema>;
export type ColumnList = z.output<typeof columnListSchema>;
export type BulkList = z.output<typeof bulkListSchema>;
export type OpenError = z.output<typeof errorSchema>;
