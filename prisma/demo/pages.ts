import { type CivilDate, civilDate, formatChineseDate } from "@/lib/core/civil-date";
import type { Guide } from "@/lib/disclosures/guide";
import { agency, departments, site } from "./agency";
import { columnPaths } from "./columns";
import { h2, list, p, signature, table } from "./html";
import { people } from "./people";

/** A text that fills a page column, or a first item of a list column. */
export interface DemoPage {
  columnPath: string;
  title: string;
  genre: string;
  formedOn: CivilDate;
  author: string;
  summary: string;
  body: string;
  /** 指南要素, of the guide alone */
  guide?: Guide;
}

/** 政府信息公开指南, with every field of 条例第十二条. */
const guide = (today: CivilDate): DemoPage => ({
  columnPath: "/zfxxgk/zn",
  title: "示例市工业和信息化局政府信息公开指南",
  genre: "其他",
  formedOn: today,
  author: "shouli",
  summary:
    "说明本机关政府信息的分类、编排体系和获取方式，以及政府信息公开工作机构的名称、办公地址、办公时间、联系电话、传真号码和互联网联系方式。",
  guide: {
    classification:
      "本机关主动公开的政府信息，按照《中华人民共和国政府信息公开条例》第二十条所列事项分为十五类，在“法定主动公开内容”下分别设栏目；同时按主题和体裁标注，便于检索。",
    arrangement: `每条政府信息编有索引号，由统一社会信用代码、年份和五位流水号组成，例如${agency.creditCode}/2026-00001。\n目录列出索引、名称、内容概述、生成日期，信息页面还标明发布机构、发文字号、发布日期和有效性。`,
    access: [
      "网上查阅：登录本局门户网站政府信息公开专栏，可以检索、查阅和下载。",
      "公众号：关注“示例市工业和信息化局”微信公众号。",
      "现场查阅：市档案馆、市公共图书馆和政务服务大厅设有查阅点，可以免费查阅。",
      "依申请获取：未主动公开的信息，可以依照条例向本机关提出申请，办法见“依申请公开”栏目。",
    ].join("\n"),
    office: `${agency.name}办公室`,
    address: `${site.address}605室，邮政编码${site.postcode}`,
    hours: site.officeHours,
    telephone: "0000-0000605",
    fax: site.fax,
    online: `电子邮箱 ${site.email}，网址 ${site.domain}`,
  },
  body: [
    p("属于主动公开范围的政府信息，自形成或者变更之日起20个工作日内公开。法律、法规另有规定的，从其规定。"),
    p(
      "认为本机关未按照要求主动公开政府信息，或者在依申请公开工作中侵犯合法权益的，可以向市人民政府办公室投诉、举报，也可以依法申请行政复议或者提起行政诉讼。",
    ),
  ].join(""),
});

const application = (today: CivilDate): DemoPage => ({
  columnPath: "/zfxxgk/ysqgk",
  title: "依申请公开说明",
  genre: "办事指南",
  formedOn: today,
  author: "shouli",
  summary: "向示例市工业和信息化局申请获取政府信息的条件、内容、渠道、期限、费用和救济途径。",
  body: [
    h2("一、谁可以申请"),
    p("公民、法人或者其他组织都可以向本机关申请获取政府信息，不需要说明用途。"),
    h2("二、申请应当写明什么"),
    list([
      "申请人的姓名或者名称、身份证明、联系方式。",
      "申请公开的政府信息的名称、文号或者便于查询的其他特征性描述。",
      "对形式的要求，包括获取信息的方式、途径。",
    ]),
    p("采用书面形式（包括信件、数据电文）确有困难的，可以到办公室口头提出，由工作人员代为填写。"),
    h2("三、提出申请的渠道"),
    list([
      `当面提交：${site.address}605室，${site.officeHours}。`,
      `邮寄：${site.address}，${agency.name}办公室收，邮政编码${site.postcode}，信封上请注明“政府信息公开申请”。`,
      `传真：${site.fax}。`,
      `电子邮件：${site.email}。`,
    ]),
    h2("四、怎样办理"),
    list([
      "内容不明确的，自收到申请之日起7个工作日内一次性告知补正；无正当理由逾期不补正的，视为放弃申请。",
      "能够当场答复的，当场答复；不能当场答复的，自收到申请之日起20个工作日内答复。",
      "需要延长的，经政府信息公开工作机构负责人同意并告知申请人，延长最多不超过20个工作日。",
      "涉及第三方合法权益的，书面征求第三方意见，征求意见所需时间不计算在内。",
    ]),
    h2("五、费用"),
    p("提供政府信息不收取费用。申请的数量、频次明显超过合理范围的，可以依照国家规定收取信息处理费，收取前会书面告知标准和计算结果。"),
    h2("六、救济途径"),
    p("对答复不服或者逾期未收到答复的，可以依法申请行政复议或者提起行政诉讼。咨询电话：0000-0000605。"),
  ].join(""),
});

const profile = (today: CivilDate): DemoPage => ({
  columnPath: "/jggk",
  title: "示例市工业和信息化局机构职能",
  genre: "其他",
  formedOn: today,
  author: "liaosiyuan",
  summary: "示例市工业和信息化局的主要职责、负责人、内设机构、办公地址、办公时间和联系方式。",
  body: [
    h2("一、主要职责"),
    list([
      "贯彻执行工业和信息化领域法律法规和方针政策，拟订并组织实施有关规划、政策和标准。",
      "监测分析工业运行态势，协调解决行业运行中的重大问题。",
      "指导工业投资和企业技术改造，按权限办理投资项目备案。",
      "促进中小企业和民营经济发展，培育专精特新企业。",
      "推进信息化和工业化融合，促进工业互联网、5G和智能制造应用。",
      "推进工业节能、资源综合利用和绿色制造。",
      "指导工业行业安全生产管理，承担民用爆炸物品行业安全管理。",
    ]),
    h2("二、负责人"),
    list(people.filter((one) => one.department === "jld").map((one) => `${one.name}，${one.post}`)),
    h2("三、内设机构"),
    table(
      ["机构", "主要职责", "房间", "电话"],
      departments.filter((one) => one.key !== "jld").map((one) => [one.name, one.duties, one.room, one.telephone]),
    ),
    h2("四、办公地址和联系方式"),
    p(`地址：${site.address}；办公时间：${site.officeHours}；电话：${site.telephone}；传真：${site.fax}；电子邮箱：${site.email}。`),
  ].join(""),
});

const rule = (title: string, formed: string, author: string, summary: string, ...paragraphs: string[]): DemoPage => ({
  columnPath: "/zfxxgk/zd",
  title,
  genre: "其他",
  formedOn: civilDate(formed),
  author,
  summary,
  body: paragraphs.map((one) => p(one)).join("") + signature(agency.name, formatChineseDate(civilDate(formed))),
});

const rules: readonly DemoPage[] = [
  rule(
    "政府信息公开有关法规制度目录",
    "2026-01-09",
    "tangxiaoyu",
    "本机关开展政府信息公开工作依据的法规制度名称和查阅途径。",
    "本机关开展政府信息公开工作，主要依据《中华人民共和国政府信息公开条例》（国务院令第711号）、《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）等。",
    "上述文件全文可以在中国政府网查阅。条例规定了公开的主体和范围、主动公开、依申请公开、监督和保障，自2019年5月15日起施行。",
  ),
  rule(
    "示例市工业和信息化局政府信息主动公开工作制度",
    "2026-01-09",
    "shouli",
    "规定主动公开的责任分工、审核程序、公开时限和更正、撤稿办法。",
    "信息由产生信息的科室起草，科室负责人审核内容，办公室审查公开属性并进行保密审查，分管领导审批，网站管理员发布。起草、审批、发布由不同人员承担。",
    "政府信息自形成或者变更之日起20个工作日内公开。审核中修改内容的，重新履行全部审核程序。",
    "已公开的信息有错误的，起草科室及时提出更正；不宜继续公开的，说明理由并经批准后撤下，原页面保留撤下说明。",
  ),
  rule(
    "示例市工业和信息化局政府信息公开申请办理规范",
    "2026-01-09",
    "shouli",
    "规定政府信息公开申请的登记、审核、办理、答复和归档各环节要求。",
    "办公室统一受理政府信息公开申请，当日登记并交有关科室提出意见。有关科室自收到之日起5个工作日内提出是否公开的意见和理由，由办公室拟制答复文书。",
    "答复文书经政策法规科审核、分管领导审批后送达。办理全过程材料在答复后10个工作日内归档。",
    "申请人的个人信息仅用于办理申请，不得用于其他目的，也不得随答复文书向第三方提供。",
  ),
];

/** The dated statements of the statutory columns that have nothing to publish. */
const statements = (): DemoPage[] =>
  columnPaths().flatMap(({ path, column: { statement } }) =>
    statement
      ? [
          {
            columnPath: path,
            title: statement.title,
            genre: "其他",
            formedOn: civilDate(statement.formedOn),
            author: "shouli",
            summary: statement.text,
            body: p(statement.text) + signature(agency.name, formatChineseDate(civilDate(statement.formedOn))),
          },
        ]
      : [],
  );

export const demoPages = (today: CivilDate): DemoPage[] => [guide(today), application(today), profile(today), ...rules, ...statements()];
