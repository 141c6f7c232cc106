import clsx from "clsx";
import Link from "next/link";
import { createElement } from "react";
import type { Picture, ShownBlock } from "@/lib/home/content";
import { Day, ItemList } from "../item-list";
import { ValidityTag } from "../validity-tag";

interface HeadlinesProps {
  id: string;
  title: string;
  block: Extract<ShownBlock, { kind: "headlines" }>;
  /** over the whole width the further titles stand beside the first */
  wide: boolean;
}

/** 头条要闻: one item large, with its picture if it has one, and the next below it. */
export function Headlines({ id, title, block: { lead, column, picture, rest }, wide }: HeadlinesProps) {
  return (
    <section aria-labelledby={`block-${id}`}>
      <h2 id={`block-${id}`} className="sr-only">
        {title}
      </h2>
      <div className={clsx(wide && "grid gap-x-14 gap-y-6 md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]")}>
        <article>
          {picture !== null && <Plate picture={picture} />}
          <p className="flex flex-wrap items-baseline gap-x-4 text-small text-ink-3">
            {column !== null && (
              <Link href={column.path} prefetch={false} className="font-semibold">
                {column.name}
              </Link>
            )}
            <Day at={lead.publishedAt} />
            {lead.docNo !== "" && <span>{lead.docNo}</span>}
            {lead.validity !== null && <ValidityTag validity={lead.validity} />}
          </p>
          <h3 className="mt-2 text-title md:text-display">
            <Link href={lead.address} prefetch={false} className="text-ink hover:text-blue">
              {lead.title}
            </Link>
          </h3>
          {lead.summary !== "" && <p className="mt-3 line-clamp-3 max-w-[40em] text-ink-2">{lead.summary}</p>}
        </article>
        {rest.length > 0 && (
          <div className={clsx("border-rule", wide ? "max-md:border-t md:border-t-2 md:border-t-ink" : "mt-6 border-t")}>
            <ItemList items={rest} dense />
          </div>
        )}
      </div>
    </section>
  );
}

/** A file of the site itself, sent as it was uploaded. */
function Plate({ picture: { address: src, alternative: alt } }: { picture: Picture }) {
  return createElement("img", { src, alt, className: "mb-5 aspect-[16/9] w-full border border-rule bg-sheet object-cover" });
}
