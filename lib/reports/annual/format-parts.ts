import type { ReportFormat, Table3Column, Table3Row, Table4Block, Table4Key } from "./format-types";

/** What the editions of the format have alike. */
export const HEADINGS: readonly string[] = [
  "一、总体情况",
  "二、主动公开政府信息情况",
  "三、收到和处理政府信息公开申请情况",
  "四、政府信息公开行政复议、行政诉讼情况",
  "五、存在的主要问题及改进情况",
  "六、其他需要报告的事项",
];

const organisation = "法人或其他组织";

const COLUMNS: readonly Table3Column[] = [
  { code: "C1", key: "naturalPerson", label: "自然人", group: null },
  { code: "C2", key: "commercial", label: "商业企业", group: organisation },
  { code: "C3", key: "research", label: "科研机构", group: organisation },
  { code: "C4", key: "socialWelfare", label: "社会公益组织", group: organisation },
  { code: "C5", key: "legalService", label: "法律服务机构", group: organisation },
  { code: "C6", key: "other", label: "其他", group: organisation },
  { code: "C7", key: "total", label: "总计", group: null, sumOf: ["C1", "C2", "C3", "C4", "C5", "C6"] },
];

export const leaf = (code: string, label: string, basis: string, ...outcomes: string[]): Table3Row => ({
  code,
  parent: code.slice(0, code.lastIndexOf(".")),
  label,
  level: code.split(".").length === 2 ? 2 : 3,
  kind: "leaf",
  outcomes,
  ...(basis === "" ? {} : { basis }),
});

export const group = (code: string, label: string): Table3Row => ({ code, parent: "R3", label, level: 2, kind: "group" });

const input = (code: string, label: string): Table3Row => ({ code, parent: null, label, level: 1, kind: "input" });

const FIRST_ROWS: readonly Table3Row[] = [
  input("R1", "一、本年新收政府信息公开申请数量"),
  input("R2", "二、上年结转政府信息公开申请数量"),
  { code: "R3", parent: null, label: "三、本年度办理结果", level: 1, kind: "group" },
  leaf("R3.1", "（一）予以公开", "第三十六条第（一）（二）项", "GRANTED", "ALREADY_PUBLIC"),
  leaf("R3.2", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "第三十七条", "PARTIAL"),
  group("R3.3", "（三）不予公开"),
  leaf("R3.3.1", "1.属于国家秘密", "第十四条", "DENIED_STATE_SECRET"),
  leaf("R3.3.2", "2.其他法律行政法规禁止公开", "第十四条", "DENIED_LAW_FORBIDS"),
  leaf("R3.3.3", "3.危及“三安全一稳定”", "第十四条", "DENIED_SECURITY_STABILITY"),
  leaf("R3.3.4", "4.保护第三方合法权益", "第十五条", "DENIED_THIRD_PARTY"),
  leaf("R3.3.5", "5.属于三类内部事务信息", "第十六条第一款", "DENIED_INTERNAL_AFFAIRS"),
  leaf("R3.3.6", "6.属于四类过程性信息", "第十六条第二款", "DENIED_PROCESS_INFO"),
  leaf("R3.3.7", "7.属于行政执法案卷", "第十六条第二款", "DENIED_ENFORCEMENT_FILE"),
  leaf("R3.3.8", "8.属于行政查询事项", "第三十六条第（七）项", "DENIED_QUERY_MATTER"),
  group("R3.4", "（四）无法提供"),
  leaf("R3.4.1", "1.本机关不掌握相关政府信息", "第三十六条第（四）（五）项", "UNAVAILABLE_NOT_EXIST", "UNAVAILABLE_OTHER_AGENCY"),
  leaf("R3.4.2", "2.没有现成信息需要另行制作", "第三十八条", "UNAVAILABLE_NEEDS_CREATION"),
  leaf("R3.4.3", "3.补正后申请内容仍不明确", "第三十条", "UNAVAILABLE_STILL_UNCLEAR"),
  group("R3.5", "（五）不予处理"),
  leaf("R3.5.1", "1.信访举报投诉类申请", "第三十九条第一款", "REFUSED_PETITION"),
  leaf("R3.5.2", "2.重复申请", "第三十六条第（六）项", "REFUSED_REPEATED"),
  leaf("R3.5.3", "3.要求提供公开出版物", "第三十九条第二款", "REFUSED_PUBLICATION"),
  leaf("R3.5.4", "4.无正当理由大量反复申请", "第三十五条", "REFUSED_EXCESSIVE"),
  leaf("R3.5.5", "5.要求行政机关确认或重新出具已获取信息", "年度报告格式", "REFUSED_CONFIRM_REISSUE"),
];

/** Table 3 with the edition's own rows for （六）其他处理. */
export const table3With = (otherHandling: readonly Table3Row[]): ReportFormat["table3"] => ({
  headerNote: "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
  columnGroupHeader: "申请人情况",
  columns: COLUMNS,
  rows: [
    ...FIRST_ROWS,
    ...otherHandling,
    { code: "R3.7", parent: "R3", label: "（七）总计", level: 2, kind: "sum" },
    input("R4", "四、结转下年度继续办理"),
  ],
  received: "R1",
  carriedIn: "R2",
  handled: "R3.7",
  carriedOut: "R4",
  total: "C7",
});

const RESULTS: readonly (readonly [Table4Key, string])[] = [
  ["maintained", "结果维持"],
  ["corrected", "结果纠正"],
  ["other", "其他结果"],
  ["pending", "尚未审结"],
  ["total", "总计"],
];

const block = (code: Table4Block["code"], label: string, parent: string | null): Table4Block => ({
  code,
  label,
  parent,
  columns: RESULTS.map(([key, result], index) => ({ code: `${code}.${index + 1}`, key, label: result })),
});

export const TABLE4: readonly Table4Block[] = [
  block("V", "行政复议", null),
  block("L", "未经复议直接起诉", "行政诉讼"),
  block("P", "复议后起诉", "行政诉讼"),
];
