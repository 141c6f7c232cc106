import type { DemoColumn } from "./columns";

type Item = Pick<DemoColumn, "slug" | "name" | "description" | "keywords" | "ownerDepartment" | "updatePeriodDays" | "statement">;

/** 条例第二十条 (一) to (十五), in order; those without content carry a dated statement instead of an empty list. */
const items: readonly Item[] = [
  {
    slug: "zcwj",
    name: "政策文件",
    description: "本机关制发的行政规范性文件及其有效性，以及执行的有关法规规章目录。",
    keywords: ["规范性文件", "有效性"],
    ownerDepartment: "zcfg",
    updatePeriodDays: 180,
  },
  {
    slug: "jgxx",
    name: "机构信息",
    description: "机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名。",
    keywords: ["机构职能", "内设机构", "领导信息"],
    ownerDepartment: "rsk",
    updatePeriodDays: null,
  },
  {
    slug: "ghjh",
    name: "规划计划",
    description: "工业和信息化领域的专项规划、年度计划及其实施情况。",
    keywords: ["规划", "计划", "年度工作要点"],
    ownerDepartment: "tzjg",
    updatePeriodDays: 365,
  },
  {
    slug: "tjxx",
    name: "统计信息",
    description: "工业和信息化领域的统计信息，按季度汇总公开。",
    keywords: ["统计信息", "工业经济"],
    ownerDepartment: "yxjc",
    updatePeriodDays: 90,
  },
  {
    slug: "xzxk",
    name: "行政许可",
    description: "行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果。",
    keywords: ["办事指南", "项目备案", "办理结果"],
    ownerDepartment: "tzjg",
    updatePeriodDays: 365,
  },
  {
    slug: "xzcf",
    name: "行政处罚和行政强制",
    description: "实施行政处罚、行政强制的依据、条件、程序和有一定社会影响的处罚决定。",
    keywords: ["行政处罚", "行政强制", "裁量基准"],
    ownerDepartment: "zcfg",
    updatePeriodDays: 365,
  },
  {
    slug: "czyjs",
    name: "财政预决算",
    description: "部门预算、部门决算和“三公”经费公开说明。",
    keywords: ["部门预算", "部门决算", "三公经费"],
    ownerDepartment: "bgs",
    updatePeriodDays: 365,
  },
  {
    slug: "xzsf",
    name: "行政事业性收费",
    description: "行政事业性收费项目及其依据、标准。",
    keywords: ["行政事业性收费"],
    ownerDepartment: "bgs",
    updatePeriodDays: 365,
    statement: {
      title: "关于本机关无行政事业性收费项目的说明",
      formedOn: "2026-01-08",
      text: "经核对现行行政事业性收费目录清单，示例市工业和信息化局没有行政事业性收费项目，办理各类事项均不收取费用。如目录调整后涉及本机关，将自调整之日起20个工作日内在本栏目公开收费项目、依据和标准。",
    },
  },
  {
    slug: "zfcg",
    name: "政府采购",
    description: "政府集中采购项目的目录、标准及实施情况。",
    keywords: ["政府采购", "采购公告", "合同公告"],
    ownerDepartment: "bgs",
    updatePeriodDays: 365,
  },
  {
    slug: "zdjsxm",
    name: "重大建设项目",
    description: "重点工业项目的备案、开工、投产和推进情况。",
    keywords: ["重点项目", "技术改造", "项目进展"],
    ownerDepartment: "tzjg",
    updatePeriodDays: 365,
  },
  {
    slug: "msly",
    name: "民生领域",
    description: "扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况。",
    keywords: ["民生领域"],
    ownerDepartment: "bgs",
    updatePeriodDays: 365,
    statement: {
      title: "关于民生领域信息公开主体的说明",
      formedOn: "2026-01-08",
      text: "扶贫、教育、医疗、社会保障、促进就业等事项由市乡村振兴、教育、卫生健康、人力资源社会保障等部门主管，不属于示例市工业和信息化局职责范围，本机关未制作此类政府信息。需要查询的，请到市人民政府门户网站政府信息公开专栏查阅，也可以拨打0000-0000605咨询。",
    },
  },
  {
    slug: "yjgl",
    name: "应急管理",
    description: "工业行业突发公共事件的应急预案、预警信息及应对情况。",
    keywords: ["应急预案", "预警信息"],
    ownerDepartment: "aqsc",
    updatePeriodDays: 365,
  },
  {
    slug: "jdjc",
    name: "监督检查",
    description: "工业行业安全生产、节能监察等监督检查情况。",
    keywords: ["安全生产检查", "节能监察"],
    ownerDepartment: "aqsc",
    updatePeriodDays: 365,
  },
  {
    slug: "gwyzk",
    name: "公务员招考",
    description: "公务员招考的职位、名额、报考条件等事项以及录用结果。",
    keywords: ["公务员招考", "录用"],
    ownerDepartment: "rsk",
    updatePeriodDays: 365,
    statement: {
      title: "关于2026年度公务员招考信息的说明",
      formedOn: "2026-03-12",
      text: "示例市工业和信息化局2026年度没有公务员招录计划。公务员招考由市公务员主管部门统一组织，职位、名额、报考条件和录用结果由其统一公布。本机关如有招录职位，将同步在本栏目公开职位条件和录用结果。",
    },
  },
  {
    slug: "qtfdxx",
    name: "其他法定信息",
    description: "建议提案办理结果等法律、法规、规章和国家有关规定要求主动公开的其他政府信息。",
    keywords: ["建议办理", "提案办理"],
    ownerDepartment: "bgs",
    updatePeriodDays: 365,
  },
];

const part = (slug: string, name: string, kind: DemoColumn["kind"], columnType: string, description: string): DemoColumn => ({
  slug,
  name,
  kind,
  columnType,
  description,
  keywords: ["政府信息公开", name],
  ownerDepartment: "bgs",
  updatePeriodDays: null,
});

/** 政府信息公开专栏, in the order of 国办公开办函〔2019〕61号, with the two lists that stand beside it. */
export const statutoryColumns: DemoColumn = {
  ...part(
    "zfxxgk",
    "政府信息公开",
    "tree",
    "法定主动公开内容",
    "依照《中华人民共和国政府信息公开条例》设立的政府信息公开专栏，提供法定公开内容的检索、查阅和下载。",
  ),
  children: [
    part("zn", "政府信息公开指南", "page", "信息公开指南", "说明政府信息的分类、编排体系、获取方式和政府信息公开工作机构的联系方式。"),
    { ...part("zd", "政府信息公开制度", "list", "信息公开制度", "政府信息公开的法规制度目录和本机关的工作制度。"), updatePeriodDays: 365 },
    {
      ...part("fdzdgk", "法定主动公开内容", "tree", "法定主动公开内容", "按照条例第二十条所列事项分类公开本机关的政府信息。"),
      children: items.map((item, at): DemoColumn => ({ ...item, kind: "list", columnType: "法定主动公开内容", article20: at + 1 })),
    },
    {
      ...part("nb", "政府信息公开年报", "list", "信息公开年报", "示例市工业和信息化局历年政府信息公开工作年度报告。"),
      updatePeriodDays: 365,
      statement: {
        title: "关于政府信息公开工作年度报告公布时间的说明",
        formedOn: "2026-02-02",
        text: "示例市工业和信息化局每年1月31日前在本栏目公布上一年度的政府信息公开工作年度报告。往年的报告正在由原门户网站迁移，迁移完成前可以向办公室索取。",
      },
    },
    {
      ...part("wzbb", "政府网站工作年度报表", "list", "网站工作年度报表", "示例市工业和信息化局门户网站历年工作年度报表。"),
      updatePeriodDays: 365,
      statement: {
        title: "关于政府网站工作年度报表公布时间的说明",
        formedOn: "2026-02-02",
        text: "示例市工业和信息化局每年1月31日前在本栏目公布上一年度的政府网站工作年度报表。往年的报表正在由原门户网站迁移，迁移完成前可以向办公室索取。",
      },
    },
    part("ysqgk", "依申请公开", "page", "依申请公开", "申请获取政府信息的条件、渠道、步骤、期限和救济途径，以及申请表下载。"),
  ],
};
