import type { Choice } from "@/components/ui/field";
import { formatChineseDate } from "@/lib/core/civil-date";
import { isOpen, OBJECTION_WORDS, STATE_WORDS } from "@/lib/requests/case/words";
import { UNANSWERED } from "@/lib/requests/outcomes";
import type { CaseView } from "@/lib/requests/queries/case-view";
import type { SameApplicant } from "@/lib/requests/queries/same-applicant";
import { type ActForms, area, choices, day, many, maybeArea, maybeSelect, maybeText, one, otherCase, text, why } from "./act-form";

const MOST_OFFERED = 8;

/** Cases of what is the same applicant, the most alike first: a telephone alone makes nobody the same. */
const casesOffered = ({ similar }: CaseView, fits: (one: SameApplicant) => boolean): Choice[] =>
  similar
    .filter((one) => fits(one) && one.by.some((by) => by !== "phone"))
    .slice(0, MOST_OFFERED)
    .map(({ caseNo, subject, state, filedOn }) => ({
      value: caseNo,
      label: `${caseNo}　${subject}（${formatChineseDate(filedOn)}提出，${STATE_WORDS[state]}）`,
    }));

/** What changes the case as a whole: joining, handing on, ending, and what follows the end. */
export const ORDERING: ActForms = {
  merge: ({ view }) => ({
    title: "并案",
    question: "把这件申请并入同一申请人的另一件，一并答复。",
    consequences: ["这件申请就此结束，期限和答复都看并入的那一件。", "不能撤销。"],
    fields: [
      otherCase("intoCaseNo", "并入哪一件", {
        choices: casesOffered(view, ({ state }) => isOpen(state)),
        hint: "同一申请人还在办理的另一件",
      }),
      why,
    ],
    confirm: "并案",
    danger: true,
  }),
  markRepeated: ({ view }) => ({
    title: "认定为重复申请",
    question: "同一申请人就同一内容申请过，并已答复（条例第三十六条第六项）。",
    consequences: ["记下此前的登记编号和答复日期，供拟写“不予重复处理”的答复。"],
    fields: [
      otherCase("earlierCaseNo", "此前已答复的是哪一件", {
        choices: casesOffered(
          view,
          ({ state, outcome }) => !isOpen(state) && outcome !== null && !UNANSWERED.some((code) => code === outcome),
        ),
        hint: "同一申请人此前已经答复的另一件",
      }),
      why,
    ],
    confirm: "认定为重复",
  }),
  transfer: ({ departments }) => ({
    title: "转办",
    question: "全部或者一部分内容由别的科室承办，或者由别的机关负责公开。",
    consequences: ["转给科室：承办科室随之改变。", "别的机关负责公开的，答复时告知申请人该机关的名称和联系方式（第三十六条第五项）。"],
    fields: [
      one("to", "转给谁", {
        choices: [
          { value: "department", label: "本机关的科室" },
          { value: "agency", label: "别的机关" },
        ],
      }),
      maybeSelect("departmentId", "科室", { choices: departments, needed: "转给科室的必填" }),
      maybeText("agencyName", "机关名称", { needed: "转给别的机关的必填" }),
      maybeText("agencyContact", "该机关的联系方式", { needed: "转给别的机关的填写，答复时告知申请人" }),
      maybeText("part.subject", "转出部分的名称", { needed: "只转一部分的必填" }),
      maybeArea("part.description", "转出部分的描述", { needed: "只转一部分的填写" }),
      why,
    ],
    confirm: "转办",
  }),
  withdraw: ({ today }) => ({
    title: "登记撤回",
    question: "申请人要求撤回申请。",
    consequences: ["这件申请就此结束，在年度报告中计入“其他处理”。", "不能撤销；申请人可以重新申请。"],
    fields: [
      day("withdrawnOn", "撤回的日期", { initial: today }),
      many("withLetter", "告知申请人", { choices: [{ value: "true", label: "生成告知书" }] }),
      maybeArea("reason", "申请人说明的原因"),
    ],
    confirm: "登记撤回",
    danger: true,
  }),
  object: ({ today }) => ({
    title: "登记申请人的异议",
    question: "申请人对收费、送达、办理过程或者答复有异议。",
    consequences: ["记入办理过程并提醒经办人；不影响期限。"],
    fields: [
      one("about", "对什么有异议", { choices: choices(OBJECTION_WORDS) }),
      area("text", "异议的内容"),
      day("receivedOn", "收到的日期", { initial: today }),
    ],
    confirm: "登记异议",
  }),
  archive: () => ({
    title: "归档",
    question: "这件申请已经办结，归档保存。",
    consequences: ["归档后不能再添加材料和备注。", "归档包含申请、文书、送达凭证、内部意见、检索记录和审计摘录，可以下载。"],
    fields: [],
    confirm: "归档",
  }),
  resumeHandling: () => ({
    title: "重新办理",
    question: "行政复议决定或者判决要求重新答复。",
    consequences: ["在同一件申请里重新办理，年度报告不重复计数。"],
    fields: [text("orderedBy", "作出决定的机关和文号"), day("dueOn", "重新答复的最后一天"), why],
    confirm: "重新办理",
  }),
};
