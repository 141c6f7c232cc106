import { Figures } from "@/components/ui/figures";
import type { PortalItem } from "@/lib/portal/item";

/** 更正说明, the newest first; or, for what went out again without one, when it first did. */
export function Corrections({
  item,
}: {
  item: Pick<PortalItem, "corrections" | "firstPublishedAt" | "publishedAt" | "importedFrom" | "source">;
}) {
  const { corrections, firstPublishedAt, publishedAt, importedFrom, source } = item;
  if (importedFrom !== null)
    return (
      <Aside>
        历史信息：原系统发布于 {publishedAt}，来源 {importedFrom || source}。
      </Aside>
    );
  if (corrections.length > 0)
    return (
      <section
        aria-label="更正说明"
        className="mx-auto mb-6 w-full max-w-[45rem] border-l-4 border-blue bg-blue-wash px-4 py-3 max-md:-order-1"
      >
        <ul className="text-small">
          {corrections.map(({ at, note }) => (
            <li key={at} className="py-0.5 whitespace-pre-line">
              <strong>
                更正说明（<time dateTime={at}>{at}</time>）：
              </strong>
              <Figures text={note} />
            </li>
          ))}
        </ul>
        {firstPublishedAt !== null && <p className="mt-1 text-small text-ink-3">首次发布于 {firstPublishedAt}。</p>}
      </section>
    );
  if (firstPublishedAt === null) return null;
  return (
    <Aside>
      本页内容于 {publishedAt} 更新，首次发布于 {firstPublishedAt}。
    </Aside>
  );
}

function Aside({ children }: { children: React.ReactNode }) {
  return <p className="mx-auto mb-6 w-full max-w-[45rem] border-l-4 border-rule-2 pl-4 text-small text-ink-2 max-md:mt-6">{children}</p>;
}
