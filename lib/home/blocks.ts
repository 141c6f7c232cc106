import { z } from "zod";
import { safeHref } from "@/lib/disclosures/body-link";

/** What can stand on the home page. */
export const BLOCK_KINDS = [
  "headlines",
  "latest",
  "services",
  "statutory",
  "policy",
  "interpretation",
  "notices",
  "columns",
  "links",
] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

export const BLOCK_WORDS: Readonly<Record<BlockKind, string>> = {
  headlines: "头条要闻",
  latest: "最新公开",
  services: "信息公开服务",
  statutory: "法定主动公开内容",
  policy: "政策文件",
  interpretation: "政策解读",
  notices: "通知公告",
  columns: "栏目列表",
  links: "相关链接",
};

/** Of the width of the page, on a screen that has room; on a phone every block takes the whole. */
export const BLOCK_WIDTHS = ["full", "twoThirds", "half", "third"] as const;
export type BlockWidth = (typeof BLOCK_WIDTHS)[number];
export const WIDTH_WORDS: Readonly<Record<BlockWidth, string>> = {
  full: "整行",
  twoThirds: "三分之二",
  half: "二分之一",
  third: "三分之一",
};

export const MAX_BLOCKS = 20;
export const MAX_HEADLINES = 5;
export const MAX_COLUMNS = 6;
export const MAX_LINKS = 24;
export const MAX_COUNT = 12;

const linkSchema = z.object({
  name: z.string().trim().min(1, "请填写链接的名称").max(30, "链接的名称不超过 30 个字"),
  address: z
    .string()
    .trim()
    .refine((text) => safeHref(text) !== null, "网址写成 https://www.example.gov.cn/ 的样子，或者本站以 / 开头的地址"),
});
export type HomeLink = z.output<typeof linkSchema>;

const common = {
  width: z.enum(BLOCK_WIDTHS, "请选择宽度"),
  /** shown above the block; "" shows its usual name */
  title: z.string().trim().max(20, "标题不超过 20 个字"),
};
const count = z.number("请填写条数").int("条数是整数").min(1, "至少 1 条").max(MAX_COUNT, `最多 ${MAX_COUNT} 条`);
/** of the columns with this block's class when empty */
const columnId = z.union([z.literal(""), z.uuid("请选择栏目")]);

export const blockSchema = z.discriminatedUnion(
  "kind",
  [
    z.object({
      kind: z.literal("headlines"),
      ...common,
      /** addresses of items, the first one large; empty: the newest policy document, and what is new besides */
      items: z.array(z.string().max(500)).max(MAX_HEADLINES),
      /** the first picture of the first item stands beside it */
      picture: z.boolean(),
      count,
    }),
    z.object({ kind: z.literal("latest"), ...common, count }),
    z.object({ kind: z.literal("services"), ...common }),
    z.object({ kind: z.literal("statutory"), ...common }),
    z.object({ kind: z.literal("policy"), ...common, columnId, count }),
    z.object({ kind: z.literal("interpretation"), ...common, columnId, count }),
    z.object({ kind: z.literal("notices"), ...common, columnId, count }),
    z.object({
      kind: z.literal("columns"),
      ...common,
      columnIds: z.array(z.uuid()).min(1, "请至少选择一个栏目").max(MAX_COLUMNS, `最多选择 ${MAX_COLUMNS} 个栏目`),
      count,
    }),
    z.object({
      kind: z.literal("links"),
      ...common,
      links: z.array(linkSchema).min(1, "请至少写一个链接").max(MAX_LINKS, `最多 ${MAX_LINKS} 个链接`),
    }),
  ],
  "请选择板块的种类",
);

export type Block = z.output<typeof blockSchema>;
export type BlockOf<K extends BlockKind> = Extract<Block, { kind: K }>;

export const blocksSchema = z.array(blockSchema).min(1, "首页至少要有一个板块").max(MAX_BLOCKS, `首页最多 ${MAX_BLOCKS} 个板块`);

/** Why an arrangement may not go online, or null: 政府信息公开 has its place on the home page (国办公开办函〔2019〕61号). */
export const missingDuty = (blocks: readonly Block[]): string | null =>
  blocks.some(({ kind }) => kind === "services" || kind === "statutory")
    ? null
    : `首页须有“政府信息公开”的入口，请加上“${BLOCK_WORDS.services}”或“${BLOCK_WORDS.statutory}”板块。`;

const SIXTHS: Readonly<Record<BlockWidth, number>> = { full: 6, twoThirds: 4, half: 3, third: 2 };

/** The blocks as rows: each row holds what fits side by side, in the given order. */
export function rowsOf<B extends { width: BlockWidth }>(blocks: readonly B[]): B[][] {
  const rows: B[][] = [];
  let room = 0;
  for (const block of blocks) {
    const width = SIXTHS[block.width];
    if (width > room) {
      rows.push([]);
      room = 6;
    }
    rows.at(-1)?.push(block);
    room -= width;
  }
  return rows;
}
