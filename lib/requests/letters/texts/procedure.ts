import { CONSULT_TARGETS } from "../fields";
import type { LetterCode } from "../kinds";
import { CONTACT, type LetterText, OPENING, ORDINANCE, plainText } from "./template";

/** Letters on the way to a reply. */
export const PROCEDURE_TEXTS = {
  RECEIPT: () => [
    {
      id: "opening",
      text: "{{you}}以{{channel}}方式提交的政府信息公开申请，本机关已于{{receivedOn}}收到并登记，登记编号：{{caseNo}}。申请内容：“{{requestedInfo}}”。",
    },
    {
      id: "term",
      text: `依照${ORDINANCE}第三十三条的规定，本机关将自收到申请之日起20个工作日内（不迟于{{dueOn}}）予以答复；需要补正、征求意见、延长答复期限或者收取信息处理费的，另行告知。`,
      fixed: true,
    },
    {
      id: "follow",
      text: "{{you}}可以凭登记编号和查询码{{queryCode}}在本机关门户网站查询办理进度。查询码等同于身份凭证，请妥善保管。",
      fixed: true,
    },
    { id: "contact", text: "联系电话：{{contactTel}}。", fixed: true },
  ],
  SUPPLEMENT: () => [
    OPENING,
    { id: "items", text: "经审查，该申请有以下事项需要补正：\n{{supplementItems}}" },
    {
      id: "term",
      text: `依照${ORDINANCE}第三十条的规定，请不迟于{{supplementDueOn}}一次性补正并提交本机关。答复期限自本机关收到补正的申请之日起计算。无正当理由逾期不补正的，视为放弃申请，本机关不再处理该申请。`,
      fixed: true,
    },
    CONTACT,
  ],
  REASON_ASK: () => [
    OPENING,
    { id: "main", text: "经查，{{frequencyFacts}}，申请公开政府信息的数量、频次明显超过合理范围。" },
    {
      id: "term",
      text: `依照${ORDINANCE}第三十五条的规定，请不迟于{{reasonDueOn}}向本机关书面说明理由。理由不合理或者逾期未说明理由的，本机关将依法告知不予处理。`,
      fixed: true,
    },
    CONTACT,
  ],
  THIRD_PARTY_ASK: () => [
    {
      id: "opening",
      text: "本机关收到政府信息公开申请，申请公开的“{{requestedInfoAbout}}”可能涉及{{you}}的商业秘密、个人隐私等合法权益，具体内容为：{{infoExtract}}。",
    },
    {
      id: "term",
      text: `依照${ORDINANCE}第三十二条的规定，现征求{{you}}的意见。请自收到本征求意见书之日起15个工作日内，将是否同意公开的意见及理由书面反馈本机关（反馈函见附件）。逾期未提出意见的，由本机关依照条例的规定决定是否公开；不同意公开且有合理理由的，本机关不予公开；本机关认为不公开可能对公共利益造成重大影响的，可以决定予以公开，并将决定公开的内容和理由书面告知{{you}}。`,
      fixed: true,
    },
    CONTACT,
  ],
  THIRD_PARTY_FORM: () => [
    { id: "opening", text: "关于“{{requestedInfoAbout}}”的征求意见书收悉，现提出意见如下：", fixed: true },
    { id: "form", table: "thirdPartyForm" },
  ],
  CONSULT_NOTICE: plainText(
    `经审查，{{you}}申请公开的政府信息{{consultTarget}}，本机关已于{{consultSentOn}}书面征求意见。依照${ORDINANCE}第三十三条第三款的规定，征求第三方和其他机关意见所需时间不计算在答复期限内。特此告知。`,
    { id: "contact", text: "联系电话：{{contactTel}}。", fixed: true },
  ),
  THIRD_PARTY_DECIDED: () => [
    { id: "opening", text: "{{you}}于{{thirdPartyAnsweredOn}}就公开“{{requestedInfoAbout}}”提出的意见，本机关已收悉。" },
    {
      id: "main",
      text: `经审查，本机关认为不公开可能对公共利益造成重大影响，理由为：{{publicInterestReason}}。依照${ORDINANCE}第十五条、第三十二条的规定，本机关决定公开以下内容：{{disclosedContent}}。`,
    },
  ],
  JOINT_ASK: ({ values }) =>
    values.consultTarget === CONSULT_TARGETS.otherAgency
      ? [
          {
            id: "opening",
            text: "本机关收到政府信息公开申请，申请公开“{{requestedInfo}}”，其中“{{requestedInfoAbout}}”涉及{{you}}。",
          },
          {
            id: "term",
            text: `依照${ORDINANCE}第十一条第一款、第三十三条第三款的规定，现征求{{you}}的意见。请自收到本征求意见书之日起15个工作日内，将是否同意公开的意见及依据书面反馈本机关。`,
            fixed: true,
          },
          CONTACT,
        ]
      : [
          { id: "opening", text: "本机关收到政府信息公开申请，申请公开由本机关牵头、与你机关共同制作的“{{requestedInfo}}”。" },
          {
            id: "term",
            text: `依照${ORDINANCE}第三十四条的规定，请自收到本征求意见书之日起15个工作日内，将是否同意公开的意见及依据书面反馈本机关。逾期未提出意见的，视为同意公开。`,
            fixed: true,
          },
          CONTACT,
        ],
  ASSIST: () => [
    { id: "opening", text: "现将政府信息公开申请（登记编号：{{caseNo}}）转请协办。申请内容：“{{requestedInfo}}”。" },
    { id: "items", text: "请就以下事项提出书面意见：\n{{assistItems}}" },
    { id: "term", text: "请不迟于{{assistDueOn}}反馈；提出不予公开意见的，请一并说明依据和理由。", fixed: true },
    { id: "contact", text: "联系电话：{{contactTel}}。", fixed: true },
  ],
  EXTEND: plainText(
    `因{{extendReason}}，本机关无法在规定期限内作出答复。依照${ORDINANCE}第三十三条第二款的规定，经本机关政府信息公开工作机构负责人同意，答复期限延长至{{extendedDueOn}}。特此告知。`,
    { id: "contact", text: "联系电话：{{contactTel}}。", fixed: true },
  ),
  DELAY: plainText(
    `{{you}}于{{reasonReceivedOn}}说明的理由，本机关经审查认为合理。因申请数量较大，无法在${ORDINANCE}第三十三条规定的期限内答复，依照条例第三十五条的规定，本机关确定不迟于{{delayDueOn}}答复。特此告知。`,
    { id: "contact", text: "联系电话：{{contactTel}}。", fixed: true },
  ),
  FEE_NOTICE: () => [
    OPENING,
    {
      id: "main",
      text: `{{feeFacts}}，申请公开政府信息的数量、频次明显超过合理范围。依照${ORDINANCE}第四十二条和《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）的规定，本机关决定{{feeMethod}}信息处理费人民币{{feeAmount}}元（大写：{{feeAmountUpper}}）。计算如下：`,
    },
    { id: "fee", table: "fee" },
    {
      id: "pay",
      text: "请自收到本通知书次日起20个工作日内，按照以下方式缴纳：{{payeeAccount}}。逾期未缴纳的，视为放弃申请，本机关不再处理该申请。答复期限自{{you}}完成缴费次日起重新计算。",
      fixed: true,
    },
    { id: "contact", text: "联系电话：{{contactTel}}。", fixed: true },
  ],
  DEADLINE_SHEET: () => [
    {
      id: "opening",
      text: "政府信息公开申请（登记编号：{{caseNo}}）的答复期限自{{clockStart}}的次日起计算，节假日、休息日不计入，调休上班的日子计入。最后一天为{{dueDay}}。",
      fixed: true,
    },
    { id: "provisional", text: "{{provisionalWords}}", fixed: true },
    { id: "days", table: "deadline" },
    { id: "contact", text: "联系电话：{{contactTel}}。", fixed: true },
  ],
  SERVICE_RECORD: () => [{ id: "record", table: "serviceRecord" }],
} as const satisfies Partial<Record<LetterCode, LetterText>>;
