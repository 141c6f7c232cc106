import { statutoryColumns } from "./columns-statutory";

/** One 栏目 of the demonstration site; `columnType` is the ColumnType of its page tags. */
export interface DemoColumn {
  slug: string;
  name: string;
  kind: "list" | "page" | "tree" | "channel";
  columnType: string;
  description: string;
  keywords: readonly string[];
  ownerDepartment: string;
  /** Natural days within which a new item must appear; null where the content only has to be right. */
  updatePeriodDays: number | null;
  /** The item of 条例第二十条 that the column serves, 1 to 15. */
  article20?: number;
  /** Why there is nothing to publish; shown, with its date, in place of an empty list. */
  statement?: { title: string; formedOn: string; text: string };
  children?: readonly DemoColumn[];
}

const news = (slug: string, name: string, ownerDepartment: string, description: string, keywords: string[]): DemoColumn => ({
  slug,
  name,
  kind: "list",
  columnType: "动态要闻",
  description,
  keywords,
  ownerDepartment,
  updatePeriodDays: 14,
});

const topic = (slug: string, name: string, ownerDepartment: string, description: string, keywords: string[]): DemoColumn => ({
  slug,
  name,
  kind: "list",
  columnType: "专题专栏",
  description,
  keywords,
  ownerDepartment,
  updatePeriodDays: 365,
});

export const columns: readonly DemoColumn[] = [
  statutoryColumns,
  {
    slug: "zcwj",
    name: "政策文件",
    kind: "list",
    columnType: "政策文件",
    description: "发布示例市工业和信息化局制发的政策文件，以及本市工业和信息化领域适用的重要政策。",
    keywords: ["政策文件", "规范性文件", "工业政策"],
    ownerDepartment: "zcfg",
    updatePeriodDays: 180,
  },
  {
    slug: "zcjd",
    name: "政策解读",
    kind: "list",
    columnType: "政策解读",
    description: "说明本局政策文件的背景依据、目标任务、主要内容和办理要点，并链接到所解读的文件。",
    keywords: ["政策解读", "问答", "图解"],
    ownerDepartment: "zcfg",
    updatePeriodDays: 180,
  },
  {
    slug: "tzgg",
    name: "通知公告",
    kind: "list",
    columnType: "通知公告",
    description: "发布项目申报、公示、公告、培训和会议等面向企业和公众的通知。",
    keywords: ["通知", "公告", "公示", "项目申报"],
    ownerDepartment: "bgs",
    updatePeriodDays: 180,
  },
  {
    slug: "gxdt",
    name: "工信动态",
    kind: "tree",
    columnType: "动态要闻",
    description: "报道示例市工业和信息化系统的重要工作、基层做法和行业进展。",
    keywords: ["工信动态", "工作动态", "要闻"],
    ownerDepartment: "bgs",
    updatePeriodDays: 14,
    children: [
      news("bjdt", "本局动态", "bgs", "示例市工业和信息化局的会议、调研、检查和服务企业等工作动态。", ["本局动态", "会议", "调研"]),
      news("qxdt", "区县动态", "bgs", "各区和开发区工业和信息化主管部门的工作动态和经验做法。", ["区县动态", "基层经验"]),
      news("hydt", "行业动态", "zbcl", "本市重点行业、重点企业的生产经营、项目建设和技术创新动态。", ["行业动态", "重点企业", "产业链"]),
    ],
  },
  {
    slug: "sjfb",
    name: "数据发布",
    kind: "list",
    columnType: "数据发布",
    description: "按月发布全市规模以上工业、主要产品产量、工业投资、用电量和信息通信业等统计数据。",
    keywords: ["数据发布", "工业运行", "统计数据"],
    ownerDepartment: "yxjc",
    updatePeriodDays: 90,
  },
  {
    slug: "ztzl",
    name: "专题专栏",
    kind: "tree",
    columnType: "专题专栏",
    description: "围绕阶段性重点工作集中发布政策、动态和服务信息。",
    keywords: ["专题", "专栏"],
    ownerDepartment: "bgs",
    updatePeriodDays: 365,
    children: [
      topic("aqsc", "安全生产专题", "aqsc", "工业行业安全生产的部署、检查、演练和宣传。", ["安全生产", "隐患排查", "应急演练"]),
      topic("zxqyfw", "中小企业服务专题", "zxqy", "惠企政策、服务活动、融资对接和专精特新企业培育。", ["中小企业", "专精特新", "惠企政策"]),
      topic("lszz", "绿色制造专题", "jn", "工业节能、清洁生产、资源综合利用和绿色工厂建设。", ["绿色制造", "节能", "绿色工厂"]),
      topic("szhzx", "数字化转型专题", "xxh", "工业互联网、5G应用、智能制造和企业上云的政策与案例。", ["数字化转型", "工业互联网", "5G"]),
    ],
  },
  {
    slug: "jggk",
    name: "机构概况",
    kind: "page",
    columnType: "机构职能",
    description: "示例市工业和信息化局的主要职责、内设机构、领导分工、办公地址和联系方式。",
    keywords: ["机构职能", "内设机构", "联系方式"],
    ownerDepartment: "rsk",
    updatePeriodDays: null,
  },
  {
    slug: "wechat",
    name: "微信公众号",
    kind: "channel",
    columnType: "动态要闻",
    description: "示例市工业和信息化局微信公众号发布的信息，不在门户网站栏目中展示。",
    keywords: ["微信公众号", "政务新媒体"],
    ownerDepartment: "xxzx",
    updatePeriodDays: 14,
  },
];

/** Every column with its full path, parents before children. */
export function columnPaths(tree: readonly DemoColumn[] = columns, above = ""): { path: string; column: DemoColumn }[] {
  return tree.flatMap((column) => {
    const path = `${above}/${column.slug}`;
    return [{ path, column }, ...columnPaths(column.children ?? [], path)];
  });
}
