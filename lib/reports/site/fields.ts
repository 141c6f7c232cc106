/** How a field is written: `choice` is one of `choices`, `many` any of them. */
export type FieldType = "text" | "url" | "int" | "decimal" | "bool" | "choice" | "many" | "date";

/**
 * Where a value comes from: `counted` by the platform when it knows, else entered; `entered` always by a person; `derived` from other fields,
 * and never typed; `signed` on the day it is sent up.
 */
export type FieldOrigin = "counted" | "entered" | "derived" | "signed";

export interface SiteField {
  readonly code: string;
  readonly block: string;
  /** the cell over several rows beside the block: 留言办理 */
  readonly group: string | null;
  readonly label: string;
  readonly unit: string | null;
  readonly type: FieldType;
  readonly origin: FieldOrigin;
  readonly choices: readonly string[];
  /** what is counted, for whoever looks at it or enters it */
  readonly rule: string;
}

export interface SiteBlock {
  /** in the address of its form */
  readonly key: string;
  readonly name: string;
  readonly fields: readonly SiteField[];
}

type Given = readonly [
  code: string,
  label: string,
  type: FieldType,
  unit: string | null,
  origin: FieldOrigin,
  rule: string,
  choices?: readonly string[],
];

const fieldsOf = (block: string, group: string | null, rows: readonly Given[]): SiteField[] =>
  rows.map(([code, label, type, unit, origin, rule, choices = []]) => ({ code, block, group, label, unit, type, origin, choices, rule }));

const block = (key: string, name: string, ...groups: readonly (readonly [group: string | null, rows: readonly Given[]])[]): SiteBlock => ({
  key,
  name,
  fields: groups.flatMap(([group, rows]) => fieldsOf(name, group, rows)),
});

const yesNo = (code: string, label: string, rule: string, origin: FieldOrigin = "entered"): Given => [
  code,
  label,
  "bool",
  null,
  origin,
  rule,
];
const count = (code: string, label: string, unit: string, origin: FieldOrigin, rule: string): Given => [
  code,
  label,
  "int",
  unit,
  origin,
  rule,
];
const text = (code: string, label: string, origin: FieldOrigin, rule: string): Given => [code, label, "text", null, origin, rule];

/** 政府网站工作年度报表 (国办函〔2018〕12号), block by block in the order of the form; the codes are those of the JSON. */
export const SITE_BLOCKS: readonly SiteBlock[] = [
  block("site", "基本信息", [
    null,
    [
      text("B01", "填报单位", "counted", "机关名称"),
      text("B02", "网站名称", "counted", "站点身份"),
      ["B03", "首页网址", "url", null, "counted", "站点身份里的域名"],
      text("B04", "主办单位", "counted", "站点身份"),
      ["B05", "网站类型", "choice", null, "entered", "部门的网站是部门网站", ["政府门户网站", "部门网站", "专项网站"]],
      text("B06", "政府网站标识码", "counted", "站点身份"),
      text("B07", "ICP备案号", "counted", "站点身份"),
      text("B08", "公安机关备案号", "counted", "站点身份"),
    ],
  ]),
  block("visits", "访问量", [
    null,
    [
      count("V01", "独立用户访问总量", "个", "counted", "每天的独立访客，全年相加"),
      count("V02", "网站总访问量", "次", "counted", "公开网页的浏览量，不含搜索引擎等程序和管理端"),
    ],
  ]),
  block("publishing", "信息发布", [
    null,
    [
      count("P01", "总数", "条", "counted", "这一年首次在网站发布的信息，每条只计一次；后来撤稿的也计入"),
      count("P02", "概况类信息更新量", "条", "counted", "这一年在概况类栏目发布或者更新的信息"),
      count("P03", "政务动态信息更新量", "条", "counted", "这一年首次发布在政务动态类栏目的信息"),
      count("P04", "信息公开目录信息更新量", "条", "counted", "这一年首次发布在信息公开目录类栏目的信息"),
    ],
  ]),
  block("topics", "专栏专题", [
    null,
    [
      count("S01", "维护数量", "个", "counted", "类别为“专题专栏”、这一年有信息发布的栏目，只汇集下级的目录不计"),
      count("S02", "新开设数量", "个", "counted", "其中这一年新建的栏目"),
    ],
  ]),
  block(
    "interpretation",
    "解读回应",
    [
      "解读信息发布",
      [
        count("E01", "总数", "条", "derived", "以下三项之和"),
        count("E02", "解读材料数量", "条", "counted", "这一年首次发布的政策解读，不属于以下两项的"),
        count("E03", "解读产品数量", "个", "counted", "标题写明图解、图表、音频、视频、动漫、H5 的政策解读"),
        count("E04", "媒体评论文章数量", "篇", "counted", "标题写明评论、时评、社论的政策解读"),
      ],
    ],
    [null, [count("E05", "回应公众关注热点或重大舆情数量", "次", "entered", "这一年通过网站回应热点和重大舆情的次数")]],
  ),
  block(
    "services",
    "办事服务",
    [
      null,
      [
        yesNo("G01", "是否发布服务事项目录", "“办事服务”类栏目里有公开的信息", "counted"),
        count("G02", "注册用户数", "个", "entered", "年底网站或者政务服务平台的注册用户"),
        count("G03", "政务服务事项数量", "项", "entered", "年底的政务服务事项"),
        count("G04", "可全程在线办理政务服务事项数量", "项", "entered", "其中可以全程在线办理的"),
      ],
    ],
    [
      "办件量",
      [
        count("G05", "总数", "件", "derived", "以下两项之和"),
        count("G06", "自然人办件量", "件", "entered", "这一年自然人的办件"),
        count("G07", "法人办件量", "件", "entered", "这一年法人的办件"),
      ],
    ],
  ),
  block(
    "interaction",
    "互动交流",
    [null, [yesNo("H01", "是否使用统一平台", "留言、征集等是否使用上级统一的互动交流平台")]],
    [
      "留言办理",
      [
        count("H02", "收到留言数量", "条", "counted", "这一年收到的来信"),
        count("H03", "办结留言数量", "条", "counted", "这一年答复或者不予受理的来信，不论何时收到"),
        ["H04", "平均办理时间", "decimal", "天", "counted", "办结的来信从收到到办结的自然日平均数，一位小数"],
        count("H05", "公开答复数量", "条", "counted", "这一年办结、答复公开在网站上的来信"),
      ],
    ],
    [
      "征集调查",
      [
        count("H06", "征集调查期数", "期", "counted", "这一年开始的意见征集"),
        count("H07", "收到意见数量", "条", "counted", "这些征集收到的意见"),
        count("H08", "公布调查结果期数", "期", "counted", "这些征集里公布了结果的"),
      ],
    ],
    [
      "在线访谈",
      [
        count("H09", "访谈期数", "期", "counted", "这一年首次发布在“在线访谈”类栏目的信息"),
        count("H10", "网民留言数量", "条", "entered", "访谈中网民的留言"),
        count("H11", "答复网民提问数量", "条", "entered", "访谈中答复的提问"),
      ],
    ],
    [null, [yesNo("H12", "是否提供智能问答", "网站有没有智能问答")]],
  ),
  block("security", "安全防护", [
    null,
    [
      count("X01", "安全检测评估次数", "次", "entered", "这一年对网站做的安全检测和评估"),
      count("X02", "发现问题数量", "个", "entered", "检测评估发现的问题"),
      count("X03", "问题整改数量", "个", "entered", "其中已经整改的"),
      yesNo("X04", "是否建立安全监测预警机制", ""),
      yesNo("X05", "是否开展应急演练", ""),
      yesNo("X06", "是否明确网站安全责任人", ""),
    ],
  ]),
  block(
    "media",
    "移动新媒体",
    [null, [yesNo("M01", "是否有移动新媒体", "以下有任何一个账号", "derived")]],
    [
      "微博",
      [
        text("M02", "名称", "entered", "没有的写“无”"),
        count("M03", "信息发布量", "条", "entered", "这一年发布的微博"),
        count("M04", "关注量", "个", "entered", "年底的关注数"),
      ],
    ],
    [
      "微信",
      [
        text("M05", "名称", "entered", "没有的写“无”"),
        count("M06", "信息发布量", "条", "counted", "这一年登记在微信公众号首次发布的信息"),
        count("M07", "订阅数", "个", "entered", "年底的订阅数"),
      ],
    ],
    [null, [text("M08", "其他", "entered", "其他移动新媒体的名称，没有的写“无”")]],
  ),
  block("innovation", "创新发展", [
    null,
    [["N01", "创新发展", "many", null, "entered", "没有的一项也不选", ["搜索即服务", "多语言版本", "无障碍浏览", "千人千网", "其他"]]],
  ]),
  block("signature", "落款", [
    null,
    [
      text("Z01", "单位负责人", "entered", "姓名"),
      text("Z02", "审核人", "entered", "姓名"),
      text("Z03", "填报人", "entered", "姓名"),
      text("Z04", "联系电话", "entered", "办公电话，不用个人手机"),
      ["Z05", "填报日期", "date", null, "signed", "送审的日子"],
    ],
  ]),
];

export const SITE_FIELDS: readonly SiteField[] = SITE_BLOCKS.flatMap(({ fields }) => fields);

export const fieldOf = (code: string): SiteField | undefined => SITE_FIELDS.find((field) => field.code === code);

export const blockOf = (key: string): SiteBlock | undefined => SITE_BLOCKS.find((one) => one.key === key);

const NAMELESS: readonly string[] = ["微博", "微信"];

/** 微信信息发布量, 办件量总数: a field where its label alone would not say which. */
export function fieldName({ group, label, block: of }: SiteField): string {
  const whose = group ?? of;
  return label === "总数" || NAMELESS.includes(whose) ? `${whose}${label}` : label;
}

/** 0, 否 or 无: what stands in a field of which there is nothing. */
export const emptyOf = ({ type }: SiteField): string => (type === "int" || type === "decimal" ? "0" : type === "bool" ? "否" : "无");

export const isFigure = ({ type }: SiteField): boolean => type === "int" || type === "decimal";
