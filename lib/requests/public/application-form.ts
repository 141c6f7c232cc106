import type { Cell, OfficialDocument, ParagraphBlock } from "@/lib/documents/official";
import {
  APPLICANT_TYPE_WORDS,
  APPLICANT_TYPES,
  ID_KIND_WORDS,
  ID_KINDS,
  PROVIDE_FORM_WORDS,
  PROVIDE_FORMS,
  PROVIDE_WAY_WORDS,
  PROVIDE_WAYS,
} from "../case/words";

const line = (text: string): ParagraphBlock => ({ type: "paragraph", runs: [{ text }], align: "left" });
const cell = (text: string, header: boolean, [columns, rows] = [1, 1]): Cell => ({
  blocks: text.split("\n").map(line),
  columns,
  rows,
  header,
});
const label = (text: string, rows = 1, columns = 1): Cell => cell(text, true, [columns, rows]);
const blank = (text = ""): Cell => cell(text, false);

const boxes = (words: readonly string[]): string => words.map((word) => `□${word}`).join("　");
const wordsOf = <K extends string>(keys: readonly K[], words: Readonly<Record<K, string>>): string[] => keys.map((key) => words[key]);

/** 政府信息公开申请表 for whoever asks on paper: what 条例第二十九条 wants to know, and nothing of purposes. */
export function applicationForm(agencyName: string, madeAt: Date): OfficialDocument {
  const types = wordsOf(APPLICANT_TYPES.slice(1), APPLICANT_TYPE_WORDS);
  const rows: Cell[][] = [
    [label("申\n请\n人", 9), label("公民", 3), blank("姓名：")],
    [blank(`证件：${boxes(wordsOf(ID_KINDS, ID_KIND_WORDS))}`)],
    [blank("证件号码：")],
    [label("法人或者\n其他组织", 3), blank(`类型：${boxes(types)}`)],
    [blank("名称：\n统一社会信用代码：")],
    [blank("法定代表人或者负责人：　　　　　　　　联系人：")],
    [label("联系方式", 2), blank("电话：　　　　　　　　　　电子邮箱：")],
    [blank("地址：　　　　　　　　　　　　　　　　邮编：")],
    [label("代理人"), blank("姓名：　　　　　　　　　　电话：")],
    [label("所\n需\n信\n息", 3), label("名称"), blank()],
    [label("文号"), blank()],
    [label("特征描述"), blank("\n\n\n")],
    [label("提\n供", 3), label("提供方式"), blank(boxes(wordsOf(PROVIDE_FORMS, PROVIDE_FORM_WORDS)))],
    [label("获取途径"), blank(boxes(wordsOf(PROVIDE_WAYS, PROVIDE_WAY_WORDS)))],
    [label("便利需求"), blank("（阅读有困难或者有视力、听力障碍的，可以写明需要的帮助）")],
    [label("附件", 1, 2), blank("□身份证明复印件　□营业执照、登记证书等复印件　□授权委托书")],
    [label("签名", 1, 2), blank("申请人签名或者盖章：　　　　　　　　　年　　月　　日")],
  ];
  return {
    head: { kind: "web", fields: [], address: "" },
    title: "政府信息公开申请表",
    addressees: agencyName,
    body: [{ type: "table", headerRows: 0, widths: [1, 2.4, 12], rows }],
    attachments: [],
    signature: null,
    note: "",
    imprint: null,
    author: agencyName,
    keywords: ["政府信息公开", "申请表"],
    madeAt: madeAt.toISOString(),
  };
}
