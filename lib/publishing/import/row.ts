import { z } from "zod";
import { type CivilDate, civilDateOf, parseCivilDate, startOfDay } from "@/lib/core/civil-date";
import { docNoProblem } from "@/lib/disclosures/doc-no";
import { INDEX_NUMBER } from "@/lib/disclosures/index-number";
import { GENRES, isTopic } from "@/lib/disclosures/metadata";

const CHANNELS = {
  portal: "portal",
  wechat: "wechat",
  gazette: "gazette",
  other: "other",
  门户网站: "portal",
  微信公众号: "wechat",
  政府公报: "gazette",
  其他: "other",
} as const;

const text = (name: string, max: number) =>
  z
    .string()
    .trim()
    // NUL cannot be stored in the database.
    .refine((value) => !value.includes("\0"), "含有不能保存的控制字符")
    .refine((value) => value.length <= max, `${name}超过 ${max} 个字`);
const required = (name: string, max: number) => text(name, max).refine((value) => value !== "", `缺少${name}`);

const civil = (name: string) =>
  z
    .string()
    .trim()
    .transform((value, context): CivilDate => {
      const date = parseCivilDate(value);
      if (date !== null) return date;
      context.addIssue(`${name}应写作 2022-03-01 的样子，且是真实的日期，现为“${value.slice(0, 30)}”`);
      return z.NEVER;
    });

const PUBLISHED = /^(\d{4}-\d{2}-\d{2})(?:[ T]([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?)?$/;

/** `2022-03-01` or `2022-03-01 09:30`, Asia/Shanghai, as an instant. */
const instant = z
  .string()
  .trim()
  .transform((value, context): Date => {
    const match = PUBLISHED.exec(value);
    const day = match?.[1] === undefined ? null : parseCivilDate(match[1]);
    if (match === null || day === null) {
      context.addIssue(`发布时间应写作 2022-03-01 或 2022-03-01 09:30，且是真实的日期，现为“${value.slice(0, 30)}”`);
      return z.NEVER;
    }
    const minutes = Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0);
    return new Date(startOfDay(day).getTime() + minutes * 60_000);
  });

/** One past item of an earlier system. The keys are the headings of the file; see docs/import-items.md. */
export const importRow = z
  .object({
    sourceId: required("原系统编号", 200),
    title: required("标题", 300),
    columnPath: required("栏目", 300),
    channel: z
      .string()
      .trim()
      .transform((value, context) => {
        if (value in CHANNELS) return CHANNELS[value as keyof typeof CHANNELS];
        context.addIssue(`发布渠道应是 portal、wechat、gazette、other 之一，现为“${value.slice(0, 30)}”`);
        return z.NEVER;
      }),
    publishedOn: instant,
    formedOn: civil("成文日期"),
    docNo: text("发文字号", 100)
      .refine((docNo) => docNoProblem(docNo) === null, { error: ({ input }) => docNoProblem(String(input)) ?? "" })
      .default(""),
    topic: required("主题分类", 50).refine((topic) => topic === "" || isTopic(topic), "不是国家统一的主题分类"),
    genre: required("体裁分类", 50).refine((genre) => genre === "" || GENRES.includes(genre), "不在体裁分类之列"),
    issuer: required("发文机关", 200),
    department: required("主办科室", 100),
    summary: required("内容概述", 300),
    keywords: text("关键词", 300).default(""),
    body: required("正文", 1_000_000),
    bodyFormat: z.enum(["html", "text"], "正文格式应是 html 或 text").default("html"),
    source: required("来源", 200),
    responsibleEditor: required("责任编辑", 100),
    indexNo: text("索引号", 60)
      .refine((indexNo) => indexNo === "" || INDEX_NUMBER.test(indexNo), "索引号应写作“机构代码/年份-流水号”的样子")
      .default(""),
    url: text("原地址", 1000).default(""),
    openness: z.literal("主动公开", "只能导入公开方式为“主动公开”的信息").default("主动公开"),
  })
  .superRefine((row, context) => {
    if (row.formedOn > civilDateOf(row.publishedOn)) {
      context.addIssue({
        code: "custom",
        path: ["formedOn"],
        message: `成文日期 ${row.formedOn} 晚于发布日期 ${civilDateOf(row.publishedOn)}`,
      });
    }
  });

export type ImportRow = z.output<typeof importRow>;

/** 列名 that office staff write ↔ heading. */
export const HEADINGS: Readonly<Record<string, keyof ImportRow>> = {
  原系统编号: "sourceId",
  标题: "title",
  栏目: "columnPath",
  发布渠道: "channel",
  发布时间: "publishedOn",
  成文日期: "formedOn",
  发文字号: "docNo",
  主题分类: "topic",
  体裁分类: "genre",
  发文机关: "issuer",
  主办科室: "department",
  内容概述: "summary",
  关键词: "keywords",
  正文: "body",
  正文格式: "bodyFormat",
  来源: "source",
  责任编辑: "responsibleEditor",
  索引号: "indexNo",
  原地址: "url",
  公开方式: "openness",
};

export const REQUIRED_HEADINGS: readonly (keyof ImportRow)[] = [
  "sourceId",
  "title",
  "columnPath",
  "channel",
  "publishedOn",
  "formedOn",
  "topic",
  "genre",
  "issuer",
  "department",
  "summary",
  "body",
  "source",
  "responsibleEditor",
];
