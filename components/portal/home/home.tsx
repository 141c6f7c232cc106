import clsx from "clsx";
import type { ReactNode } from "react";
import { type BlockWidth, rowsOf } from "@/lib/home/blocks";
import type { ShownBlock } from "@/lib/home/content";
import type { Site } from "@/lib/portal/site";
import { StatutoryItems } from "../statutory-items";
import { BlockFrame } from "./block-frame";
import { ColumnLists } from "./column-lists";
import { Doors } from "./doors";
import { Headlines } from "./headlines";
import { Latest } from "./latest";
import { Links } from "./links";
import { Notices } from "./notices";
import { Policies } from "./policies";

const SPAN: Readonly<Record<BlockWidth, string>> = {
  full: "md:col-span-6",
  twoThirds: "md:col-span-4",
  half: "md:col-span-3",
  third: "md:col-span-2",
};

/** The home page: the blocks of its arrangement, row by row. */
export function Home({ site, blocks }: { site: Site; blocks: readonly ShownBlock[] }) {
  return (
    <>
      <h1 className="sr-only">{site.identity.name}首页</h1>
      {/* On a phone the lists are shorter; the whole is one step away. */}
      <div className="pt-9 pb-6 max-sm:[&_ul>li:nth-child(n+5):not(:has(.group))]:hidden">
        {rowsOf(blocks).map((row) => (
          <Row key={row.map(({ key }) => key).join(" ")} site={site} blocks={row} />
        ))}
        {blocks.every(({ kind }) => kind === "services" || kind === "statutory" || kind === "links") && (
          <p className="wrap py-6 text-ink-2">本站尚未发布信息。</p>
        )}
      </div>
    </>
  );
}

function Row({ site, blocks }: { site: Site; blocks: readonly ShownBlock[] }) {
  const [first] = blocks;
  // It has a ground of its own from edge to edge.
  if (first?.kind === "statutory" && blocks.length === 1)
    return (
      <div className="unless-elder mb-10 border-y border-rule bg-blue-wash py-8">
        <div className="wrap">
          <StatutoryItems columns={site.columns} id={first.key} title={first.title} />
        </div>
      </div>
    );
  return (
    <div className="wrap mb-10 grid gap-x-14 gap-y-10 md:grid-cols-6">
      {blocks.map((block) => (
        <div key={block.key} className={clsx("min-w-0", SPAN[block.width], LESS_WANTED.has(block.kind) && "unless-elder")}>
          <Block site={site} block={block} />
        </div>
      ))}
    </div>
  );
}

/** Left out in 长者模式, which shows fewer things; each stays within reach by the navigation. */
const LESS_WANTED: ReadonlySet<ShownBlock["kind"]> = new Set(["latest", "statutory", "interpretation", "columns", "links"]);

function Block({ site, block }: { site: Site; block: ShownBlock }): ReactNode {
  const { key, title } = block;
  switch (block.kind) {
    case "headlines":
      return <Headlines id={key} title={title} block={block} wide={block.width === "full"} />;
    case "latest":
      return <Latest id={key} title={title} items={block.items} columns={site.columns} />;
    case "services":
      return <Doors id={key} title={title} columns={site.columns} />;
    case "statutory":
      return <StatutoryItems columns={site.columns} id={key} title={title} narrow />;
    case "policy":
      return (
        <BlockFrame id={key} title={title} column={block.list.column}>
          <Policies items={block.list.items} />
        </BlockFrame>
      );
    case "interpretation":
      return <ColumnLists id={key} title={title} lists={[block.list]} />;
    case "notices":
      return (
        <BlockFrame id={key} title={title} column={block.list.column}>
          <Notices items={block.list.items} />
        </BlockFrame>
      );
    case "columns":
      return <ColumnLists id={key} title={title} lists={block.lists} />;
    case "links":
      return (
        <BlockFrame id={key} title={title}>
          <Links links={block.links} />
        </BlockFrame>
      );
  }
}
