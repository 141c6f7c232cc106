import Link from "next/link";
import type { Related, RelatedItem } from "@/lib/portal/related";

/** What belongs to the item, under the heading that says how. */
export function RelatedItems({ related: { policies, interpretations, others } }: { related: Related }) {
  return (
    <>
      <Group id="interpretations" title="政策解读" items={interpretations} />
      <Group id="policies" title="解读的文件" items={policies} />
      <Group id="others" title="相关信息" items={others} />
    </>
  );
}

function Group({ id, title, items }: { id: string; title: string; items: readonly RelatedItem[] }) {
  if (items.length === 0) return null;
  return (
    <section aria-labelledby={id} className="mx-auto mt-9 w-full max-w-[45rem]">
      <h2 id={id} className="border-b border-rule-2 pb-1 text-base">
        {title}
      </h2>
      <ul>
        {items.map(({ address, title: name, publishedAt }) => (
          <li key={address} className="flex gap-x-5 border-b border-rule py-2 max-sm:flex-col sm:items-baseline sm:justify-between">
            <Link href={address} prefetch={false} className="min-w-0 py-0.5">
              {name}
            </Link>
            <time dateTime={publishedAt} className="shrink-0 text-small text-ink-3">
              {publishedAt.slice(0, 10)}
            </time>
          </li>
        ))}
      </ul>
    </section>
  );
}
