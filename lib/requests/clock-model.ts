import type { CivilDate } from "@/lib/core/civil-date";

/** A question to a third party (第三十二条) or to another agency (第三十四条); `resumedOn` null: still open. */
export interface Consultation {
  readonly with: "thirdParty" | "otherAgency";
  readonly sentOn: CivilDate;
  /** the day the opinion came in, or on which the time for it ended */
  readonly resumedOn: CivilDate | null;
}

/** 延长: at most once, by the head of the office (第三十三条). */
export interface Extension {
  readonly grantedOn: CivilDate;
  readonly workingDays: number;
}

/** 延迟答复: the agency names a day, because the number of requests is beyond reason (第三十五条). */
export interface Delay {
  readonly decidedOn: CivilDate;
  readonly until: CivilDate;
}

/** The dated events of a request that its reply period depends on. */
export interface ReplyDates {
  readonly receivedOn: CivilDate;
  readonly supplement?: { readonly askedOn: CivilDate; readonly receivedOn: CivilDate | null };
  readonly consultations?: readonly Consultation[];
  readonly extension?: Extension;
  readonly delay?: Delay;
  readonly fee?: { readonly noticedOn: CivilDate; readonly paidOn: CivilDate | null };
}

export type StartedBy = "receipt" | "supplement" | "payment";
export type ExtensionProblem = "EXTENSION_AFTER_DUE" | "EXTENSION_TOO_LONG";
export type DelayProblem = "DELAY_AFTER_DUE" | "DELAY_NOT_LATER" | "DELAY_ON_DAY_OFF";

export interface RunningClock {
  readonly state: "running";
  /** the day from which the period runs, itself not counted */
  readonly start: CivilDate;
  readonly startedBy: StartedBy;
  /** without consultations, extension and delay */
  readonly baseDue: CivilDate;
  readonly dueBeforeExtension: CivilDate;
  /** with consultations and extension; `due` itself unless the agency named a later day under 第三十五条 */
  readonly dueBeforeDelay: CivilDate;
  readonly due: CivilDate;
  /** since when a consultation is open, so that `due` still moves */
  readonly openSince: CivilDate | null;
  readonly extensionProblem: ExtensionProblem | null;
  readonly delayProblem: DelayProblem | null;
}

/** It runs towards a day, or stands until the applicant has done what was asked. */
export type ReplyClock =
  | RunningClock
  | { readonly state: "stopped"; readonly waitingFor: "supplement" | "payment"; readonly since: CivilDate };
