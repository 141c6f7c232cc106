/** One of the fifteen kinds of information that 条例第二十条 orders every agency to disclose. */
export type Article20Item = {
  readonly no: number;
  readonly ordinal: string;
  /** The words of the article. */
  readonly text: string;
  /** What its column is commonly called. */
  readonly column: string;
};

/** 条例（国务院令第711号）第二十条, item by item. */
export const ARTICLE_20: readonly Article20Item[] = [
  {
    no: 1,
    ordinal: "（一）",
    text: "行政法规、规章和规范性文件",
    column: "政策文件",
  },
  {
    no: 2,
    ordinal: "（二）",
    text: "机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名",
    column: "机构信息",
  },
  {
    no: 3,
    ordinal: "（三）",
    text: "国民经济和社会发展规划、专项规划、区域规划及相关政策",
    column: "规划计划",
  },
  {
    no: 4,
    ordinal: "（四）",
    text: "国民经济和社会发展统计信息",
    column: "统计信息",
  },
  {
    no: 5,
    ordinal: "（五）",
    text: "办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果",
    column: "行政许可",
  },
  {
    no: 6,
    ordinal: "（六）",
    text: "实施行政处罚、行政强制的依据、条件、程序以及本行政机关认为具有一定社会影响的行政处罚决定",
    column: "行政处罚和行政强制",
  },
  {
    no: 7,
    ordinal: "（七）",
    text: "财政预算、决算信息",
    column: "财政预决算",
  },
  {
    no: 8,
    ordinal: "（八）",
    text: "行政事业性收费项目及其依据、标准",
    column: "行政事业性收费",
  },
  {
    no: 9,
    ordinal: "（九）",
    text: "政府集中采购项目的目录、标准及实施情况",
    column: "政府采购",
  },
  {
    no: 10,
    ordinal: "（十）",
    text: "重大建设项目的批准和实施情况",
    column: "重大建设项目",
  },
  {
    no: 11,
    ordinal: "（十一）",
    text: "扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况",
    column: "民生领域",
  },
  {
    no: 12,
    ordinal: "（十二）",
    text: "突发公共事件的应急预案、预警信息及应对情况",
    column: "应急管理",
  },
  {
    no: 13,
    ordinal: "（十三）",
    text: "环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况",
    column: "监督检查",
  },
  {
    no: 14,
    ordinal: "（十四）",
    text: "公务员招考的职位、名额、报考条件等事项以及录用结果",
    column: "公务员招考",
  },
  {
    no: 15,
    ordinal: "（十五）",
    text: "法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息",
    column: "其他法定信息",
  },
];
