import { civilDate, formatChineseDate } from "@/lib/core/civil-date";
import { agency } from "../agency";
import { h2, list, p, signature } from "../html";
import type { Placed } from "./placed";

interface Policy {
  name: string;
  department: string;
  formed: string;
  published: string;
  explained: string;
  why: string;
  goals: string;
  tasks: readonly string[];
  note: string;
}

const policies: readonly Policy[] = [
  {
    name: "示例市支持中小企业数字化转型若干措施",
    department: "xxh",
    formed: "2022-04-18",
    published: "2022-04-21",
    explained: "2022-04-25",
    why: "我市规模以上工业企业中，中小企业占九成以上，多数企业数字化基础较弱，普遍存在不愿转、不会转、缺资金、缺人才的问题",
    goals: "到2024年底，推动300户以上中小企业开展数字化改造，培育10个以上可复制推广的典型场景，重点行业企业设备联网率提高10个百分点",
    tasks: [
      "开展免费诊断，由专业机构进厂提出改造建议",
      "推广小型化、快速化、轻量化、精准化产品",
      "支持企业上云用平台，降低一次性投入",
      "建设实训基地，培养数字化应用人才",
    ],
    note: "符合条件的企业可以向所在区主管部门报名参加诊断，诊断服务不收取费用",
  },
  {
    name: "示例市工业企业技术改造项目管理工作方案",
    department: "tzjg",
    formed: "2022-07-05",
    published: "2022-07-08",
    explained: "2022-07-13",
    why: "近年来企业技术改造项目数量增加，但部分项目前期准备不足、进度偏慢，需要进一步规范备案、调度和验收各环节管理",
    goals: "形成谋划、备案、开工、竣工、投产全过程管理机制，全年实施技术改造项目60项以上，技术改造投资增长8%以上",
    tasks: ["建立分级分类的项目库并按月更新", "项目备案实行一次告知、网上办理", "对重点项目配备服务专员", "竣工项目组织绩效评估"],
    note: "已备案项目发生建设地点、规模或者内容重大变化的，应当及时告知备案机关并修改信息",
  },
  {
    name: "示例市绿色工厂梯度培育实施方案",
    department: "jn",
    formed: "2022-09-19",
    published: "2022-09-22",
    explained: "2022-09-27",
    why: "绿色工厂是制造业绿色低碳转型的核心实施单元，我市创建工作起步较晚，需要建立分级培育、动态管理的工作机制",
    goals: "到2025年，市级以上绿色工厂达到40户，重点行业单位产品能耗明显下降，工业固体废物综合利用率提高到62%",
    tasks: [
      "建立市、区两级培育库，入库企业自愿申报",
      "组织专业机构开展绿色诊断",
      "对照评价要求逐项指导提升",
      "对已入选企业开展年度动态核查",
    ],
    note: "绿色工厂实行动态管理，发生较大及以上安全、环境事故或者提供虚假材料的，从名单中移出",
  },
];

/** The three policy documents that were interpreted in 2022. */
export const interpretedPolicies: readonly Placed[] = policies.map((one): Placed => {
  const formedOn = civilDate(one.formed);
  return {
    columnPath: "/zcwj",
    day: civilDate(one.published),
    draft: {
      title: `关于印发《${one.name}》的通知`,
      body: [
        p("各区工业和信息化局，各开发区经济发展局，有关企业："),
        p(`现将《${one.name}》印发给你们，请结合实际认真贯彻执行。`),
        h2("一、工作目标"),
        p(`${one.goals}。`),
        h2("二、主要任务"),
        list(one.tasks.map((task) => `${task}。`)),
        h2("三、组织实施"),
        p(`各区、各开发区主管部门要明确责任人员，按季度报送工作进展。${one.note}。执行中的问题请及时与市工业和信息化局联系。`),
        signature(agency.name, formatChineseDate(formedOn)),
      ].join(""),
      department: one.department,
      genre: "通知",
      keywords: ["政策文件", one.name],
      docSeries: "发",
      formedOn,
    },
  };
});

/** The three interpretations of the year. */
export const interpretations: readonly Placed[] = policies.map(
  (one): Placed => ({
    columnPath: "/zcjd",
    day: civilDate(one.explained),
    draft: {
      title: `《${one.name}》政策解读`,
      body: [
        h2("一、背景依据"),
        p(`${one.why}。为此，市工业和信息化局在调查研究、征求各区和有关企业意见的基础上，印发了《${one.name}》。`),
        h2("二、目标任务"),
        p(`${one.goals}。`),
        h2("三、主要内容"),
        list(one.tasks.map((task) => `${task}。`)),
        h2("四、办理提示"),
        p(`${one.note}。企业对政策内容有疑问的，可以在工作日拨打0000-0000605转有关科室咨询，也可以到所在区主管部门了解。`),
        p("解读单位：示例市工业和信息化局。"),
      ].join(""),
      department: one.department,
      genre: "其他",
      keywords: ["政策解读", one.name],
      formedOn: civilDate(one.explained),
    },
  }),
);
