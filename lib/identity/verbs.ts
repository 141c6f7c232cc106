/** What the rules need to know of an item. `work` and `public` are those of the view DisclosureStage. */
export interface DisclosureFacts {
  agencyId: string;
  departmentId: string;
  /** everyone who wrote or edited the item, in whatever revision */
  authorIds: readonly string[];
  /** who gave the last approval of the latest revision */
  finalApproverId: string | null;
  work: WorkStage;
  public: PublicStage;
  /** a report that it is made from: its words are written there alone */
  madeBy?: string | null;
}

export type WorkStage =
  | "draft"
  | "returned"
  | "inApproval"
  | "withdrawing"
  | "abolishing"
  | "moving"
  | "approved"
  | "scheduled"
  | "failed"
  | "discarded"
  | "none";
export type PublicStage = "never" | "live" | "withdrawn";

export interface AgencyFacts {
  agencyId: string;
}

/** Something of the public that a department works on; null: none yet. */
export interface LetterFacts {
  agencyId: string;
  departmentId: string | null;
}

/** The yearly reports and the figures behind them: work of the disclosure office. */
export interface ReportFacts {
  agencyId: string;
  /** 政府信息公开工作机构; null: none is named */
  officeId: string | null;
}

/** A 行政复议 or 行政诉讼. */
export interface AppealFacts {
  agencyId: string;
  departmentId: string;
  handlerId: string | null;
}

export interface AccountFacts {
  agencyId: string;
  id: string;
}

/** Every verb with the facts of what it is about. */
export interface Verbs {
  "disclosure.create": { agencyId: string; departmentId: string };
  "disclosure.view": DisclosureFacts;
  "disclosure.edit": DisclosureFacts;
  "disclosure.submit": DisclosureFacts;
  "disclosure.recall": DisclosureFacts;
  "disclosure.discard": DisclosureFacts;
  "disclosure.publish": DisclosureFacts;
  "disclosure.publishElsewhere": DisclosureFacts;
  "disclosure.unschedule": DisclosureFacts;
  "disclosure.proposeWithdrawal": DisclosureFacts;
  "disclosure.proposeAbolition": DisclosureFacts;
  "disclosure.proposeMove": DisclosureFacts;
  "disclosure.withdrawAtOnce": DisclosureFacts;
  "disclosure.import": AgencyFacts;
  "letter.view": LetterFacts;
  "letter.handle": AgencyFacts;
  "letter.sendBack": LetterFacts;
  "letter.reply": LetterFacts;
  "letter.unmask": LetterFacts;
  "letter.publish": LetterFacts & { involvedIds: readonly string[] };
  "letter.hide": AgencyFacts;
  "correction.handle": AgencyFacts;
  "consultation.view": LetterFacts;
  "consultation.draft": LetterFacts;
  "consultation.publish": LetterFacts & { involvedIds: readonly string[] };
  "column.edit": AgencyFacts;
  "workflow.edit": AgencyFacts;
  "department.edit": AgencyFacts;
  "setting.edit": AgencyFacts;
  "search.edit": AgencyFacts;
  "home.view": AgencyFacts;
  "home.edit": AgencyFacts;
  "visits.view": AgencyFacts;
  "appeal.view": AppealFacts;
  "appeal.handle": AgencyFacts;
  "report.view": AgencyFacts;
  "report.edit": ReportFacts;
  "register.edit": ReportFacts;
  "inspection.view": AgencyFacts;
  "inspection.edit": AgencyFacts;
  "agencies.view": AgencyFacts;
  "agencies.edit": AgencyFacts;
  "user.list": AgencyFacts;
  "user.edit": AgencyFacts;
  "user.grant": AccountFacts;
  "user.secure": AccountFacts;
  "deputy.record": { agencyId: string; principalId: string };
  "audit.read": AgencyFacts;
}

export type Verb = keyof Verbs;
