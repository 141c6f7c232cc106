import { type WorkingCalendar, workingDaysBetween } from "@/lib/calendar/working-days";
import { type CivilDate, daysBetween } from "@/lib/core/civil-date";
import { findOutcome } from "@/lib/requests/outcomes";
import { type Durations, durations } from "./durations";

/** Cases alike in all that is counted here, answered in the year. */
export interface AnsweredGroup {
  readonly receivedOn: CivilDate;
  readonly completedOn: CivilDate;
  /** after the last day of the period, as the clock of each case had it */
  readonly late: boolean;
  readonly department: string;
  readonly outcome: string | null;
  readonly cases: number;
}

/** What was answered, how soon and how often in time. */
export interface Answered {
  readonly answered: number;
  readonly onTime: number;
  /** natural days from receipt to reply; null: nothing was answered */
  readonly days: Durations | null;
  /** working days from receipt to reply, nothing taken off; null: nothing was answered, or a year's calendar is not known */
  readonly workingDays: Durations | null;
}

export interface MonthLine extends Answered {
  readonly month: number;
  readonly received: number;
}

export interface DepartmentLine extends Answered {
  readonly department: string;
}

export interface OutcomeLine {
  /** 予以公开, 部分公开, 不予公开 … */
  readonly kind: string;
  readonly cases: number;
  readonly outcomes: readonly { readonly label: string; readonly cases: number }[];
}

export interface AnsweredSummary extends Answered {
  readonly months: readonly MonthLine[];
  /** the one that answered most first */
  readonly departments: readonly DepartmentLine[];
  /** the most frequent first */
  readonly outcomes: readonly OutcomeLine[];
}

const UNKNOWN = "结果未登记";

interface Measured extends AnsweredGroup {
  readonly days: number;
  /** null: the calendar lacks a year between */
  readonly workingDays: number | null;
}

/** Equal spans are measured once: a hundred thousand cases have a few thousand of them. */
function measure(groups: readonly AnsweredGroup[], calendar: WorkingCalendar): Measured[] {
  const spans = new Map<string, Pick<Measured, "days" | "workingDays">>();
  return groups.map((group) => {
    const { receivedOn, completedOn } = group;
    const key = `${receivedOn} ${completedOn}`;
    const known = spans.get(key);
    if (known !== undefined) return { ...group, ...known };
    const counted = workingDaysBetween(receivedOn, completedOn, calendar);
    const span = { days: daysBetween(receivedOn, completedOn), workingDays: counted.ok ? counted.value : null };
    spans.set(key, span);
    return { ...group, ...span };
  });
}

function tally(groups: readonly Measured[]): Answered {
  const [natural, working] = [new Map<number, number>(), new Map<number, number>()];
  let [answered, onTime, known] = [0, 0, true];
  for (const { days, workingDays, late, cases } of groups) {
    answered += cases;
    if (!late) onTime += cases;
    natural.set(days, (natural.get(days) ?? 0) + cases);
    if (workingDays === null) known = false;
    else working.set(workingDays, (working.get(workingDays) ?? 0) + cases);
  }
  return { answered, onTime, days: durations(natural), workingDays: known ? durations(working) : null };
}

function groupedBy<Group>(groups: readonly Group[], keyOf: (group: Group) => string): [string, Group[]][] {
  const byKey = new Map<string, Group[]>();
  for (const group of groups) {
    const key = keyOf(group);
    const same = byKey.get(key);
    if (same === undefined) byKey.set(key, [group]);
    else same.push(group);
  }
  return [...byKey];
}

const total = (groups: readonly AnsweredGroup[]): number => groups.reduce((sum, { cases }) => sum + cases, 0);
const byCases = <Line extends { cases: number }>(lines: readonly Line[]): Line[] => [...lines].sort((a, b) => b.cases - a.cases);

function outcomeLines(groups: readonly AnsweredGroup[]): OutcomeLine[] {
  const labelOf = ({ outcome }: AnsweredGroup): string => (outcome === null ? UNKNOWN : (findOutcome(outcome)?.label ?? UNKNOWN));
  const kindOf = (label: string): string => label.replace(/（.*$/, "");
  const labels = groupedBy(groups, labelOf).map(([label, of]) => ({ label, cases: total(of) }));
  return byCases(
    groupedBy(labels, ({ label }) => kindOf(label)).map(([kind, outcomes]) => ({
      ...{ kind, outcomes: byCases(outcomes) },
      cases: outcomes.reduce((sum, { cases }) => sum + cases, 0),
    })),
  );
}

/**
 * What a year's answered cases say: percentiles of days, share in time, outcomes; by month of the reply and by department. `received` is the
 * number that came in, by month from January.
 */
export function summarise(groups: readonly AnsweredGroup[], received: readonly number[], calendar: WorkingCalendar): AnsweredSummary {
  const all = measure(groups, calendar);
  const byMonth = new Map(groupedBy(all, ({ completedOn }) => completedOn.slice(5, 7)));
  const ofMonth = (month: number): Measured[] => byMonth.get(String(month).padStart(2, "0")) ?? [];
  return {
    ...tally(all),
    months: Array.from({ length: 12 }, (_, at) => ({ month: at + 1, received: received[at] ?? 0, ...tally(ofMonth(at + 1)) })),
    departments: groupedBy(all, ({ department }) => department)
      .map(([department, of]) => ({ department, ...tally(of) }))
      .sort((a, b) => b.answered - a.answered || a.department.localeCompare(b.department)),
    outcomes: outcomeLines(all),
  };
}
