import type { Tone } from "@/components/ui/notice";
import { Tag } from "@/components/ui/tag";
import { nationalCalendar } from "@/lib/calendar/national-calendar";
import { remainingText } from "@/lib/calendar/remaining";
import type { WorkingCalendar } from "@/lib/calendar/working-days";
import { type CivilDate, civilDateOf } from "@/lib/core/civil-date";
import type { WorkStage } from "@/lib/identity/verbs";
import type { Case } from "@/lib/publishing/case";
import { PUBLIC_WORDS, WORK_WORDS } from "@/lib/publishing/words";

export const WORK_TONE: Readonly<Record<WorkStage, Tone>> = {
  draft: "plain",
  returned: "late",
  inApproval: "plain",
  withdrawing: "soon",
  abolishing: "soon",
  moving: "soon",
  approved: "soon",
  scheduled: "soon",
  failed: "late",
  discarded: "plain",
  none: "plain",
};

interface DueTagProps {
  dueOn: CivilDate;
  prefix?: string;
  /** by which the day was counted; the national one for limits inside the house */
  calendar?: WorkingCalendar;
}

/** 还剩 3 个工作日, in words and colour. */
export function DueTag({ dueOn, prefix = "", calendar = nationalCalendar }: DueTagProps) {
  const { text, tone } = remainingText(civilDateOf(new Date()), dueOn, calendar, 1);
  return <Tag tone={tone === "ok" ? "plain" : tone}>{`${prefix}${text}`}</Tag>;
}

/** Where the item stands, and whether it waits for the reader. */
export function CaseTags({ state, seat, run }: Pick<Case, "state" | "seat" | "run">) {
  const work = WORK_WORDS[state.work];
  const published = PUBLIC_WORDS[state.public];
  return (
    <>
      {seat === null ? (
        work !== "" && <Tag tone={WORK_TONE[state.work]}>{work}</Tag>
      ) : run?.stepDueOn != null ? (
        <DueTag dueOn={run.stepDueOn} prefix="等待你审批 · " />
      ) : (
        <Tag tone="soon">等待你审批</Tag>
      )}
      {published !== "" && <Tag tone={state.public === "live" ? "done" : "late"}>{published}</Tag>}
    </>
  );
}
