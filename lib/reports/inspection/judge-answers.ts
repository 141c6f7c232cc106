import { addMonths, type CivilDate, daysBetween, formatChineseDate, yearOf } from "@/lib/core/civil-date";
import type { InspectionFacts, WaitingFacts } from "./facts";
import { CLASS_DAYS, YEARLY } from "./indicators";
import { byShare, type Found, type Judgement, ok, type Verdict } from "./verdict";

const ADDRESS: Readonly<Record<WaitingFacts["kind"], string>> = {
  question: "/console/letters/",
  letter: "/console/letters/",
  correction: "/console/corrections/",
};

const placeOf = ({ id, number, kind, receivedOn, dueOn, owner }: WaitingFacts): Found => ({
  text: `${number}：${formatChineseDate(receivedOn)}收到，应于 ${formatChineseDate(dueOn)}前答复`,
  href: `${ADDRESS[kind]}${id}`,
  owner,
});

/** Past its day fails; on its day or the day before is an alarm. */
function late(code: string, list: readonly WaitingFacts[], today: CivilDate, what: string): Judgement {
  const over = list.filter(({ dueOn }) => today > dueOn);
  const soon = list.filter(({ dueOn }) => today <= dueOn && daysBetween(today, dueOn) <= 1);
  if (over.length + soon.length === 0) return ok(code, `没有超过期限的${what}`);
  const summary = `${what}超过期限的 ${over.length} 件，今明两天到期的 ${soon.length} 件`;
  const verdict: Verdict = over.length > 0 ? "fail" : "alarm";
  return { code, verdict, summary, todo: "请经办科室尽快答复并送审。", found: [...over, ...soon].map(placeOf) };
}

/** Messages older than three months: the site fails with one. */
function old(waiting: readonly WaitingFacts[], today: CivilDate): Judgement {
  const letters = waiting.filter(({ kind }) => kind !== "correction");
  const over = letters.filter(({ receivedOn }) => today > addMonths(receivedOn, 3));
  const near = letters.filter(({ receivedOn }) => today <= addMonths(receivedOn, 3) && today > addMonths(receivedOn, 2));
  if (over.length + near.length === 0) return ok("VETO-5b", "没有拖过两个月的留言");
  const verdict: Verdict = over.length > 0 ? "fail" : "alarm";
  const summary = `超过三个月未答复的留言 ${over.length} 件，两到三个月的 ${near.length} 件`;
  return { code: "VETO-5b", verdict, summary, todo: "今天就答复；一件也会使网站不合格。", found: [...over, ...near].map(placeOf) };
}

function published(lastAnswerOn: CivilDate | null, today: CivilDate): Judgement {
  if (lastAnswerOn === null)
    return { ...ok("DED-INT-1", "还没有公开过留言答复"), verdict: "warn", todo: "答复来信时，征得来信人同意后公开。" };
  const days = daysBetween(lastAnswerOn, today);
  const verdict = byShare(days, CLASS_DAYS.answers);
  return { ...ok("DED-INT-1", `最近一次公开答复在 ${days} 天前`), verdict, todo: verdict === "ok" ? "" : "选一件典型的来信，公开答复。" };
}

/** What the year still lacks, against the part of the year that has passed. */
function yearly(code: string, held: number, wanted: number, today: CivilDate, what: string): Judgement {
  const gone = (daysBetween(`${yearOf(today)}-01-01` as CivilDate, today) + 1) / 365;
  const summary = `今年${what} ${held} 次，全年至少 ${wanted} 次`;
  if (held >= wanted) return ok(code, summary);
  const verdict: Verdict = gone > 0.9 ? "alarm" : held < Math.floor(wanted * gone) ? "warn" : "ok";
  return { ...ok(code, summary), verdict, todo: verdict === "ok" ? "" : `还差 ${wanted - held} 次，请列入计划。` };
}

/** What the answers to the public say: VETO-5b, DED-INT-1 to -5. */
export function judgeAnswers(facts: InspectionFacts): Judgement[] {
  const { waiting, today, lastAnswerOn, consultations, withoutResult, interviews } = facts;
  const asked = yearly("DED-INT-4", consultations, YEARLY.consultations, today, "征集调查");
  return [
    old(waiting, today),
    published(lastAnswerOn, today),
    late(
      "DED-INT-2",
      waiting.filter(({ kind }) => kind === "question"),
      today,
      "咨询",
    ),
    late(
      "DED-INT-3",
      waiting.filter(({ kind }) => kind !== "question"),
      today,
      "来信和纠错",
    ),
    withoutResult === 0
      ? asked
      : {
          ...asked,
          verdict: "fail",
          summary: `${asked.summary}；结束超过 30 天没有公布结果的 ${withoutResult} 次`,
          todo: "公布公众意见采纳情况。",
          found: [{ text: "结束后没有公布结果的意见征集", href: "/console/consultations", owner: null }],
        },
    yearly("DED-INT-5", interviews, YEARLY.interviews, today, "在线访谈"),
  ];
}
