import type { CaseView } from "@/lib/requests/queries/case-view";
import { type ActForms, area, text } from "./act-form";

const wordsOf = (wording: CaseView["log"]["waiting"] | CaseView["log"]["live"]): readonly string[] =>
  wording === null ? [] : [`申请内容：${wording.subject}`, `答复要点：${wording.answer}`];

/** 公示: what the public is shown of an answered request. */
export const SHOWING: ActForms = {
  proposeLog: ({ view }) => ({
    title: "提请公示申请与答复",
    question: "拟写向社会公示的内容。公示不含申请人的任何信息，写得让人认不出是谁申请的。",
    consequences: [
      "由另一位公开办负责人或者上网发布员核对后公布。",
      "公示的是登记编号、申请内容、收到日期、答复日期、办理结果和答复要点，以及由这件申请转为主动公开的信息。",
    ],
    fields: [
      text("subject", "公示的申请内容", { initial: view.log.live?.subject ?? view.subject, hint: "删去能认出个人、家庭和具体地址的内容" }),
      area("answer", "公示的答复要点", { initial: view.log.live?.answer ?? "", hint: "两三句话，写明公开了什么，或者为什么不公开" }),
    ],
    confirm: "提请公示",
  }),
  publishLog: ({ view }) => ({
    title: "公示申请与答复",
    question: `公布${view.log.waiting?.proposedByName ?? ""}拟写的内容。请核对没有可以认出申请人的内容。`,
    consequences: [...wordsOf(view.log.waiting), "公布后立即可以在网站“申请与答复公示”看到。"],
    fields: [],
    confirm: "公示",
  }),
  declineLog: ({ view }) => ({
    title: "不予公示",
    question: "拟写的内容不公布，可以改写后重新提请。",
    consequences: wordsOf(view.log.waiting),
    fields: [text("reason", "原因")],
    confirm: "不予公示",
  }),
  takeDownLog: ({ view }) => ({
    title: "撤下公示",
    question: "把这件申请的公示从网站撤下。",
    consequences: [...wordsOf(view.log.live), "立即撤下；需要时可以改写后重新提请。"],
    fields: [text("reason", "撤下的原因")],
    confirm: "撤下",
    danger: true,
  }),
};
