import Link from "next/link";
import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";
import type { Case } from "@/lib/publishing/case";
import { PURPOSE_WORDS } from "@/lib/publishing/words";
import { Publications } from "./publications";
import { Timeline } from "./timeline";

interface RecordProps {
  item: Case;
  here: string;
  /** the form that reminds the approver, for whoever may */
  urge: ReactNode;
}

/** 主办、审批、上网: who answers for what, beside the content they answer for. */
export function Record({ item, here, urge }: RecordProps) {
  const { run, earlier } = item;
  return (
    <aside aria-label="办理记录" className="min-w-0">
      <Section
        title={run === null || run.purpose === "publish" ? "主办与审批" : `${PURPOSE_WORDS[run.purpose]}审批`}
        aside={run?.definitionName}
      >
        {run === null ? <p className="text-small text-ink-3">还没有送审。</p> : <Timeline entries={item.timeline} />}
        {urge !== null && <div className="mt-4">{urge}</div>}
        {earlier.map((past, index) => (
          <details key={past.id} className="mt-4 border-t border-rule pt-2">
            <summary className="min-h-11 py-2 text-small text-blue">
              以前的{past.purpose === "publish" ? "" : PURPOSE_WORDS[past.purpose]}审批（第 {earlier.length - index} 次）
            </summary>
            <div className="pt-2">
              <Timeline entries={past.entries} />
            </div>
          </details>
        ))}
      </Section>
      <Section title="上网">
        <Publications publications={item.publications} address={item.address} />
      </Section>
      {run !== null && (
        <Section title="内容指纹">
          <p className="num text-small text-ink-2">{run.contentHash.match(/.{1,4}/g)?.join(" ")}</p>
          <p className="mt-1 text-small text-ink-3">每一级意见只对这份内容有效，改动一字即作废。</p>
        </Section>
      )}
      <Section title="历次版本">
        <ul className="text-small">
          {item.revisions.slice(0, 5).map((revision) => (
            <li key={revision.id} className="border-b border-rule py-1.5 last:border-b-0">
              <Link href={`${here}/revisions?show=${revision.number}`} prefetch={false}>
                第 {revision.number} 版
              </Link>{" "}
              <span className="text-ink-3">
                {revision.editors.join("、")}
                {revision.sealedAt === null && "，正在修改"}
              </span>
            </li>
          ))}
        </ul>
      </Section>
    </aside>
  );
}
