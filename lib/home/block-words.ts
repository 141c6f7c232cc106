import { diffArrays } from "diff";
import { flatten, type PortalColumn } from "@/lib/portal/tree";
import { BLOCK_WORDS, type Block, WIDTH_WORDS } from "./blocks";

export interface BlockLine {
  key: string;
  change: "same" | "added" | "removed";
  name: string;
  words: string;
}

const nameOf = (block: Block): string =>
  block.title === "" || block.title === BLOCK_WORDS[block.kind] ? BLOCK_WORDS[block.kind] : `${block.title}（${BLOCK_WORDS[block.kind]}）`;

/** What a block shows, in words: "三分之二 · 自动取最新的政策文件 · 6 条". */
export function blockWords(block: Block, columns: readonly PortalColumn[]): string {
  const column = (id: string): string => flatten(columns).find((one) => one.id === id)?.name ?? "已不显示的栏目";
  const parts: string[] = [WIDTH_WORDS[block.width]];
  switch (block.kind) {
    case "headlines":
      parts.push(block.items.length === 0 ? "自动取最新的政策文件" : `选定 ${block.items.length} 条：${block.items.join("、")}`);
      parts.push(block.picture ? "带图" : "不带图");
      break;
    case "policy":
    case "interpretation":
    case "notices":
      parts.push(block.columnId === "" ? "自动取栏目" : `栏目“${column(block.columnId)}”`);
      break;
    case "columns":
      parts.push(block.columnIds.map((id) => `栏目“${column(id)}”`).join("、"));
      break;
    case "links":
      parts.push(block.links.map(({ name, address }) => `${name} ${address}`).join("、"));
      break;
    default:
  }
  if ("count" in block) parts.push(`${block.count} 条`);
  return parts.join(" · ");
}

/** The blocks of a version line by line, with what is new or gone against another; against nothing all stay as they are. */
export function blockLines(blocks: readonly Block[], against: readonly Block[] | null, columns: readonly PortalColumn[]): BlockLine[] {
  const lines = (of: readonly Block[]): string[] => of.map((block) => JSON.stringify([nameOf(block), blockWords(block, columns)]));
  const after = lines(blocks);
  const parts = against === null ? [{ value: after, added: false, removed: false }] : diffArrays(lines(against), after);
  const changed = parts.flatMap(({ value, added, removed }) =>
    value.map((line): Omit<BlockLine, "key"> => {
      const [name, words] = JSON.parse(line) as [string, string];
      return { change: added ? "added" : removed ? "removed" : "same", name, words };
    }),
  );
  return changed.map((line, place) => ({ ...line, key: `${place} ${line.name}` }));
}
