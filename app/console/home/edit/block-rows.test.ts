import { expect, it } from "vitest";
import { type Block, blocksSchema } from "@/lib/home/blocks";
import { atTheirFields, blockInput, readBlocks, rearrangeBlocks, rowOf, writeBlocks } from "./block-rows";

const ID = "00000000-0000-4000-8000-000000000001";
const blocks: Block[] = [
  { kind: "headlines", width: "twoThirds", title: "", items: ["/tzgg/202611/t20261118_41.html"], picture: true, count: 6 },
  { kind: "services", width: "third", title: "政务公开" },
  { kind: "policy", width: "half", title: "", columnId: "", count: 5 },
  { kind: "columns", width: "full", title: "", columnIds: [ID], count: 3 },
  { kind: "links", width: "full", title: "", links: [{ name: "市 政府", address: "https://www.example.gov.cn/" }] },
];

it("blocks come through the form as they were", () => {
  const values = writeBlocks({ do: "save", "blocks.9.kind": "old" }, blocks.map(rowOf));
  expect(blocksSchema.parse(readBlocks(values).map(blockInput))).toEqual(blocks);
});

it.each([
  ["add", "notices", ["headlines", "services", "policy", "columns", "links", "notices"]],
  ["add", "advertisement", ["headlines", "services", "policy", "columns", "links"]],
  ["up:1", "", ["services", "headlines", "policy", "columns", "links"]],
  ["down:4", "", ["headlines", "services", "policy", "columns", "links"]],
  ["remove:0", "", ["services", "policy", "columns", "links"]],
])("%s %s", (deed, added, kinds) => {
  const values = { ...writeBlocks({}, blocks.map(rowOf)), added };
  expect(readBlocks(rearrangeBlocks(values, deed)).map(({ kind }) => kind)).toEqual(kinds);
});

it("what is wrong with a link is said at the lines of all, by its line", () => {
  const fields = { "blocks.4.links.1.address": ["网址不对"], "blocks.4.links.1.name": ["没有名称"], "blocks.0.count": ["太多"] };
  expect(atTheirFields(fields)).toEqual({ "blocks.4.links": ["第 2 行：网址不对", "第 2 行：没有名称"], "blocks.0.count": ["太多"] });
});
