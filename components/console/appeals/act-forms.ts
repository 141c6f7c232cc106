import {
  type ActField,
  type ActForm,
  area,
  choices,
  day,
  maybeArea,
  maybeDay,
  maybeSelect,
  maybeText,
  one,
  select,
  text,
} from "@/components/console/requests/acts/act-form";
import type { Choice } from "@/components/ui/field";
import type { Act } from "@/lib/appeals/case/acts";
import type { AppealView } from "@/lib/appeals/queries/appeal-view";
import { FORUM_WORDS, forumNames, INSTANCE_WORDS, isSuit, PROCEDURE_WORDS, RAISED_BY_WORDS, resultWords } from "@/lib/appeals/words";
import { type CivilDate, formatChineseDate } from "@/lib/core/civil-date";

interface Context {
  view: AppealView;
  today: CivilDate;
  departments: readonly Choice[];
  people: readonly Choice[];
  previousNo: string;
}

const why = area("reason", "理由", { hint: "记入办理过程" });
const note = maybeArea("reason", "说明", { hint: "记入办理过程，不要写个人信息" });

/** One of the files of the appeal, those of these kinds. */
const file = ({ view }: Context, label: string, ...kinds: readonly string[]): ActField =>
  maybeSelect("fileId", label, {
    choices: view.files.filter(({ kind, erased }) => kinds.includes(kind) && !erased).map(({ id, name }) => ({ value: id, label: name })),
    hint: "先在“添加材料”中上传",
  });

type Forms = Readonly<Partial<Record<Act, (context: Context) => ActForm>>>;

const FORMS: Forms = {
  recordAnswer: (context) => {
    const { answer, body } = forumNames(context.view.forum);
    return {
      title: `登记${answer}`,
      question: `登记向${body}提交书面${answer}和证据、依据的日期。`,
      consequences: ["登记后不再提醒，等待审理。"],
      fields: [day("answeredOn", "提交日期", { initial: context.today }), file(context, `${answer}书`, "answer"), note],
      confirm: `登记${answer}`,
    };
  },
  recordJudgment: (context) => ({
    title: "登记裁判",
    question: `登记${INSTANCE_WORDS[context.view.instance ?? "first"]}裁判。还可以上诉的裁判没有生效。`,
    consequences: ["没有生效的裁判在年度报告中仍计入“尚未审结”。", "上诉期届满没有上诉的，再登记结果；上诉的，登记上诉。"],
    fields: [
      select("result", "裁判", { choices: context.view.results }),
      day("judgedOn", "收到裁判文书的日期", { initial: context.today }),
      file(context, "裁判文书", "decision"),
      note,
    ],
    confirm: "登记裁判",
  }),
  raise: (context) => {
    const retrial = context.view.facts.effects.length > 0;
    const name = retrial ? "再审" : "上诉";
    return {
      title: `登记${name}`,
      question: retrial ? "生效的裁判进入再审。" : "一审裁判被上诉，由上一级法院审理。",
      consequences: retrial
        ? ["再审裁判生效以前，原来的结果仍然有效。"]
        : ["二审裁判生效以前计入“尚未审结”。", "填写了收到上诉状副本的日期的，按日期提醒答辩。"],
      fields: [
        day("raisedOn", `${name}日期`, { initial: context.today }),
        one("by", "由谁提起", { choices: choices(RAISED_BY_WORDS) }),
        text("body", "审理的法院"),
        maybeText("caseNumber", "案号"),
        maybeDay("noticeReceivedOn", "收到上诉状副本、应诉通知的日期", { hint: "需要答辩的填写" }),
        maybeDay("answerDueOn", "通知写明的最后一天", { hint: "没有写明的按法律规定计算" }),
        note,
      ],
      confirm: `登记${name}`,
    };
  },
  recordResult: (context) => {
    const { decision } = forumNames(context.view.forum);
    const { judgment } = context.view.facts;
    return {
      title: "登记结果",
      question: isSuit(context.view.forum) ? "登记已经生效的裁判。" : `登记已经送达的${decision}。`,
      consequences: [
        "这件在结果生效的这一年计入年度报告第四部分。",
        "责令重新答复的，填写重新答复的最后一天：对应的申请随即重新办理，期限按决定确定，年度报告不重复计算。",
      ],
      fields: [
        select("result", "结果", { choices: context.view.results, initial: judgment?.result }),
        day("resultOn", isSuit(context.view.forum) ? "生效日期" : "收到决定书的日期", { initial: context.today }),
        maybeDay("newReplyDueOn", "责令重新答复的最后一天"),
        file(context, decision === "裁判" ? "裁判文书" : "复议决定书", "decision"),
        note,
      ],
      confirm: "登记结果",
    };
  },
  orderReply: ({ view }) => ({
    title: "登记责令重新答复",
    question: `结果是“${view.result?.label ?? ""}”，责令本机关重新作出答复。`,
    consequences: ["对应的申请已经办结的，随即重新办理，最后一天按决定确定。", "到期前 5、3、1 个工作日和当天提醒，超期后每个工作日提醒。"],
    fields: [day("newReplyDueOn", "重新答复的最后一天"), note],
    confirm: "登记责令重新答复",
  }),
  recordNewReply: ({ view, today }) => ({
    title: "登记新的答复",
    question: "登记已经按决定作出新的答复。",
    consequences:
      view.facts.order?.resumed === true ? ["对应的申请作出答复后，平台会自动登记；在别处作出的才需要在这里登记。"] : ["登记后不再提醒。"],
    fields: [day("repliedOn", "作出答复的日期", { initial: today }), note],
    confirm: "登记新的答复",
  }),
  correctResult: ({ view }) => ({
    title: "更正结果",
    question: "结果或者日期登记错了。",
    consequences: ["年度报告按更正后的结果计算；已经发布的年度报告不变。", "法院改判的不是更正，请登记再审。"],
    fields: [
      select("result", "结果", { choices: view.results, initial: view.result?.code }),
      day("resultOn", "生效日期", { initial: view.result?.on }),
      why,
    ],
    confirm: "更正结果",
  }),
  assign: ({ view, departments, people }) => ({
    title: "分办",
    question: "确定承办科室和经办人。",
    consequences: ["承办科室的人员可以查看；经办人收到提醒。"],
    fields: [
      select("departmentId", "承办科室", { choices: departments, initial: view.departmentId }),
      maybeSelect("handlerId", "经办人", { choices: people, initial: view.handlerId ?? "" }),
      maybeArea("reason", "说明"),
    ],
    confirm: "分办",
  }),
  correct: ({ view, previousNo }) => ({
    title: "更正登记",
    question: "登记的内容有误。",
    consequences: ["登记编号不变。更正了收到通知的日期的，答复期限重新计算。"],
    fields: [
      one("forum", "类别", { choices: choices(FORUM_WORDS), initial: view.forum }),
      text("body", "复议机关、法院", { initial: view.filing.body }),
      maybeText("caseNumber", "案号", { initial: view.filing.caseNumber }),
      day("receivedOn", "收到通知的日期", { initial: view.filing.receivedOn }),
      maybeDay("answerDueOn", "通知写明的最后一天", { initial: view.filing.namedDueOn ?? "" }),
      maybeSelect("procedure", "复议程序", { choices: choices(PROCEDURE_WORDS), initial: view.filing.procedure }),
      maybeSelect("instance", "审级", { choices: choices(INSTANCE_WORDS), initial: view.filing.instance ?? "", hint: "行政诉讼填写" }),
      maybeText("requestCaseNo", "对应申请的登记编号", { initial: view.requestCaseNo }),
      maybeText("previousAppealNo", "此前行政复议的登记编号", { initial: previousNo }),
      maybeText("subject", "事项", { initial: view.subject }),
      why,
    ],
    confirm: "更正登记",
  }),
  voidEntry: ({ view }) => ({
    title: "作废",
    question: `${view.appealNo} 是登记错的，例如重复登记。`,
    consequences: ["作废后不能恢复，编号不再使用，不计入年度报告。", "撤回复议申请、撤诉不是作废，请登记结果。"],
    fields: [why],
    confirm: "作废",
    danger: true,
  }),
};

/** The form of an act, or null for one that has a page of its own. */
export const appealForm = (act: Act, context: Context): ActForm | null => FORMS[act]?.(context) ?? null;

/** What the buttons say, in the order in which they are offered. */
const ACT_LABELS: Readonly<Record<Act, string>> = {
  recordAnswer: "登记答复、答辩",
  recordJudgment: "登记裁判",
  raise: "登记上诉、再审",
  recordResult: "登记结果",
  orderReply: "登记责令重新答复",
  recordNewReply: "登记新的答复",
  addFile: "添加材料",
  assign: "分办",
  correct: "更正登记",
  correctResult: "更正结果",
  unmask: "查看完整信息",
  voidEntry: "作废",
};

/** Every act, in the order in which they are offered. */
export const OFFERED = Object.keys(ACT_LABELS) as Act[];

export const actLabel = (act: Act, { forum, facts }: Pick<AppealView, "forum" | "facts">): string => {
  if (act === "recordAnswer") return `登记${forumNames(forum).answer}`;
  if (act === "raise") return facts.effects.length > 0 ? "登记再审" : "登记上诉";
  return ACT_LABELS[act];
};

export const doneWords = (act: string, view: AppealView): string | null => {
  if (act === "register") return `已登记，登记编号 ${view.appealNo}。`;
  if (act === "recordResult" || act === "orderReply") {
    const { order } = view.facts;
    const due = order === null ? "" : `重新答复的最后一天是${formatChineseDate(order.dueOn)}。`;
    return `已登记。${due}${order?.resumed === true ? "对应的申请已经重新办理。" : ""}`;
  }
  return Object.hasOwn(ACT_LABELS, act) ? "已登记。" : null;
};

export const judgmentWords = ({ forum, facts: { judgment } }: AppealView): string | null =>
  judgment === null ? null : `${formatChineseDate(judgment.on)}收到裁判：${resultWords(forum, judgment.result)}（尚未生效）`;
