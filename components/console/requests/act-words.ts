import type { Act } from "@/lib/requests/case/acts";

interface ActWords {
  label: string;
  group: ActGroup;
}

export const GROUPS = ["next", "work", "time", "applicant", "public", "other"] as const;
export type ActGroup = (typeof GROUPS)[number];

export const GROUP_WORDS: Readonly<Record<ActGroup, string>> = {
  next: "推进",
  work: "调查、征求意见",
  time: "期限、收费",
  applicant: "申请人",
  public: "向社会公开",
  other: "归并、记录",
};

/** What each act is called on a button, in the order in which they are offered. */
export const ACT_WORDS: Readonly<Record<Act, ActWords>> = {
  // What waits for one's decision comes first.
  decideLetter: { label: "签发文书", group: "next" },
  decideExtension: { label: "决定延长", group: "next" },
  decideDelay: { label: "决定延迟答复", group: "next" },
  confirmReceipt: { label: "确认收到", group: "next" },
  assign: { label: "分办", group: "next" },
  startHandling: { label: "转入办理", group: "next" },
  askSupplement: { label: "告知补正", group: "next" },
  answerSupplement: { label: "登记补正", group: "next" },
  acceptReasons: { label: "认定理由", group: "next" },
  answerReasons: { label: "登记理由", group: "next" },
  recordConsultationAnswer: { label: "登记对方意见", group: "next" },
  recordPayment: { label: "登记缴费", group: "next" },
  draftReply: { label: "拟写答复", group: "next" },
  submitReply: { label: "答复送审", group: "next" },
  recallReply: { label: "撤回答复", group: "next" },
  issueReply: { label: "作出答复", group: "next" },
  recordDelivery: { label: "登记送达", group: "next" },
  giveOpinion: { label: "提出意见", group: "next" },
  archive: { label: "归档", group: "next" },
  askOpinion: { label: "征求科室意见", group: "work" },
  recordSearch: { label: "登记检索", group: "work" },
  consult: { label: "征求第三方、机关意见", group: "work" },
  recordConsultationDelivery: { label: "登记征求意见书送达", group: "work" },
  transfer: { label: "转办", group: "work" },
  proposeExtension: { label: "提请延长", group: "time" },
  proposeDelay: { label: "提请延迟答复", group: "time" },
  noticeFee: { label: "通知收费", group: "time" },
  recordFeeDelivery: { label: "登记收费通知送达", group: "time" },
  lapse: { label: "视为放弃", group: "time" },
  recallLetter: { label: "撤回送签的文书", group: "other" },
  askReasons: { label: "要求说明理由", group: "applicant" },
  unmask: { label: "查看完整信息", group: "applicant" },
  correctApplicant: { label: "更正资料", group: "applicant" },
  correctApplicantType: { label: "更正类型", group: "applicant" },
  withdraw: { label: "登记撤回", group: "applicant" },
  object: { label: "登记异议", group: "applicant" },
  makeLetter: { label: "制作文书", group: "other" },
  release: { label: "转为主动公开", group: "public" },
  proposeLog: { label: "提请公示", group: "public" },
  publishLog: { label: "公示", group: "public" },
  declineLog: { label: "不予公示", group: "public" },
  takeDownLog: { label: "撤下公示", group: "public" },
  addFile: { label: "添加材料", group: "other" },
  addNote: { label: "写备注", group: "other" },
  split: { label: "拆分", group: "other" },
  merge: { label: "并案", group: "other" },
  markRepeated: { label: "认定重复", group: "other" },
  resumeHandling: { label: "重新办理", group: "other" },
};

/** What a page says after an act. */
export const DONE_WORDS: Readonly<Partial<Record<Act, string>>> = {
  confirmReceipt: "已确认收到，答复期限开始计算。",
  decideLetter: "已作出决定。签发的文书已经生成，见“文书”；退回的由经办人修改。",
  recallLetter: "已撤回，可以修改后再送签。",
  askSupplement: "已告知补正，《补正告知书》已生成。",
  answerSupplement: "补正已登记，答复期限重新计算。",
  noticeFee: "收费通知已生成。申请人收到后请登记送达日期。",
  decideExtension: "已作出决定。批准的，《延长答复期限告知书》已生成。",
  draftReply: "答复草稿已保存。",
  submitReply: "答复已送审。",
  issueReply: "已作出答复，答复书已生成。请送达后登记送达。",
  recordDelivery: "送达已登记。",
  merge: "已并案。",
  makeLetter: "文书已生成，见“文书”。",
  proposeLog: "已提请公示，由另一位公开办负责人或者上网发布员核对后公布。",
  publishLog: "已公示。",
  declineLog: "已决定不予公示。",
  takeDownLog: "已撤下，公众不再看到。",
};

export const isKnownAct = (name: string): name is Act => Object.hasOwn(ACT_WORDS, name);
