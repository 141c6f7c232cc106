import type { LetterCode } from "../kinds";
import { type LetterText, OPENING, ORDINANCE, plainText } from "./template";

/** Letters that end a request without an answer to it: 不予处理, 不再处理, 不属于政府信息. */
export const REFUSAL_TEXTS = {
  REPLY_PETITION: plainText(
    `经审查，{{you}}以政府信息公开申请的形式进行信访、投诉、举报等活动。依照${ORDINANCE}第三十九条第一款的规定，本机关不作为政府信息公开申请处理。{{you}}可以通过以下渠道提出：{{properChannel}}。`,
  ),
  REPLY_REPEATED: plainText(
    `经查，本机关已于{{earlierReplyOn}}就{{you}}提出的相同申请作出答复（{{earlierDocNo}}）。依照${ORDINANCE}第三十六条第（六）项的规定，本机关不予重复处理。`,
  ),
  REPLY_PUBLICATION: plainText(
    `经审查，{{you}}的申请内容为要求提供{{publicationName}}等公开出版物。依照${ORDINANCE}第三十九条第二款的规定，告知获取的途径如下：{{publicationWay}}。`,
  ),
  REPLY_EXCESSIVE: plainText(
    `经查，{{frequencyFacts}}，申请公开政府信息的数量、频次明显超过合理范围。本机关已要求{{you}}说明理由（{{reasonAskDocNo}}），{{reasonResult}}。依照${ORDINANCE}第三十五条的规定，本机关不予处理。`,
  ),
  REPLY_CONFIRM_REISSUE: plainText(
    "经审查，{{you}}的申请内容为要求本机关确认或者重新出具已经获取的信息（{{obtainedFacts}}），本机关不予处理。",
  ),
  REPLY_NOT_GOV_INFO: ({ values }) => [
    OPENING,
    {
      id: "main",
      text: `经审查，{{you}}申请的内容{{notInfoReason}}，不属于${ORDINANCE}第二条规定的政府信息。${values.properChannel ? "{{you}}可以通过以下渠道提出：{{properChannel}}。" : ""}`,
    },
  ],
  CLOSE_NO_SUPPLEMENT: plainText(
    `本机关于{{supplementSentOn}}告知{{you}}不迟于{{supplementDueOn}}补正，{{you}}无正当理由逾期未补正。依照${ORDINANCE}第三十条的规定，视为放弃申请，本机关不再处理该申请。`,
  ),
  CLOSE_NO_PAYMENT: plainText(
    "本机关《政府信息公开信息处理费收费通知书》（{{feeDocNo}}）送达后，{{you}}截至{{payDueOn}}未缴纳信息处理费。依照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）的规定，视为放弃申请，本机关不再处理该申请。",
  ),
  CLOSE_WITHDRAWN: ({ values }) => [
    // It can be withdrawn before anybody has confirmed it.
    values.receivedOn
      ? OPENING
      : { id: "opening", text: "{{you}}提出了政府信息公开申请（登记编号：{{caseNo}}），申请公开“{{requestedInfo}}”。" },
    { id: "main", text: "{{you}}于{{withdrawnOn}}提出撤回该申请，本机关予以准许，不再处理该申请。" },
  ],
} as const satisfies Partial<Record<LetterCode, LetterText>>;
