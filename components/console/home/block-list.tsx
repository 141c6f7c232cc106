import { Tag } from "@/components/ui/tag";
import type { BlockLine } from "@/lib/home/block-words";

const TAGS = { added: <Tag tone="done">新增</Tag>, removed: <Tag tone="late">去掉</Tag>, same: null } as const;

/** The blocks of an arrangement in words, from top to bottom, with what changes. */
export function BlockList({ lines }: { lines: readonly BlockLine[] }) {
  return (
    <ol className="border-t border-rule">
      {lines.map((line) => (
        <li key={line.key} className="flex flex-wrap items-baseline gap-x-4 border-b border-rule bg-sheet px-4 py-2.5">
          <span className={line.change === "removed" ? "text-ink-3 line-through" : "font-semibold"}>{line.name}</span>
          <span className="min-w-0 flex-1 basis-56 text-small break-words text-ink-2">{line.words}</span>
          {TAGS[line.change]}
        </li>
      ))}
    </ol>
  );
}
