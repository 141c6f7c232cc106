import { formatChineseDate } from "@/lib/core/civil-date";
import { askedWords } from "@/lib/requests/case/consultation-words";
import type { ActContext, ActForms } from "./act-form";
import { area, count, day, many, maybeArea, maybeCount, maybeDay, maybeSelect, maybeText, one, select, text } from "./act-form";

const openConsultations = ({ view }: ActContext) =>
  view.consultations.flatMap(({ id, shownName, sentOn, answeredOn }) =>
    answeredOn === null ? [{ value: id, label: `${askedWords(shownName)}（${formatChineseDate(sentOn)}发出）` }] : [],
  );

/** Opinions that were asked for and not given yet, by what was asked. */
const openQuestions = ({ view }: ActContext) =>
  view.facts.opinions
    .filter(({ givenOn }) => givenOn === null)
    .map(({ noteId }) => ({ value: noteId, label: view.notes.find(({ id }) => id === noteId)?.text.slice(0, 60) ?? "" }));

const filesOf = ({ view }: ActContext, ...kinds: readonly string[]) =>
  view.files.filter(({ kind }) => kinds.includes(kind)).map(({ id, name }) => ({ value: id, label: name }));

/** The work on a case: 谁负责、有没有、给不给. */
export const WORKING: ActForms = {
  askOpinion: ({ departments }) => ({
    title: "征求科室意见",
    question: "请一个科室就这件申请提出意见。",
    consequences: ["该科室的人员从现在起可以查看这件申请。", "征求本机关科室的意见不中止答复期限。"],
    fields: [
      select("departmentId", "科室", { choices: departments }),
      area("question", "请对方提出意见的事项"),
      maybeDay("dueOn", "请于何日前反馈"),
    ],
    confirm: "征求意见",
  }),
  giveOpinion: (context) => ({
    title: "提出科室意见",
    question: "就公开办征求的事项提出意见。",
    consequences: ["意见连同姓名、科室、职务和时间记入办理过程，不告知申请人。"],
    fields: [
      select("noteId", "答复哪一次征求", { choices: openQuestions(context) }),
      area("text", "意见", { hint: "是否存在、是否可以公开，依据是什么" }),
    ],
    confirm: "提出意见",
  }),
  recordSearch: ({ today }) => ({
    title: "登记检索",
    question: "登记在哪里、用什么关键词、由谁检索。",
    consequences: ["以“经检索没有”答复时，须有检索记录，并写入答复书。"],
    fields: [
      area("places", "检索的范围", { hint: "如：档案室 2018—2024 年案卷、公文系统、中小企业科" }),
      text("words", "方式和关键词"),
      day("searchedOn", "检索日期", { initial: today }),
      text("by", "检索人"),
      one("found", "结果", {
        choices: [
          { value: "true", label: "找到" },
          { value: "false", label: "没有找到" },
        ],
      }),
      maybeArea("text", "说明"),
    ],
    confirm: "登记检索",
  }),
  consult: ({ today }) => ({
    title: "征求意见",
    question: "征求第三方、共同制作机关或者其他机关的意见。",
    consequences: [
      "自发出的次日起至收到意见之日止，不计入答复期限（条例第三十三条）。",
      "第三方应当自收到征求意见书之日起 15 个工作日内提出意见；逾期未提出的，由本机关决定是否公开。",
      "生成征求意见书和给申请人的告知书。给第三方的文书不写申请人的姓名。",
    ],
    fields: [
      one("with", "征求谁的意见", {
        choices: [
          { value: "thirdParty", label: "第三方（条例第三十二条）" },
          { value: "jointAgency", label: "共同制作的机关（第三十四条）" },
          { value: "otherAgency", label: "其他机关" },
        ],
      }),
      text("name", "名称或者姓名"),
      maybeText("contact", "联系人、电话"),
      maybeText("address", "地址"),
      text("about", "涉及对方的信息"),
      maybeArea("extract", "具体内容", { hint: "征求第三方意见时，写明拟公开的哪些内容涉及对方" }),
      day("sentOn", "发出日期", { initial: today }),
    ],
    confirm: "发出征求意见书",
  }),
  recordConsultationDelivery: (context) => ({
    title: "登记征求意见书的送达",
    question: "登记对方收到征求意见书的日期。",
    consequences: ["对方的 15 个工作日自这一天的次日起计算。"],
    fields: [
      select("consultationId", "哪一次征求", { choices: openConsultations(context) }),
      day("deliveredOn", "对方收到的日期", { initial: context.today }),
      maybeSelect("proofFileId", "送达凭证", {
        choices: filesOf(context, "deliveryProof"),
        hint: "在列表里选；还没有上传的，先添加材料，再回来登记",
        link: { label: "添加送达凭证", href: `/console/requests/${context.view.id}/addFile` },
      }),
    ],
    confirm: "登记送达",
  }),
  recordConsultationAnswer: (context) => ({
    title: "登记对方的意见",
    question: "登记收到的意见；对方逾期没有提出的，也在这里登记。",
    consequences: ["自收到意见的次日起，答复期限继续计算。"],
    fields: [
      select("consultationId", "哪一次征求", { choices: openConsultations(context) }),
      one("answer", "对方的意见", {
        choices: [
          { value: "agrees", label: "同意公开" },
          { value: "partly", label: "同意部分公开" },
          { value: "refuses", label: "不同意公开" },
          { value: "silent", label: "逾期未提出" },
        ],
      }),
      maybeDay("answeredOn", "收到意见的日期", {
        ...{ initial: context.today, needed: "对方提出意见的必填" },
        hint: "逾期未提出的不用填，按期限的最后一天计算",
      }),
      many("reasonable", "不同意的理由", { choices: [{ value: "true", label: "理由合理" }], hint: "对方不同意公开的，理由合理就勾选" }),
      maybeArea("text", "意见内容"),
      many("fileIds", "意见原件", { choices: filesOf(context, "thirdPartyAnswer"), hint: "先在“添加材料”中上传" }),
    ],
    confirm: "登记意见",
  }),
  noticeFee: ({ view }) => ({
    title: "通知收费",
    question: "申请数量、频次明显超过合理范围的，可以收取信息处理费（条例第四十二条）。",
    consequences: [
      "按件计收和按量计收只能选一种；金额由系统按国办函〔2020〕109号的标准逐档计算。",
      "通知后答复期限停止计算，足额缴费的次日起重新计算 20 个工作日。",
      "申请人自收到通知次日起 20 个工作日内缴费；逾期未缴的，视为放弃申请。",
      ...(view.monthCount > 0 ? [`同一申请人当月此前已有 ${view.monthCount} 件。`] : []),
    ],
    fields: [
      one("method", "计收方式", {
        choices: [
          { value: "BY_ITEM", label: "按件计收" },
          { value: "BY_PAGE", label: "按量计收（页）" },
        ],
      }),
      maybeCount("items", "件数", { needed: "按件计收的必填" }),
      maybeCount("pages", "页数", { needed: "按量计收的必填", hint: "A4 及以下幅面单面为 1 页" }),
      area("reason", "申请数量、频次的事实"),
    ],
    confirm: "发出收费通知",
  }),
  recordFeeDelivery: ({ today }) => ({
    title: "登记收费通知的送达",
    question: "登记申请人收到收费通知的日期。",
    consequences: ["缴费期限自次日起计算 20 个工作日。"],
    fields: [day("deliveredOn", "申请人收到的日期", { initial: today })],
    confirm: "登记送达",
  }),
  recordPayment: ({ today, view }) => ({
    title: "登记缴费",
    question: `登记申请人的缴费${view.fee === null ? "" : `，应缴 ${view.fee.yuan} 元，已缴 ${view.fee.paidYuan} 元`}。`,
    consequences: ["足额缴费后，答复期限自次日起重新计算；不足的继续等待，多缴的提示退费。"],
    fields: [
      day("paidOn", "缴费日期", { initial: today }),
      count("yuan", "金额（整元）"),
      text("receiptNo", "财政票据号码"),
      maybeArea("lateReason", "逾期仍接受的理由", { needed: "缴费期限届满以后缴的必填" }),
    ],
    confirm: "登记缴费",
  }),
  addNote: () => ({
    title: "写备注",
    question: "记一笔办理情况，供同事查看。",
    consequences: ["备注不能修改和删除，不告知申请人。"],
    fields: [area("text", "备注")],
    confirm: "记下",
  }),
};
