import type { ApplicantType, RequestState } from "@/lib/generated/prisma/enums";

/** 申请人情况, in the order of the annual report */
export const APPLICANT_TYPES = [
  "naturalPerson",
  "commercial",
  "research",
  "socialWelfare",
  "legalService",
  "other",
] as const satisfies readonly ApplicantType[];

export const APPLICANT_TYPE_WORDS: Readonly<Record<ApplicantType, string>> = {
  naturalPerson: "自然人",
  commercial: "商业企业",
  research: "科研机构",
  socialWelfare: "社会公益组织",
  legalService: "法律服务机构",
  other: "其他",
};

/** 证件类型 */
export const ID_KINDS = ["idCard", "passport", "hkMacaoPermit", "taiwanPermit", "officerCard"] as const;
export type IdKind = (typeof ID_KINDS)[number];
export const ID_KIND_WORDS: Readonly<Record<IdKind, string>> = {
  idCard: "居民身份证",
  passport: "护照",
  hkMacaoPermit: "港澳居民来往内地通行证",
  taiwanPermit: "台湾居民来往大陆通行证",
  officerCard: "军官证",
};

/** 提供方式 */
export const PROVIDE_FORMS = ["paper", "electronic", "inspection", "other"] as const;
export type ProvideForm = (typeof PROVIDE_FORMS)[number];
export const PROVIDE_FORM_WORDS: Readonly<Record<ProvideForm, string>> = {
  paper: "纸质",
  electronic: "电子文件",
  inspection: "查阅抄录",
  other: "其他",
};

/** 获取途径 */
export const PROVIDE_WAYS = ["post", "inPerson", "email", "online", "fax"] as const;
export type ProvideWay = (typeof PROVIDE_WAYS)[number];
export const PROVIDE_WAY_WORDS: Readonly<Record<ProvideWay, string>> = {
  post: "邮寄",
  inPerson: "当面领取",
  email: "电子邮件",
  online: "网上获取",
  fax: "传真",
};

/** Cases of an earlier system say nothing of it. */
export const isProvideWay = (text: string): text is ProvideWay => PROVIDE_WAYS.some((way) => way === text);

export const STATE_WORDS: Readonly<Record<RequestState, string>> = {
  received: "待确认",
  registered: "已登记",
  review: "审查",
  supplementing: "补正中",
  reasonAsked: "说明理由中",
  handling: "办理",
  consulting: "征求意见中",
  feeNoticed: "已通知收费",
  replyReview: "答复审核",
  replyApproved: "答复待发出",
  replied: "已答复",
  delivered: "已送达",
  withdrawn: "已撤回",
  closed: "已结束",
  merged: "已并案",
  archived: "已归档",
};

/** States in which something is still to be done towards a reply. */
export const OPEN_STATES = [
  "received",
  "registered",
  "review",
  "supplementing",
  "reasonAsked",
  "handling",
  "consulting",
  "feeNoticed",
  "replyReview",
  "replyApproved",
] as const satisfies readonly RequestState[];

export const isOpen = (state: RequestState): boolean => OPEN_STATES.some((open) => open === state);

export const FILE_KINDS = [
  "identityProof",
  "organisationProof",
  "authorization",
  "attachment",
  "scan",
  "supplement",
  "deliveryProof",
  "thirdPartyAnswer",
  "internal",
  "source",
  "released",
  "letter",
] as const;
export type FileKind = (typeof FILE_KINDS)[number];
export const FILE_KIND_WORDS: Readonly<Record<FileKind, string>> = {
  identityProof: "身份证明",
  organisationProof: "法人或者其他组织证明",
  authorization: "授权委托书",
  attachment: "申请附件",
  scan: "申请书扫描件",
  supplement: "补正材料",
  deliveryProof: "送达凭证",
  thirdPartyAnswer: "第三方意见",
  internal: "内部材料",
  source: "所申请信息的原件",
  released: "向申请人提供的信息",
  letter: "文书",
};

/** Kept apart from the case's text: read by whoever handles the case, each reading recorded. */
export const SEALED_KINDS: readonly FileKind[] = ["identityProof", "organisationProof", "authorization"];

export const NOTE_KINDS = [
  "supplementItems",
  "supplementAnswer",
  "reasonsFacts",
  "reasonsAnswer",
  "opinionQuestion",
  "opinion",
  "search",
  "consultationAnswer",
  "objection",
  "note",
] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];
export const NOTE_KIND_WORDS: Readonly<Record<NoteKind, string>> = {
  supplementItems: "补正事项",
  supplementAnswer: "补正内容",
  reasonsFacts: "要求说明理由的事由",
  reasonsAnswer: "申请人说明的理由",
  opinionQuestion: "征求科室意见",
  opinion: "科室意见",
  search: "检索记录",
  consultationAnswer: "被征求意见方的答复",
  objection: "申请人异议",
  note: "办理备注",
};

export const OBJECTION_ABOUT = ["fee", "delivery", "handling", "reply"] as const;
export type ObjectionAbout = (typeof OBJECTION_ABOUT)[number];
export const OBJECTION_WORDS: Readonly<Record<ObjectionAbout, string>> = {
  fee: "对收费有异议",
  delivery: "对送达有异议",
  handling: "对办理过程有异议",
  reply: "对答复内容有异议",
};
