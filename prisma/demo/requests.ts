import type { OutcomeCode } from "@/lib/requests/outcomes";

/** How far a request of the demonstration has come. */
export type DemoRequestStage = "filed" | "confirmed" | "handling" | "supplement" | "consulting" | "inApproval" | "delivered";

export interface DemoRequest {
  daysAgo: number;
  channel: "WEB" | "IN_PERSON" | "REGISTERED_MAIL" | "EMAIL";
  name: string;
  /** 证件号码 or 统一社会信用代码, with the right check digit, that belongs to nobody */
  number: string;
  applicantType: "naturalPerson" | "commercial" | "research";
  subject: string;
  description: string;
  /** key of the department that handles it */
  department: string;
  stage: DemoRequestStage;
  outcome?: OutcomeCode;
  /** what the letter of that outcome needs beyond what the case knows */
  facts?: Readonly<Record<string, string>>;
  search?: { places: string; words: string; found: boolean };
}

/** Made-up requests, one for each state that an officer meets; numbers and addresses are invented. */
export const demoRequests: readonly DemoRequest[] = [
  {
    ...{
      daysAgo: 0,
      channel: "WEB",
      name: "林知远",
      number: "110101199003070038",
      applicantType: "naturalPerson",
      department: "bgs",
      stage: "filed",
    },
    subject: "2025年市级工业企业技术改造专项资金安排结果",
    description: "各企业的项目名称和安排金额",
  },
  {
    ...{
      daysAgo: 6,
      channel: "IN_PERSON",
      name: "蒋若兰",
      number: "110101199003070054",
      applicantType: "naturalPerson",
      department: "bgs",
      stage: "confirmed",
    },
    subject: "示例工业园区污水处理扩建项目备案文件",
    description: "备案通知书和项目基本情况",
  },
  {
    ...{
      daysAgo: 12,
      channel: "WEB",
      name: "示例市青禾机械有限公司",
      number: "91350100M000100031",
      applicantType: "commercial",
      department: "zxqy",
      stage: "handling",
    },
    subject: "2024年度中小企业发展专项资金评审结果",
    description: "评审得分和排名",
    search: { places: "中小企业科2024年案卷、公文系统", words: "关键词“专项资金”“评审”", found: true },
  },
  {
    ...{
      daysAgo: 9,
      channel: "WEB",
      name: "程一鸣",
      number: "110101199003070097",
      applicantType: "naturalPerson",
      department: "bgs",
      stage: "supplement",
    },
    subject: "有关补贴的文件",
    description: "",
  },
  {
    ...{
      daysAgo: 17,
      channel: "REGISTERED_MAIL",
      name: "示例大学经济研究所",
      number: "12350100M00010005C",
      applicantType: "research",
      department: "yxjc",
      stage: "consulting",
    },
    subject: "2023—2025年规模以上工业企业用电量分户数据",
    description: "重点行业各企业的年度用电量",
  },
  {
    ...{
      daysAgo: 24,
      channel: "WEB",
      name: "沈亦舟",
      number: "110101199003070134",
      applicantType: "naturalPerson",
      department: "zxqy",
      stage: "inApproval",
    },
    subject: "2019年示例市中小企业服务券发放名单",
    description: "领取企业的名称和金额",
    outcome: "UNAVAILABLE_NOT_EXIST",
    search: { places: "档案室2019—2020年案卷、公文系统、中小企业科", words: "关键词“服务券”", found: false },
  },
  {
    ...{
      daysAgo: 40,
      channel: "WEB",
      name: "唐婉清",
      number: "110101199003070150",
      applicantType: "naturalPerson",
      department: "bgs",
      stage: "delivered",
    },
    subject: "反映示例路沿线企业夜间噪声扰民",
    description: "请求查处并答复",
    outcome: "REFUSED_PETITION",
    facts: { properChannel: "示例市信访局" },
  },
  {
    ...{
      daysAgo: 33,
      channel: "EMAIL",
      name: "韩书言",
      number: "110101199003070177",
      applicantType: "naturalPerson",
      department: "bgs",
      stage: "delivered",
    },
    subject: "示例市城区燃气管道改造施工计划",
    description: "2026年施工路段和时间",
    outcome: "UNAVAILABLE_OTHER_AGENCY",
    facts: {
      otherReason: "城区燃气管道改造由住房和城乡建设部门负责，有关信息不由本机关制作和保存",
      responsibleAgency: "示例市住房和城乡建设局",
      responsibleContact: "示例市示例路1号，电话00000000",
    },
  },
];
