import type { LetterFacts } from "../facts";
import type { LetterCode } from "../kinds";
import { type LetterText, OPENING, ORDINANCE, type PartTemplate, plainText } from "./template";

/** What is handed over stands among the enclosures, or the letter says how to come by it (第三十六条第（二）项). */
const handedOver = ({ enclosures = [] }: LetterFacts): string =>
  enclosures.length > 0
    ? "以{{provideForm}}形式向{{you}}提供，详见附件"
    : "以{{provideForm}}形式向{{you}}提供，获取的方式、途径和时间为：{{publicWay}}";

const granted = (facts: LetterFacts): PartTemplate => ({
  id: "main",
  text:
    facts.outcome === "ALREADY_PUBLIC"
      ? `经审查，{{you}}申请公开的政府信息已经主动公开。依照${ORDINANCE}第三十六条第（一）项的规定，告知获取该政府信息的方式、途径如下：{{publicWay}}。`
      : `经审查，{{you}}申请公开的政府信息可以公开。依照${ORDINANCE}第三十六条第（二）项的规定，现${handedOver(facts)}。`,
});

const DENIALS: Readonly<Partial<Record<string, string>>> = {
  DENIED_STATE_SECRET: `{{you}}申请公开的政府信息已依法确定为国家秘密，属于${ORDINANCE}第十四条规定的情形。`,
  DENIED_LAW_FORBIDS: `{{you}}申请公开的政府信息属于{{lawName}}{{lawArticle}}禁止公开的信息，属于${ORDINANCE}第十四条规定的情形。`,
  DENIED_SECURITY_STABILITY: `{{you}}申请公开的政府信息公开后可能危及{{securityKind}}，理由为：{{closedReason}}，属于${ORDINANCE}第十四条规定的情形。`,
  DENIED_INTERNAL_AFFAIRS: `{{you}}申请公开的信息属于本机关{{internalKind}}方面的内部事务信息，属于${ORDINANCE}第十六条第一款规定的情形。`,
  DENIED_PROCESS_INFO: `{{you}}申请公开的信息属于本机关在履行行政管理职能过程中形成的{{processKind}}，属于${ORDINANCE}第十六条第二款规定的过程性信息。`,
  DENIED_ENFORCEMENT_FILE: `{{you}}申请公开的信息属于行政执法案卷信息，属于${ORDINANCE}第十六条第二款规定的情形。`,
};

const OPINIONS: Readonly<Record<string, string>> = {
  refuses: "经书面征求意见，第三方不同意公开且理由合理",
  silent: "经书面征求意见，第三方逾期未提出意见，本机关经审查决定不予公开",
};

function denial({ outcome, values }: LetterFacts): PartTemplate {
  const opinion = OPINIONS[values.thirdPartyOpinion ?? ""] ?? "{{thirdPartyOpinion}}";
  const thirdParty = `{{you}}申请公开的政府信息涉及第三方的{{rightKind}}，公开会对第三方合法权益造成损害；${opinion}，属于${ORDINANCE}第十五条、第三十二条规定的情形。`;
  const text = outcome === "DENIED_THIRD_PARTY" ? thirdParty : (DENIALS[outcome ?? ""] ?? "");
  const more = outcome !== "DENIED_SECURITY_STABILITY" && values.closedReason ? "具体理由为：{{closedReason}}。" : "";
  return { id: "main", text: `经审查，${text}${more}依照${ORDINANCE}第三十六条第（三）项的规定，本机关决定不予公开。` };
}

/** Letters that end a request with a reply (第三十六条 to 第三十八条). */
export const REPLY_TEXTS = {
  REPLY_GRANTED: (facts) => [OPENING, granted(facts)],
  REPLY_PARTIAL: (facts) => [
    OPENING,
    {
      id: "main",
      text: `经审查，{{you}}申请公开的政府信息中含有不应当公开的内容，能够作区分处理。依照${ORDINANCE}第三十七条的规定，现将可以公开的内容${handedOver(facts)}。`,
    },
    {
      id: "withheld",
      text: "其中共{{withheldCount}}处依照{{withheldBasis}}的规定不予公开，各处的依据和理由见附件“不予公开内容清单”。",
      fixed: true,
    },
  ],
  REPLY_DENIED: (facts) => [OPENING, denial(facts)],
  REPLY_QUERY_MATTER: plainText(
    `经审查，{{you}}申请公开的信息属于{{queryKind}}资料，{{specialLaw}}对该信息的获取有特别规定。依照${ORDINANCE}第三十六条第（七）项的规定，请依照上述规定向{{queryOffice}}办理，办理方式：{{queryWay}}。`,
  ),
  REPLY_NOT_EXIST: ({ searches = [] }) => {
    const found = `本机关没有{{you}}申请公开的信息。依照${ORDINANCE}第三十六条第（四）项的规定，告知{{you}}该政府信息不存在。`;
    if (searches.length === 0) return [OPENING, { id: "main", text: `经检索（检索范围和方式：{{searchFacts}}），${found}` }];
    return [OPENING, { id: "main", text: `经检索，${found}检索情况如下：` }, { id: "searches", table: "searches" }];
  },
  REPLY_OTHER_AGENCY: plainText(
    `经审查，{{you}}申请公开的信息不属于本机关负责公开，理由为：{{otherReason}}。依照${ORDINANCE}第三十六条第（五）项的规定，建议{{you}}向{{responsibleAgency}}提出申请，联系方式：{{responsibleContact}}。`,
  ),
  REPLY_NEEDS_CREATION: plainText(
    `经审查，本机关没有现成的{{you}}所申请公开的政府信息，需要对现有政府信息进行加工、分析，具体为：{{creationReason}}。依照${ORDINANCE}第三十八条的规定，本机关不予提供。`,
  ),
  REPLY_STILL_UNCLEAR: plainText(
    `本机关于{{supplementSentOn}}告知{{you}}补正，并于{{supplementReceivedOn}}收到补正的申请。经审查，补正后的申请内容仍不明确，具体为：{{unclearReason}}。依照${ORDINANCE}第三十条的规定，本机关无法按照该申请提供政府信息。`,
  ),
  REPLY_OTHER: plainText("经审查，{{freeText}}。依照{{freeBasis}}的规定，特此答复。"),
  CORRECTION: ({ values }) => {
    const results: Readonly<Record<string, string>> = {
      CORRECTED: `经审核，{{you}}反映的情况属实。依照${ORDINANCE}第四十一条的规定，已将有关记录更正为：{{correctionResult}}。`,
      NOT_CORRECTED: `经审核，{{you}}提供的证据不足以证明有关记录不准确。依照${ORDINANCE}第四十一条的规定，本机关不予更正，理由为：{{correctionResult}}。`,
      TRANSFERRED: `经审核，该记录不属于本机关职能范围。依照${ORDINANCE}第四十一条的规定，已转送{{responsibleAgency}}处理。`,
      REFERRED: `经审核，该记录不属于本机关职能范围。依照${ORDINANCE}第四十一条的规定，请向有权更正的{{responsibleAgency}}提出。`,
    };
    return [
      {
        id: "opening",
        text: "本机关于{{receivedOn}}收到{{you}}提出的政府信息更正申请（登记编号：{{caseNo}}），要求更正“{{recordName}}”。",
      },
      { id: "main", text: results[values.correctionKind ?? ""] ?? "{{correctionKind}}" },
    ];
  },
} as const satisfies Partial<Record<LetterCode, LetterText>>;
