import type { LetterKind } from "@/lib/generated/prisma/enums";

/** How far a demonstration letter has come. */
export type LetterStage = "received" | "assigned" | "inApproval" | "answered" | "published" | "declined";

export interface DemoLetter {
  kind: LetterKind;
  subject: string;
  text: string;
  name: string;
  /** working days before the loading on which it came in */
  daysAgo: number;
  stage: LetterStage;
  /** key of the department that answers */
  department: string;
  reply: string;
}

/** Nobody of these exists, nor do their telephone numbers. */
export const demoLetters: readonly DemoLetter[] = [
  {
    kind: "question",
    subject: "专精特新中小企业什么时候申报",
    text: "我公司主营精密模具，去年被认定为创新型中小企业，想申报今年的专精特新中小企业。请问申报什么时候开始，要准备哪些材料？",
    name: "郑启明",
    daysAgo: 24,
    stage: "published",
    department: "zxqy",
    reply:
      "您好，来信收悉。\n\n专精特新中小企业认定每年组织一次，今年的申报通知将在本站“通知公告”栏目发布，申报期一般为一个月。申报材料以通知所附清单为准，通常包括申请书、营业执照、上年度审计报告、研发费用和知识产权证明。\n\n办理中有问题，请联系中小企业科。",
  },
  {
    kind: "suggestion",
    subject: "建议把技改项目备案的办理时限写在办事指南里",
    text: "办理技改项目备案时，指南上没有写多少个工作日办结，打了两次电话才问清。建议把时限写明，并注明节假日是否顺延。",
    name: "欧阳思远",
    daysAgo: 18,
    stage: "published",
    department: "tzjg",
    reply:
      "您好，您的建议我们已经采纳。技术改造投资项目备案的法定时限为 5 个工作日，已在办事指南中补充写明，遇节假日顺延。感谢您帮助我们改进工作。",
  },
  {
    kind: "complaint",
    subject: "反映某工业园区夜间装卸货物噪声",
    text: "园区东侧仓库连续几天在夜里十一点以后装卸货物，声音很大，影响休息，希望协调处理。",
    name: "李秀兰",
    daysAgo: 16,
    stage: "declined",
    department: "bgs",
    reply: "您好，夜间装卸噪声由生态环境部门和园区所在街道办事处管理，可以拨打 12345 政务服务热线反映。您的来信已转告园区管理机构。",
  },
  {
    kind: "question",
    subject: "企业数字化转型有哪些支持政策",
    text: "我们是一家食品加工企业，想上生产管理系统，请问市里对数字化改造有没有补助，怎么申请？",
    name: "陈立",
    daysAgo: 2,
    stage: "inApproval",
    department: "xxh",
    reply: "您好，市级数字化转型支持政策包括诊断服务和改造补助两类，申请条件和比例见本站公开的政策文件。申报通知发布后可以在线提交。",
  },
  {
    kind: "help",
    subject: "厂区用电报装遇到困难请求协调",
    text: "我厂新增一条生产线，用电增容申请已提交三周，没有得到答复，影响投产，请帮助协调。",
    name: "马国强",
    daysAgo: 8,
    stage: "assigned",
    department: "yxjc",
    reply: "",
  },
  {
    kind: "question",
    subject: "工业经济运行数据在哪里查",
    text: "请问全市规模以上工业增加值的月度数据在网站哪个栏目可以查到？",
    name: "韩露",
    daysAgo: 0,
    stage: "received",
    department: "yxjc",
    reply: "",
  },
];

export const demoCorrections = [
  {
    page: "/tzgg",
    quote: "",
    kind: "outdated",
    text: "列表最上面的通知已经过了报名时间，建议注明已截止。",
    daysAgo: 9,
    answer: "谢谢提醒，已在该通知页面注明报名已截止。",
  },
  {
    page: "/about",
    quote: "联系电话",
    kind: "typo",
    text: "联系电话后面的冒号有的是全角、有的是半角，看着不整齐。",
    daysAgo: 1,
    answer: "",
  },
] as const;

export interface DemoConsultation {
  title: string;
  text: string;
  department: string;
  /** of its first and last day, counted from the loading */
  opens: number;
  closes: number;
  comments: readonly { text: string; name: string }[];
  result: string;
}

const CONTACT = "示例市工业和信息化局，示例市东区示范大街1号，邮编000000，电子邮箱 xxgk@gongkai.example.gov.cn";

export const demoConsultationContact = CONTACT;

export const demoConsultations: readonly DemoConsultation[] = [
  {
    title: "关于《示例市中小企业梯度培育管理实施办法（征求意见稿）》公开征求意见的公告",
    text: "为规范创新型中小企业、专精特新中小企业的评价和认定，我局起草了《示例市中小企业梯度培育管理实施办法（征求意见稿）》，现向社会公开征求意见。\n\n希望重点就以下问题提出意见：评价指标是否合理；申报材料能否再精简；动态管理的周期是否合适。",
    department: "zxqy",
    opens: -6,
    closes: 24,
    comments: [
      { text: "建议精简申报材料，税务、社保数据由部门之间共享，不再要求企业提供证明。", name: "孙静" },
      { text: "第十二条动态管理每年一次太频繁，建议三年一次。", name: "" },
    ],
    result: "",
  },
  {
    title: "关于《示例市工业领域数据安全管理指引（征求意见稿）》公开征求意见的公告",
    text: "为指导工业企业做好数据分类分级和安全管理，我局起草了《示例市工业领域数据安全管理指引（征求意见稿）》，现公开征求意见。",
    department: "xxh",
    opens: -20,
    closes: -4,
    comments: [{ text: "建议给小微企业留出六个月的过渡期。", name: "周宁" }],
    result: "",
  },
  {
    title: "关于《示例市节能技术改造项目管理办法（征求意见稿）》公开征求意见的公告",
    text: "为加强节能技术改造项目的组织和管理，我局起草了《示例市节能技术改造项目管理办法（征求意见稿）》，现公开征求意见。",
    department: "jn",
    opens: -28,
    closes: -14,
    comments: [
      { text: "建议提高对余热利用项目的支持比例。", name: "吴海" },
      { text: "建议明确第三方节能量核查机构的选取办法。", name: "" },
    ],
    result:
      "征求意见期间共收到意见 2 条，采纳 1 条。\n\n采纳的意见：已在第九条明确第三方节能量核查机构通过公开方式选取。\n\n未采纳的意见：关于提高余热利用项目支持比例，因资金总量由年度预算安排，本办法不作具体规定，将在年度申报通知中统筹考虑。",
  },
];
