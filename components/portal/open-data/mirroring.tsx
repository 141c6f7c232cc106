import { Example } from "./example";

/** How a copy is kept in step with the site, withdrawals included. */
export function Mirroring({ origin }: { origin: string }) {
  return (
    <section aria-labelledby="mirror">
      <h2 id="mirror" className="border-b-2 border-ink pb-1.5 text-large">
        保持同步
      </h2>
      <p className="mt-3 max-w-[44em]">保存一份副本并且跟上变化，用 updatedSince：</p>
      <ol className="mt-3 grid max-w-[44em] list-decimal gap-1.5 pl-6">
        <li>第一次从很早的日期开始，跟着 nextCursor 一直取到没有下一页。</li>
        <li>最后一页给出 nextUpdatedSince，记下来，下一次就从这个时刻取。</li>
        <li>
          每条按 number 对照：state 是 live 的，覆盖副本；是 withdrawn 的，<strong>删除副本</strong>，它只说明何时、由谁、为何撤下。
        </li>
      </ol>
      <Example>{`curl -G '${origin}/api/open/v1/items' -d updatedSince=1949-10-01 -d limit=100`}</Example>
      <p className="max-w-[44em]">
        相邻两次之间略有重叠，同一条可能再次出现，但不会遗漏。按条件只保存一部分的，信息更正后可能不再符合条件，请定期核对。
      </p>
    </section>
  );
}
