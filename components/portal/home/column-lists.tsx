import type { HomeList } from "@/lib/home/content";
import { ItemList } from "../item-list";
import { BlockFrame } from "./block-frame";

interface ColumnListsProps {
  id: string;
  title: string;
  lists: readonly HomeList[];
}

/** One column as a list under its heading, or several beside each other. */
export function ColumnLists({ id, title, lists }: ColumnListsProps) {
  const [only, ...more] = lists;
  if (only === undefined) return null;
  if (more.length === 0)
    return (
      <BlockFrame id={id} title={title} column={only.column}>
        <ItemList items={only.items} dense />
      </BlockFrame>
    );
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(min(20rem,100%),1fr))] gap-x-14 gap-y-10">
      {lists.map(({ column, items }) => (
        <BlockFrame key={column.id} id={`${id}-${column.id}`} title={column.name} column={column}>
          <ItemList items={items} dense />
        </BlockFrame>
      ))}
    </div>
  );
}
