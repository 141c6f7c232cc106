import type { Actor } from "@/lib/identity/actor";
import type { Act } from "@/lib/requests/case/acts";
import { acceptReasons } from "@/lib/requests/handling/accept-reasons";
import { addNote } from "@/lib/requests/handling/add-note";
import { answerReasons } from "@/lib/requests/handling/answer-reasons";
import { answerSupplement } from "@/lib/requests/handling/answer-supplement";
import { archive } from "@/lib/requests/handling/archive";
import { askOpinion } from "@/lib/requests/handling/ask-opinion";
import { askReasons } from "@/lib/requests/handling/ask-reasons";
import { askSupplement } from "@/lib/requests/handling/ask-supplement";
import { assign } from "@/lib/requests/handling/assign";
import { confirmReceipt } from "@/lib/requests/handling/confirm-receipt";
import { consult } from "@/lib/requests/handling/consult";
import { correctApplicant } from "@/lib/requests/handling/correct-applicant";
import { correctApplicantType } from "@/lib/requests/handling/correct-applicant-type";
import { decideDelay } from "@/lib/requests/handling/decide-delay";
import { decideExtension } from "@/lib/requests/handling/decide-extension";
import { giveOpinion } from "@/lib/requests/handling/give-opinion";
import { lapse } from "@/lib/requests/handling/lapse";
import { markRepeated } from "@/lib/requests/handling/mark-repeated";
import { merge } from "@/lib/requests/handling/merge";
import { noticeFee } from "@/lib/requests/handling/notice-fee";
import { object } from "@/lib/requests/handling/object";
import { proposeDelay } from "@/lib/requests/handling/propose-delay";
import { proposeExtension } from "@/lib/requests/handling/propose-extension";
import { recallLetter } from "@/lib/requests/handling/recall-letter";
import { recordConsultationAnswer } from "@/lib/requests/handling/record-consultation-answer";
import { recordConsultationDelivery } from "@/lib/requests/handling/record-consultation-delivery";
import { recordFeeDelivery } from "@/lib/requests/handling/record-fee-delivery";
import { recordPayment } from "@/lib/requests/handling/record-payment";
import { recordSearch } from "@/lib/requests/handling/record-search";
import { resumeHandling } from "@/lib/requests/handling/resume-handling";
import { startHandling } from "@/lib/requests/handling/start-handling";
import { transfer } from "@/lib/requests/handling/transfer";
import { withdraw } from "@/lib/requests/handling/withdraw";
import { declineLog, takeDownLog } from "@/lib/requests/log/end-log";
import { proposeLog } from "@/lib/requests/log/propose-log";
import { publishLog } from "@/lib/requests/log/publish-log";
import { issueReply } from "@/lib/requests/reply/issue-reply";
import { recallReply } from "@/lib/requests/reply/recall-reply";
import { recordDelivery } from "@/lib/requests/reply/record-delivery";
import { submitReply } from "@/lib/requests/reply/submit-reply";

/** The command behind each act that is done by its own form; the other acts have pages of their own. */
export const ACT_COMMANDS: Readonly<Partial<Record<Act, (actor: Actor, raw: unknown) => Promise<unknown>>>> = {
  acceptReasons,
  addNote,
  answerReasons,
  answerSupplement,
  archive,
  askOpinion,
  askReasons,
  askSupplement,
  assign,
  confirmReceipt,
  consult,
  correctApplicant,
  correctApplicantType,
  decideDelay,
  decideExtension,
  declineLog,
  giveOpinion,
  issueReply,
  lapse,
  markRepeated,
  merge,
  noticeFee,
  object,
  proposeDelay,
  proposeExtension,
  proposeLog,
  publishLog,
  recallLetter,
  recallReply,
  recordConsultationAnswer,
  recordConsultationDelivery,
  recordDelivery,
  recordFeeDelivery,
  recordPayment,
  recordSearch,
  resumeHandling,
  startHandling,
  submitReply,
  takeDownLog,
  transfer,
  withdraw,
};
