/** Who a letter goes to. */
export type LetterReader = "applicant" | "thirdParty" | "agency" | "file";

/** Who signs it off: 经办人, 信息公开工作机构负责人, 机关负责人; null: somebody outside fills it in. */
export type LetterApproval = "officer" | "officeHead" | "agencyHead" | null;

export const READER_WORDS: Readonly<Record<LetterReader, string>> = {
  applicant: "申请人",
  thirdParty: "第三方",
  agency: "其他机关",
  file: "本机关存档",
};

export interface LetterKind {
  readonly title: string;
  /** behind the number of the case: 〔2026〕3号-答; empty: the letter has no number of its own */
  readonly suffix: string;
  readonly to: LetterReader;
  readonly approvedBy: LetterApproval;
  /** articles of 条例, or another text */
  readonly basis: string;
}

const REPLY = "政府信息公开申请答复书";
const REFUSAL = "政府信息公开申请不予处理告知书";
const CLOSE = "政府信息公开申请不再处理告知书";

const toApplicant = (title: string, suffix: string, basis: string, approvedBy: LetterApproval = "officeHead"): LetterKind => ({
  title,
  suffix,
  to: "applicant",
  approvedBy,
  basis,
});

/** Every document of the procedure, in the order in which it comes up. */
export const LETTERS = {
  RECEIPT: toApplicant("政府信息公开申请登记回执", "回", "第二十九条、第三十一条、第四十五条", "officer"),
  DEADLINE_SHEET: toApplicant("政府信息公开申请答复期限计算说明", "", "第三十三条", "officer"),
  SUPPLEMENT: toApplicant("政府信息公开申请补正告知书", "补", "第三十条"),
  REASON_ASK: toApplicant("政府信息公开申请说明理由告知书", "说", "第三十五条"),
  THIRD_PARTY_ASK: {
    title: "政府信息公开征求意见书",
    suffix: "征",
    to: "thirdParty",
    approvedBy: "officeHead",
    basis: "第十五条、第三十二条",
  },
  THIRD_PARTY_FORM: { title: "第三方意见反馈函", suffix: "", to: "agency", approvedBy: null, basis: "第三十二条" },
  CONSULT_NOTICE: toApplicant("政府信息公开申请征求意见告知书", "征告", "第三十三条第三款"),
  THIRD_PARTY_DECIDED: {
    title: "政府信息依申请公开告知书",
    suffix: "三告",
    to: "thirdParty",
    approvedBy: "agencyHead",
    basis: "第十五条、第三十二条",
  },
  JOINT_ASK: { title: "政府信息公开征求意见书", suffix: "共", to: "agency", approvedBy: "officeHead", basis: "第三十四条" },
  ASSIST: { title: "政府信息公开申请协办函", suffix: "协", to: "agency", approvedBy: "officeHead", basis: "第十一条、第四十五条" },
  EXTEND: toApplicant("政府信息公开申请延期答复告知书", "延", "第三十三条第二款"),
  DELAY: toApplicant("政府信息公开申请延迟答复告知书", "迟", "第三十五条"),
  FEE_NOTICE: toApplicant("政府信息公开信息处理费收费通知书", "费", "第四十二条；国办函〔2020〕109号"),
  REPLY_GRANTED: toApplicant(REPLY, "答", "第三十六条第（一）（二）项、第四十条"),
  REPLY_PARTIAL: toApplicant(REPLY, "答", "第三十六条、第三十七条"),
  REPLY_DENIED: toApplicant(REPLY, "答", "第十四条至第十六条、第三十六条第（三）项"),
  REPLY_QUERY_MATTER: toApplicant(REPLY, "答", "第三十六条第（七）项"),
  REPLY_NOT_EXIST: toApplicant(REPLY, "答", "第三十六条第（四）项"),
  REPLY_OTHER_AGENCY: toApplicant(REPLY, "答", "第十条、第三十六条第（五）项"),
  REPLY_NEEDS_CREATION: toApplicant(REPLY, "答", "第三十八条"),
  REPLY_STILL_UNCLEAR: toApplicant(REPLY, "答", "第三十条"),
  REPLY_PETITION: toApplicant(REFUSAL, "不", "第三十九条第一款"),
  REPLY_REPEATED: toApplicant(REFUSAL, "不", "第三十六条第（六）项"),
  REPLY_PUBLICATION: toApplicant(REFUSAL, "不", "第三十九条第二款"),
  REPLY_EXCESSIVE: toApplicant(REFUSAL, "不", "第三十五条"),
  REPLY_CONFIRM_REISSUE: toApplicant(REFUSAL, "不", "国办公开办函〔2021〕30号"),
  REPLY_NOT_GOV_INFO: toApplicant("政府信息公开申请告知书", "告", "第二条"),
  CLOSE_NO_SUPPLEMENT: toApplicant(CLOSE, "终", "第三十条"),
  CLOSE_NO_PAYMENT: toApplicant(CLOSE, "终", "国办函〔2020〕109号"),
  CLOSE_WITHDRAWN: toApplicant("政府信息公开申请撤回确认书", "终", ""),
  REPLY_OTHER: toApplicant(REPLY, "答", ""),
  CORRECTION: toApplicant("政府信息更正申请答复书", "更", "第四十一条"),
  SERVICE_RECORD: { title: "送达回证", suffix: "", to: "file", approvedBy: "officer", basis: "国办公开办函〔2016〕235号" },
} as const satisfies Readonly<Record<string, LetterKind>>;

export type LetterCode = keyof typeof LETTERS;

export const LETTER_CODES = Object.keys(LETTERS) as readonly LetterCode[];
