import { DELIVERIES, DELIVERY_FACTS } from "@/lib/requests/completion";
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
    consequences: ["邮寄以交邮之日、直接送达以签收之日、网上和电子邮件以到达对方系统之日为办结之日。"],
    fields: [
      one("delivery", "送达方式", { choices: DELIVERIES.map((value) => ({ value, label: DELIVERY_FACTS[value].name })) }),
      maybeDay("postedOn", "交邮日期"),
      maybeDay("signedOn", "签收日期"),
      maybeDay("reachedOn", "到达对方系统的日期"),
      maybeText("trackingNo", "邮件号码"),
      maybeSelect("proofFileId", "送达凭证", {
        choices: view.files.filter(({ kind }) => kind === "deliveryProof").map(({ id, name }) => ({ value: id, label: name })),
        hint: "在列表里选；还没有上传的，先添加材料，再回来登记",
        link: { label: "添加送达凭证", href: `/console/requests/${view.id}/addFile` },
      }),
    ],
    confirm: "登记送达",
  }),
};
