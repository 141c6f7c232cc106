/** What a value is: a day, a piece of a sentence (written without its full stop), or several items, one a line. */
export type FieldKind = "day" | "phrase" | "items" | "number";

export interface FieldOption {
  readonly value: string;
  readonly label: string;
}

interface FieldFacts {
  readonly label: string;
  readonly kind: FieldKind;
  /** the case or the agency's settings know it; everything else an officer writes */
  readonly known?: true;
  readonly options?: readonly FieldOption[];
}

const day = (label: string, known?: true): FieldFacts => ({ label, kind: "day", ...(known && { known }) });
const phrase = (label: string, known?: true): FieldFacts => ({ label, kind: "phrase", ...(known && { known }) });
const number = (label: string, known?: true): FieldFacts => ({ label, kind: "number", ...(known && { known }) });
const items = (label: string): FieldFacts => ({ label, kind: "items" });
const choice = (label: string, ...options: readonly (string | readonly [string, string])[]): FieldFacts => ({
  label,
  kind: "phrase",
  options: options.map((option) =>
    typeof option === "string" ? { value: option, label: option } : { value: option[0], label: option[1] },
  ),
});

/** Why the opinion of others is asked for: the information is about a third party, was made jointly, or concerns another agency (第十一条). */
export const CONSULT_TARGETS = {
  thirdParty: "第三方的合法权益",
  jointAgency: "与其他行政机关共同制作的信息",
  otherAgency: "涉及其他行政机关的信息",
} as const;

/** Everything a letter can be filled with, beside the lists that come as data (fee, withheld passages, searches, clock). */
export const LETTER_FIELDS = {
  // the case
  caseNo: number("登记编号", true),
  queryCode: number("查询码", true),
  channel: phrase("申请方式", true),
  receivedOn: day("收到申请之日", true),
  requestedInfo: phrase("申请公开的内容", true),
  dueOn: day("答复期限的最后一天", true),
  // the agency
  contactName: phrase("联系人", true),
  contactTel: number("联系电话", true),
  reviewAuthority: phrase("行政复议机关", true),
  reviewOnlineChannel: phrase("行政复议网上申请渠道", true),
  court: phrase("有管辖权的人民法院", true),
  payeeAccount: phrase("缴费方式", true),
  // 补正
  supplementItems: items("需要补正的事项"),
  supplementDueOn: day("补正期限", true),
  supplementSentOn: day("告知补正的日期", true),
  supplementReceivedOn: day("收到补正申请的日期", true),
  unclearReason: phrase("补正后仍不明确的具体情况"),
  // 说明理由
  frequencyFacts: phrase("申请数量、频次的事实"),
  reasonDueOn: day("说明理由的期限", true),
  reasonReceivedOn: day("收到理由说明的日期", true),
  reasonAskDocNo: number("说明理由告知书文号", true),
  reasonResult: phrase("对所说明理由的审查结果"),
  delayDueOn: day("延迟答复的日期", true),
  // 征求意见
  thirdPartyName: phrase("第三方名称", true),
  requestedInfoAbout: phrase("涉及第三方的信息", true),
  infoExtract: phrase("涉及第三方的具体内容"),
  thirdPartyReceivedOn: day("第三方收到征求意见书的日期", true),
  thirdPartyAnsweredOn: day("第三方提出意见的日期", true),
  thirdPartyConsent: choice("第三方的意见", ["agrees", "同意公开"], ["partly", "同意部分公开"], ["refuses", "不同意公开"]),
  thirdPartyReason: phrase("第三方的理由"),
  thirdPartyOpinion: choice("第三方意见的审查结论", ["refuses", "不同意公开且理由合理"], ["silent", "逾期未提出意见，经审查不宜公开"]),
  publicInterestReason: phrase("不公开对公共利益造成重大影响的理由"),
  disclosedContent: phrase("决定公开的内容"),
  consultTarget: choice(
    "征求意见的情形",
    [CONSULT_TARGETS.thirdParty, "涉及第三方的合法权益"],
    [CONSULT_TARGETS.jointAgency, "由本机关与其他行政机关共同制作"],
    [CONSULT_TARGETS.otherAgency, "涉及其他行政机关"],
  ),
  consultSentOn: day("发出征求意见书的日期", true),
  // 协办
  assistItems: items("请协办的事项"),
  assistDueOn: day("协办期限", true),
  // 延长
  extendReason: phrase("延长的理由"),
  extendedDueOn: day("延长后的答复期限", true),
  // 收费
  feeFacts: phrase("收费的事实"),
  feeDocNo: number("收费通知书文号", true),
  payDueOn: day("缴费期限", true),
  // 公开
  provideForm: phrase("提供方式", true),
  publicWay: phrase("获取的方式、途径"),
  closedReason: phrase("不予公开的理由"),
  lawName: phrase("禁止公开的法律、行政法规"),
  lawArticle: phrase("条款"),
  securityKind: choice("可能危及的方面", "国家安全", "公共安全", "经济安全", "社会稳定"),
  rightKind: choice("涉及的第三方权益", "商业秘密", "个人隐私"),
  internalKind: choice("内部事务信息的种类", "人事管理", "后勤管理", "内部工作流程"),
  processKind: choice("过程性信息的种类", "讨论记录", "过程稿", "磋商信函", "请示报告"),
  queryKind: phrase("查询事项的种类"),
  specialLaw: phrase("特别规定"),
  queryOffice: phrase("办理查询的机构"),
  queryWay: phrase("办理方式"),
  // 无法提供
  searchFacts: phrase("检索的范围和方式"),
  otherReason: phrase("不属于本机关负责公开的理由"),
  responsibleAgency: phrase("负责公开的行政机关"),
  responsibleContact: phrase("该机关的联系方式"),
  creationReason: phrase("需要加工、分析的具体情况"),
  // 不予处理
  properChannel: phrase("应当通过的渠道"),
  earlierReplyOn: day("此前答复的日期", true),
  earlierDocNo: number("此前答复的文号", true),
  publicationName: phrase("公开出版物的名称"),
  publicationWay: phrase("公开出版物的获取途径"),
  obtainedFacts: phrase("已经获取该信息的情况"),
  notInfoReason: phrase("不属于政府信息的理由"),
  // 其他
  withdrawnOn: day("撤回申请的日期", true),
  freeText: phrase("答复内容"),
  freeBasis: phrase("答复依据"),
  recordName: phrase("要求更正的记录"),
  correctionKind: choice(
    "更正申请的结果",
    ["CORRECTED", "已更正"],
    ["NOT_CORRECTED", "不予更正"],
    ["TRANSFERRED", "已转送有权机关"],
    ["REFERRED", "告知向有权机关提出"],
  ),
  correctionResult: phrase("更正后的记录或者不予更正的理由"),
  // 送达
  docTitle: phrase("送达文书", true),
  servedDocNo: number("送达文书的文号", true),
  recipient: phrase("受送达人", true),
  deliveryMethod: choice("送达方式", "直接送达", "委托送达", "邮寄送达", "电子送达"),
  postedOn: day("交邮日期", true),
  mailNo: number("邮件号码", true),
  signedBy: phrase("签收人", true),
  signedOn: day("签收日期", true),
  refusalNote: phrase("备注"),
} as const satisfies Readonly<Record<string, FieldFacts>>;

export type LetterField = keyof typeof LETTER_FIELDS;

export const fieldFacts = (field: LetterField): FieldFacts => LETTER_FIELDS[field];

/** What text may stand in a field at most; beyond it a letter is no letter. */
export const MOST_CHARACTERS = 2000;
