import clsx from "clsx";
import { InstantText } from "@/components/ui/date-text";
import { Tag } from "@/components/ui/tag";
import { nationalCalendar } from "@/lib/calendar/national-calendar";
import { remainingText } from "@/lib/calendar/remaining";
import { civilDateOf } from "@/lib/core/civil-date";
import type { TimelineEntry } from "@/lib/workflow/timeline";
import { SECRECY_WORDS } from "@/lib/workflow/words";
import { Fingerprint } from "./fingerprint";

const DOT: Readonly<Record<TimelineEntry["status"], string>> = {
  done: "border-jade bg-jade",
  refused: "border-vermilion bg-vermilion",
  question: "border-amber bg-amber",
  noted: "border-rule-2 bg-rule-2",
  now: "border-blue bg-blue ring-4 ring-blue-wash",
  ahead: "border-rule-2 bg-sheet",
};

const TONE = { done: "done", refused: "late", question: "soon", noted: "plain", now: "plain", ahead: "plain" } as const;

/** Who did what, in order, and what is still to come: 主办, 审批, 上网. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className="ml-1.5 border-l-2 border-rule">
      {entries.map((entry) => (
        <li key={entry.key} className="relative pb-5 pl-5 last:pb-0" aria-current={entry.status === "now" ? "step" : undefined}>
          <span aria-hidden="true" className={clsx("absolute top-2 -left-[7px] size-3 rounded-full border-2", DOT[entry.status])} />
          <Entry entry={entry} />
        </li>
      ))}
    </ol>
  );
}

function Entry({ entry }: { entry: TimelineEntry }) {
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className={entry.status === "ahead" ? "text-ink-3" : "font-semibold"}>{entry.title}</span>
        {entry.act !== "" && <Tag tone={TONE[entry.status]}>{entry.act}</Tag>}
        {entry.secrecy === "passed" && <Tag tone="done">{SECRECY_WORDS.passed}</Tag>}
      </p>
      {entry.person !== null && (
        <p className="text-small text-ink-2">
          {entry.person.name}
          {entry.person.onBehalfOf !== null && <span className="text-amber">（代理{entry.person.onBehalfOf}）</span>}
          <span className="text-ink-3">
            {[entry.person.department, entry.person.post].filter((part) => part !== "").map((part) => ` · ${part}`)}
          </span>
        </p>
      )}
      {entry.opinion !== "" && <p className="mt-1 border-l-2 border-rule-2 pl-3 text-small whitespace-pre-line">{entry.opinion}</p>}
      {entry.at !== null && (
        <p className="flex flex-wrap gap-x-3 text-small text-ink-3">
          <InstantText at={entry.at} />
          {entry.contentHash !== null && entry.status !== "noted" && <Fingerprint hash={entry.contentHash} />}
        </p>
      )}
      {entry.status === "now" && <Waiting entry={entry} />}
    </>
  );
}

function Waiting({ entry }: { entry: TimelineEntry }) {
  const remaining = entry.dueOn === null ? null : remainingText(civilDateOf(new Date()), entry.dueOn, nationalCalendar, 1);
  return (
    <div className="text-small text-ink-2">
      <p>
        {entry.waitingFor.length === 0
          ? "现在没有人可以审批这一步"
          : `由${entry.waitingFor.map(({ name, onBehalfOf }) => (onBehalfOf === null ? name : `${name}（代理${onBehalfOf}）`)).join("、")}审批`}
      </p>
      {remaining !== null && (
        <p
          className={clsx(
            remaining.tone === "late" ? "font-semibold text-vermilion" : remaining.tone === "soon" ? "text-amber" : "text-ink-3",
          )}
        >
          应于 {entry.dueOn} 前办理，{remaining.text}
        </p>
      )}
    </div>
  );
}
