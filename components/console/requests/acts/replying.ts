import { isProvideWay, PROVIDE_WAY_WORDS } from "@/lib/requests/case/words";
import { DELIVERIES, DELIVERY_ASKED, DELIVERY_FACTS } from "@/lib/requests/completion";
import { type ActForms, area, maybeArea, maybeDay, maybeSelect, maybeText, one } from "./act-form";

/** 答复: sending it up, issuing it, proving that it arrived. */
export const REPLYING: ActForms = {
  submitReply: ({ view }) => ({
    title: "答复送审",
    question: "把拟写的答复送去审批。",
    consequences: [
      "送审后内容不能改；要改，先撤回。任何一级批准的都是现在这份内容。",
      ...view.replyChecks.filter(({ ok }) => !ok).map(({ message, level }) => `${level === "stop" ? "须先改正：" : "请留意："}${message}`),
    ],
    fields: [maybeArea("note", "送审说明")],
    confirm: "送审",
  }),
  recallReply: () => ({
    title: "撤回答复修改",
    question: "从审批中撤回答复，修改后重新送审。",
    consequences: ["已经作出的审批作废，重新送审从第一级开始。"],
    fields: [area("reason", "撤回的原因")],
    confirm: "撤回",
  }),
  issueReply: ({ view }) => ({
    title: "作出答复",
    question: "以今天的日期作出答复，生成答复书。",
    consequences: [
      "答复书编号、盖章后送达申请人；网上申请的，申请人凭查询码可以立即下载。",
      ...(view.deadline.remaining?.tone === "late" ? ["答复期限已过：仍须作出答复，这件申请会标为逾期。"] : []),
    ],
    fields: [],
    confirm: "作出答复",
  }),
  recordDelivery: ({ view }) => ({
    title: "登记送达",
    question: "登记答复书怎样、在哪一天送达。",
    consequences: [
      ...(isProvideWay(view.provideWay) ? [`申请人要求的获取途径：${PROVIDE_WAY_WORDS[view.provideWay]}。`] : []),
      "办结之日：邮寄是交邮之日，直接、委托送达是签收之日，电子邮件、网上和传真是到达对方之日。",
      "邮寄应当通过邮政企业（国办公开办函〔2016〕235号）。",
    ],
    fields: [
      one("delivery", "送达方式", {
        choices: DELIVERIES.map((value) => ({ value, label: DELIVERY_FACTS[value].name })),
        initial: isProvideWay(view.provideWay) ? DELIVERY_ASKED[view.provideWay] : "",
      }),
      maybeDay("postedOn", "交邮日期", { needed: "邮寄的必填" }),
      maybeText("trackingNo", "邮件号码", { needed: "邮寄的必填", hint: "挂号信或者邮政特快专递的号码" }),
      maybeDay("signedOn", "签收日期", { needed: "直接、委托送达的必填；邮寄的知道了再补" }),
      maybeDay("reachedOn", "到达对方的日期", { needed: "电子邮件、网上、传真的必填" }),
      maybeSelect("proofFileId", "送达凭证", {
        choices: view.files.filter(({ kind }) => kind === "deliveryProof").map(({ id, name }) => ({ value: id, label: name })),
        hint: "在列表里选；还没有上传的，先添加材料，再回来登记",
        link: { label: "添加送达凭证", href: `/console/requests/${view.id}/addFile` },
      }),
    ],
    confirm: "登记送达",
  }),
};
