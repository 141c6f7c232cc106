import Link from "next/link";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import type { AppealRow } from "@/lib/appeals/queries/appeal-row";
import { FORUM_WORDS, STATE_WORDS } from "@/lib/appeals/words";
import { appealHref } from "./appeal-columns";

/** 行政复议、行政诉讼 against a request, on the request's own page. */
export function AgainstRequest({ appeals, register }: { appeals: readonly AppealRow[]; register: string | null }) {
  if (appeals.length === 0 && register === null) return null;
  return (
    <Section
      title="行政复议、行政诉讼"
      aside={
        register === null ? undefined : (
          <Link href={register} prefetch={false}>
            登记复议、诉讼
          </Link>
        )
      }
    >
      {appeals.length === 0 ? (
        <p className="text-small text-ink-3">没有登记。</p>
      ) : (
        <ul className="text-small">
          {appeals.map((one) => (
            <li key={one.id} className="border-b border-rule py-1.5">
              <Link href={appealHref(one.id)} prefetch={false}>
                <span className="num">{one.appealNo}</span> {FORUM_WORDS[one.forum]}
              </Link>{" "}
              <Tag tone={one.state === "decided" ? "done" : "plain"}>{STATE_WORDS[one.state]}</Tag>
              <span className="block text-ink-3">
                {one.result === null ? `${one.receivedOn} 收到通知` : `${one.result.label}，${one.result.on}`}
                {one.waiting !== null && `；${one.waiting.remaining.text}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
