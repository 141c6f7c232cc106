import Link from "next/link";
import { ButtonLink } from "@/components/ui/button";
import type { Hit } from "@/lib/portal/search/hits";
import { Day } from "../../item-list";
import { Pieces } from "../../search/pieces";
import { FilingFrame } from "./frame";

/** What is public already and may be what is wanted: reading it is faster than asking for it. */
export function Similar({ hits, back, next }: { hits: readonly Hit[]; back: string; next: string }) {
  return (
    <FilingFrame at="wanted" title="这些信息已经公开，是您要找的吗？" back={back}>
      <p className="-mt-3 mb-5 text-ink-2">已经公开的信息，现在就可以查看和下载，不用申请。</p>
      <ul className="border-t-2 border-ink">
        {hits.map((hit) => (
          <li key={hit.address} className="border-b border-rule py-3">
            <Link href={hit.address} prefetch={false} className="font-semibold">
              <Pieces pieces={hit.title} />
            </Link>
            <p className="mt-1 flex flex-wrap gap-x-4 text-small text-ink-3">
              <Day at={hit.publishedAt} />
              {hit.column !== null && <span>{hit.column.name}</span>}
              {hit.docNo !== "" && <span className="num">{hit.docNo}</span>}
            </p>
          </li>
        ))}
      </ul>
      <p className="mt-7 flex flex-wrap gap-3">
        <ButtonLink href={next} prefetch={false} weight="main">
          都不是，继续申请
        </ButtonLink>
        <ButtonLink href="/requests" prefetch={false}>
          找到了，不申请了
        </ButtonLink>
      </p>
    </FilingFrame>
  );
}
