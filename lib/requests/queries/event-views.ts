import type { CivilDate } from "@/lib/core/civil-date";
import { answerWords } from "../case/consultation-words";
import { type CaseEvent, EVENT_WORDS } from "../case/events";
import type { CaseFacts } from "../case/facts";
import type { LoadedCase } from "../case/load";
import { DELIVERY_FACTS } from "../completion";
import { findOutcome } from "../outcomes";
import { SIGNED_WORDS } from "../signing/signable";

/** Something that happened, as a page tells it. */
export interface ToldEvent {
  readonly seq: number;
  readonly title: string;
  /** in words, without personal data */
  readonly text: string;
  readonly reason: string;
  readonly on: CivilDate;
  readonly at: Date;
  readonly userName: string;
  readonly departmentName: string;
  readonly post: string;
}

type Signed = Pick<ToldEvent, "seq" | "reason" | "at" | "userName" | "departmentName" | "post">;

/** What happened, in the order in which it was recorded; `say` puts each event in words. */
export const toldEvents = <E extends { readonly on: CivilDate }, S extends Pick<ToldEvent, "title" | "text">>(
  { eventRows, events }: { readonly eventRows: readonly Signed[]; readonly events: readonly E[] },
  say: (event: E) => S,
): readonly (S & ToldEvent)[] =>
  eventRows.flatMap(({ seq, reason, at, userName, departmentName, post }, index) => {
    const event = events[index];
    return event === undefined ? [] : [{ ...say(event), seq, reason, on: event.on, at, userName, departmentName, post }];
  });

export interface EventView extends ToldEvent {
  readonly kind: CaseEvent["kind"];
  /** the letter or note it speaks of */
  readonly letterId: string | null;
  readonly noteId: string | null;
}

const idOf = (data: object, key: "letterId" | "noteId"): string | null => {
  const value = (data as Readonly<Record<string, unknown>>)[key];
  return typeof value === "string" ? value : null;
};

export const eventViews = (loaded: LoadedCase): readonly EventView[] =>
  toldEvents(loaded, (event) => ({
    ...{ kind: event.kind, title: EVENT_WORDS[event.kind], text: eventText(event, loaded.facts) },
    ...{ letterId: idOf(event.data, "letterId"), noteId: idOf(event.data, "noteId") },
  }));

function eventText(event: CaseEvent, { consultations }: CaseFacts): string {
  switch (event.kind) {
    case "imported":
      return `来自“${event.data.source}”`;
    case "assigned":
      return `${event.data.departmentName}${event.data.handlerName === "" ? "" : `　${event.data.handlerName}`}`;
    case "supplementAsked":
    case "reasonsAsked":
      return `期限到 ${event.data.dueOn}`;
    case "reasonsJudged":
      return event.data.accepted ? "理由合理" : "理由不合理";
    case "opinionAsked":
    case "opinionGiven":
      return event.data.departmentName;
    case "searched":
      return event.data.found ? "找到了" : "没有找到";
    case "consultationDelivered":
      return event.data.answerBy === null ? "" : `对方可以在 ${event.data.answerBy} 之前答复`;
    case "consultationAnswered":
      return answerWords({ deliveredOn: null, ...consultations.find(({ id }) => id === event.data.consultationId), ...event.data });
    case "feeNoticed":
      return `${event.data.yuan} 元`;
    case "feeDelivered":
      return event.data.payBy === null ? "" : `缴费期限到 ${event.data.payBy}`;
    case "paid":
      return `${event.data.yuan} 元（票据 ${event.data.receiptNo}）`;
    case "extensionProposed":
    case "extensionGranted":
      return `${event.data.workingDays} 个工作日`;
    case "delayProposed":
    case "delayGranted":
      return `到 ${event.data.until}`;
    case "letterMade":
    case "released":
      return event.data.title;
    case "letterSubmitted":
    case "letterSigned":
    case "letterReturned":
    case "letterRecalled":
      return `《${SIGNED_WORDS[event.data.act]}》`;
    case "replySubmitted":
    case "lapsed":
    case "ended":
      return findOutcome(event.data.outcome)?.label ?? "";
    case "replyIssued":
      return `${findOutcome(event.data.outcome)?.label ?? ""}${event.data.late ? "（逾期）" : ""}`;
    case "dispatched":
      return `${DELIVERY_FACTS[event.data.delivery].name}${event.data.trackingNo === "" ? "" : `　${event.data.trackingNo}`}`;
    case "withdrawn":
      return event.data.by === "applicant" ? "申请人在网上撤回" : "申请人告知撤回";
    case "split":
      return `拆出 ${event.data.into.join("、")}`;
    case "splitFrom":
    case "merged":
    case "mergedIn":
    case "repeatFound":
      return event.data.caseNo;
    case "transferred":
      return `${event.data.agencyName}${event.data.agencyContact === "" ? "" : `（${event.data.agencyContact}）`}`;
    case "deadlineMoved":
      return `${event.data.from ?? "未定"} → ${event.data.to ?? "未定"}${event.data.why === "calendar" ? "（放假安排公布或者调整）" : ""}`;
    case "resumed":
      return `${event.data.orderedBy}，期限到 ${event.data.dueOn}`;
    default:
      return "";
  }
}
