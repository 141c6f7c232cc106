import type { Metadata } from "next";
import { cookies } from "next/headers";
import Link from "next/link";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { PlainText } from "@/components/portal/interaction/plain-text";
import { Trail } from "@/components/portal/trail";
import { DateText, InstantText } from "@/components/ui/date-text";
import { Tag } from "@/components/ui/tag";
import { ENGAGEMENT_PATH } from "@/lib/engagement/address";
import { type Followed, followed } from "@/lib/engagement/follow";
import { FOLLOW_COOKIE, readFollowPass } from "@/lib/engagement/follow-pass";
import { requireSite } from "../../../site";

export const metadata: Metadata = { title: "办理进度", robots: { index: false } };

export default async function FollowedPage({ params }: { params: Promise<{ number: string }> }) {
  const [, { number }, jar] = await Promise.all([requireSite(), params, cookies()]);
  const pass = readFollowPass(jar.get(FOLLOW_COOKIE)?.value, number, new Date());
  const found = pass === null ? null : await followed(pass);
  if (found === null) redirect(`${ENGAGEMENT_PATH}/follow?number=${encodeURIComponent(number.slice(0, 40))}`);
  return (
    <div className="wrap max-w-[52rem]! pb-16">
      <Trail
        steps={[
          { name: "互动交流", path: ENGAGEMENT_PATH },
          { name: "查询进度和答复", path: `${ENGAGEMENT_PATH}/follow` },
        ]}
        current={found.number}
      />
      <p className="flex flex-wrap items-baseline gap-x-3 text-small text-ink-3">
        <span className="num">{found.number}</span>
        <span>{found.kindWords}</span>
        <Tag tone={found.open ? "soon" : "done"}>{found.progress}</Tag>
      </p>
      <h1 className="mt-1 text-title [overflow-wrap:anywhere]">{found.title}</h1>
      {found.open && (
        <p className="mt-2 text-ink-2">
          应在 <DateText date={found.dueOn} long /> 前答复{found.provisional && "（该年度放假安排尚未公布，日期以公布后为准）"}。
        </p>
      )}
      {!found.open && <Answer found={found} />}
      <Part title="办理进度">
        <ol className="border-l-2 border-rule pl-4">
          {found.steps.map(({ words, note, at }) => (
            <li key={`${at.toISOString()} ${words}`} className="py-1.5">
              <span className="font-semibold">{words}</span>{" "}
              <span className="text-small text-ink-3">
                <InstantText at={at} />
              </span>
              {note !== "" && <p className="text-small text-ink-2">{note}</p>}
            </li>
          ))}
        </ol>
      </Part>
      <Part title={found.kind === "letter" ? "你的来信" : "你的说明"}>
        <PlainText text={found.text} className="text-ink-2" />
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-8">
      <h2 className="mb-3 border-b border-rule-2 pb-1.5 text-large">{title}</h2>
      {children}
    </section>
  );
}

function Answer({ found }: { found: Followed }) {
  return (
    <section aria-labelledby="answer" className="mt-6 border-l-4 border-jade bg-jade-wash px-5 py-4">
      <h2 id="answer" className="text-large">
        {found.progress === "不予受理" ? "不予受理的说明" : "答复"}
      </h2>
      <PlainText text={found.answer} className="mt-2" />
      <p className="mt-3 text-small text-ink-2">
        {found.answeredBy !== "" && `${found.answeredBy}　`}
        {found.answeredAt !== null && <InstantText at={found.answeredAt} />}
      </p>
      {found.publicPath !== null && (
        <p className="mt-1 text-small">
          <Link href={found.publicPath} prefetch={false}>
            查看公开的来信和答复
          </Link>
        </p>
      )}
    </section>
  );
}
