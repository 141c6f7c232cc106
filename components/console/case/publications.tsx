import { InstantText } from "@/components/ui/date-text";
import { Tag } from "@/components/ui/tag";
import type { CasePublication } from "@/lib/publishing/case-parts";
import { CHANNEL_WORDS, END_WORDS } from "@/lib/publishing/words";

function StateTag({ publication: { publishedAt, endKind } }: { publication: CasePublication }) {
  if (endKind !== null) return <Tag tone={endKind === "failed" || endKind === "withdrawn" ? "late" : "plain"}>{END_WORDS[endKind]}</Tag>;
  return publishedAt === null ? <Tag tone="soon">等待发布</Tag> : <Tag tone="done">公开中</Tag>;
}

/** 上网: which wording went out where, by whom and when, and how it ended. */
export function Publications({ publications, address }: { publications: readonly CasePublication[]; address: string | null }) {
  if (publications.length === 0) return <p className="text-small text-ink-3">还没有发布过。</p>;
  return (
    <ul className="text-small">
      {publications.map((one) => (
        <li key={one.id} className="border-b border-rule py-2 first:pt-0 last:border-b-0">
          <p className="flex flex-wrap items-baseline gap-x-2">
            <strong>{CHANNEL_WORDS[one.channel]}</strong> <StateTag publication={one} />
            <span className="text-ink-3">第 {one.revisionNumber} 版</span>
            {one.imported && <Tag>原系统记录</Tag>}
          </p>
          <p className="text-ink-2">
            {one.publisherName}
            <span className="text-ink-3">
              {[one.publisherDepartment, one.publisherPost].filter((part) => part !== "").map((part) => ` · ${part}`)}
            </span>
          </p>
          <p className="text-ink-3">
            {one.publishedAt !== null ? (
              <InstantText at={one.publishedAt} />
            ) : (
              one.scheduledFor !== null && (
                <>
                  定于 <InstantText at={one.scheduledFor} />
                </>
              )
            )}
            {one.endedAt !== null && (
              <>
                ，结束于 <InstantText at={one.endedAt} />
              </>
            )}
          </p>
          {one.endReason !== null && (
            <p className="border-l-2 border-rule-2 pl-3">
              {one.endReason}
              {one.enderName !== null && `（${one.enderName}）`}
            </p>
          )}
          {one.channel === "portal" && one.publishedAt !== null && one.endedAt === null && address !== null && (
            <a href={address} className="break-all">
              {address}
            </a>
          )}
          {one.url !== null && (
            <a href={one.url} rel="noreferrer" className="break-all">
              {one.url}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
