import type { CivilDate } from "@/lib/core/civil-date";
import type { CaseFacts } from "../case/facts";
import { foundIn, isProved } from "../case/inspection";
import { feeProblem } from "../fee-choice";
import { findGround } from "../letters/grounds";
import type { Letter } from "../letters/letter";
import type { LetterProblem } from "../letters/values";
import { findOutcome, type OutcomeCode, type Remedy, remedyOf } from "../outcomes";
import type { ReplyContent, ReplyFile } from "./content";

/** One thing that must be so before a reply is sent up and issued; `warn` is told and blocks nothing. */
export interface ReplyCheck {
  readonly key: string;
  readonly ok: boolean;
  readonly level: "stop" | "warn";
  /** what is wrong, or what was found in order */
  readonly message: string;
}

export interface ReplyToCheck {
  readonly content: ReplyContent;
  readonly facts: CaseFacts;
  readonly files: readonly ReplyFile[];
  readonly letter: Letter | null;
  readonly letterProblems: readonly LetterProblem[];
  readonly today: CivilDate;
  readonly dueOn: CivilDate | null;
}

/** Outcomes that end a case by an act of their own. */
const NOT_BY_REPLY: Readonly<Partial<Record<OutcomeCode, string>>> = {
  LAPSED_NO_SUPPLEMENT: "逾期不补正的，请用“视为放弃”结束，不用答复。",
  LAPSED_NO_PAYMENT: "逾期未缴费的，请用“视为放弃”结束，不用答复。",
  OTHER_WITHDRAWN: "申请人撤回的，请用“撤回”结束，不用答复。",
};

const GIVES_OUT: readonly OutcomeCode[] = ["GRANTED", "PARTIAL"];
const check = (key: string, ok: boolean, wrong: string, right: string, level: ReplyCheck["level"] = "stop"): ReplyCheck => ({
  ...{ key, ok, level },
  message: ok ? right : wrong,
});

/** 签发前的核对: every check that applies to this outcome, each with its result in words. */
export function checkReply(reply: ReplyToCheck): ReplyCheck[] {
  const { content, facts, letterProblems, today, dueOn } = reply;
  const { outcome } = content;
  const byReply = NOT_BY_REPLY[outcome];
  const checks = [
    check("outcome", byReply === undefined, byReply ?? "", "办理结果可以以答复书作出。"),
    check(
      "letter",
      letterProblems.length === 0,
      `答复书还不能生成：${[...new Set(letterProblems.map(({ message }) => message))].join("")}`,
      "办理结果、法律依据与答复书一致。",
    ),
    ...grounds(reply),
    ...givenOut(reply),
    ...remedies(reply),
    check(
      "consultations",
      facts.consultations.every(({ answeredOn }) => answeredOn !== null),
      "还有征求意见没有结束：请先登记收到的意见，或者逾期未答复。",
      "没有未结束的征求意见。",
    ),
    check(
      "proposals",
      facts.extension.proposed === null && facts.delay.proposed === null,
      "延长或者延迟答复的提请还没有决定。",
      "没有等待决定的延长提请。",
      "warn",
    ),
    check(
      "inTime",
      dueOn === null || today <= dueOn,
      `答复期限（${dueOn ?? ""}）已经届满。仍应当答复，并按逾期登记。`,
      "在答复期限之内。",
      "warn",
    ),
  ];
  const fee = facts.fee === null ? null : feeProblem([facts.fee.method], findOutcome(outcome));
  if (fee !== null)
    checks.push(
      check("fee", false, "这个办理结果只告知获取方式、途径或者不提供信息，不适用按量计收；请先退还已收的费用并改变办理方式。", ""),
    );
  return checks;
}

/** What the outcome rests on must be in the case. */
function grounds({ content, facts }: ReplyToCheck): ReplyCheck[] {
  const third = facts.consultations.filter((one) => one.with === "thirdParty");
  switch (content.outcome) {
    case "DENIED_THIRD_PARTY": {
      const proven = third.filter(({ deliveredOn, proofFileId }) => deliveredOn !== null && proofFileId !== null);
      return [
        check(
          "thirdPartyAsked",
          third.length > 0,
          "以第三方合法权益为由不予公开的，应当先书面征求第三方的意见（第三十二条）。",
          "已书面征求第三方的意见。",
        ),
        check("thirdPartyProof", proven.length > 0, "征求意见书没有送达日期和送达凭证。", "征求意见书的送达凭证齐全。"),
        check(
          "thirdPartyAnswer",
          proven.some(({ answeredOn }) => answeredOn !== null),
          "第三方没有答复，答复期限也没有届满。",
          "第三方已答复，或者逾期未答复。",
        ),
        check(
          "thirdPartyRefused",
          third.some(({ answer, reasonable }) => answer === "silent" || ((answer === "refuses" || answer === "partly") && reasonable)),
          "第三方同意公开，或者其理由不合理，不能以第三方合法权益为由不予公开（第十五条）。",
          "第三方不同意公开且理由合理，或者逾期未提出意见。",
        ),
      ];
    }
    case "UNAVAILABLE_NOT_EXIST":
      return [
        check(
          "search",
          facts.searches.some(({ found }) => !found),
          "没有检索记录。告知信息不存在的，应当有检索的范围、方式、时间和结果。",
          "检索记录齐全。",
        ),
        check(
          "notFound",
          facts.searches.every(({ found }) => !found),
          "有一次检索找到了信息，与“经检索没有”不符。",
          "各次检索都没有找到。",
          "warn",
        ),
      ];
    case "REFUSED_REPEATED":
      return [
        check(
          "repeated",
          facts.repeatOf !== null,
          "没有认定重复申请：请先指明此前答复的是哪一件。",
          `与 ${facts.repeatOf?.caseNo ?? ""} 重复。`,
        ),
      ];
    case "REFUSED_EXCESSIVE":
      return [
        check(
          "reasonsAsked",
          facts.reasons !== null,
          "没有要求申请人说明理由，不能以大量反复申请为由不予处理（第三十五条）。",
          "已要求申请人说明理由。",
        ),
        check("reasonsJudged", facts.reasons?.accepted === false, "没有认定申请人说明的理由不合理。", "已认定理由不合理。"),
      ];
    case "UNAVAILABLE_STILL_UNCLEAR":
      return [
        check(
          "supplement",
          facts.supplement?.answeredOn != null,
          "没有收到过补正，不能以补正后仍不明确为由答复（第三十条）。",
          "补正后仍不明确。",
        ),
      ];
    case "PARTIAL": {
      const incomplete = content.withheld.findIndex(
        ({ passage, ground, reason }) => passage === "" || reason === "" || findGround(ground) === null,
      );
      return [
        check(
          "withheld",
          content.withheld.length > 0,
          "部分公开应当列明不予公开的各处内容。",
          `列明了 ${content.withheld.length} 处不予公开的内容。`,
        ),
        check("withheldGrounds", incomplete < 0, `第 ${incomplete + 1} 处不予公开的内容没有写全内容、依据和理由。`, "各处都有依据和理由。"),
      ];
    }
    case "UNAVAILABLE_OTHER_AGENCY":
      return [
        check(
          "otherAgency",
          facts.otherAgency !== null,
          "没有登记负责公开的机关。能够确定的，应当告知其名称和联系方式。",
          "已登记负责公开的机关。",
          "warn",
        ),
      ];
    default:
      return [];
  }
}

/** What is handed out was reviewed, and looked into for hidden text. */
function givenOut({ content, files, facts }: ReplyToCheck): ReplyCheck[] {
  if (!GIVES_OUT.includes(content.outcome)) {
    return files.length === 0 ? [] : [check("noFiles", false, "这个办理结果不提供信息，请去掉要提供的文件。", "")];
  }
  const partial = content.outcome === "PARTIAL";
  const unchecked = files.flatMap(({ name, inspection }) => {
    if (partial) return isProved(inspection) ? [] : [`“${name}”不是遮盖后经过验证的文件`];
    const found = foundIn(inspection);
    return found === null ? [] : [`“${name}”${found}`];
  });
  const open = facts.consultations.some(
    ({ with: asked, answer, reasonable }) => asked === "thirdParty" && answer === "refuses" && reasonable,
  );
  return [
    check(
      "secrecy",
      content.secrecy.result === "passed",
      "没有登记保密审查结论，或者结论是拿不准。拿不准的，应当报有关主管部门确定（第十七条）。",
      "保密审查已通过。",
    ),
    check(
      "hidden",
      unchecked.length === 0,
      partial
        ? `部分公开的，应当提供遮盖后的副本：${unchecked.join("；")}。`
        : `提供的文件里有看不见的内容，或者没有检查过：${unchecked.join("；")}。`,
      "提供的文件已检查过隐藏的文字和元数据。",
      partial ? "stop" : "warn",
    ),
    check("thirdParty", !open || partial, "第三方不同意公开且理由合理，请核对是否应当公开。", "与第三方的意见不冲突。", "warn"),
  ];
}

/** 救济途径: review first where the law says so. */
function remedies({ content, letter, today }: ReplyToCheck): ReplyCheck[] {
  const outcome = findOutcome(content.outcome);
  if (outcome === null || letter === null) return [];
  const on14To16 = content.withheld.length === 0 || content.withheld.some(({ ground }) => findGround(ground) !== null);
  const expected: Remedy | null = remedyOf(outcome, today, on14To16);
  const words = expected === "REVIEW_FIRST" ? "答复书应当告知先申请行政复议（行政复议法第二十三条）。" : "答复书的救济途径与办理结果不符。";
  return [check("remedy", letter.remedy === expected, words, expected === null ? "不需要告知救济途径。" : "救济途径与办理结果一致。")];
}

/** What must be mended before the reply can be sent up. */
export const stops = (checks: readonly ReplyCheck[]): readonly ReplyCheck[] => checks.filter(({ ok, level }) => !ok && level === "stop");
