import { addDays, type CivilDate, formatChineseDate } from "@/lib/core/civil-date";
import { agency, departments } from "../agency";
import { h2, list, p, signature, table } from "../html";
import { areas } from "./areas";
import type { Recipe } from "./phrases";
import { areasOfCity, bureauOf, manufacturers } from "./places";
import { monthDay, monthOf, workingDayBefore, workingDayFrom } from "./working-days-2022";

const programmes = [
  ["市级绿色工厂", "jn", "创建绿色制造体系", "近三年无重大安全、环境污染事故"],
  ["市级企业技术中心", "tzjg", "提升企业技术创新能力", "研发投入占营业收入比重不低于3%"],
  ["专精特新中小企业", "zxqy", "引导中小企业专业化发展", "主营业务收入占营业收入总额比重不低于70%"],
  ["创新型中小企业", "zxqy", "完善优质中小企业梯度培育", "拥有与主导产品相关的有效知识产权"],
  ["数字化车间", "xxh", "加快制造业数字化转型", "关键设备联网率达到60%以上"],
  ["智能工厂", "xxh", "推进智能制造发展", "核心业务系统实现集成应用"],
  ["工业互联网应用标杆", "xxh", "推动工业互联网规模化应用", "项目已建成投用并取得明显成效"],
  ["企业技术改造项目", "tzjg", "扩大有效工业投资", "项目已完成备案且设备投资不低于500万元"],
  ["首台（套）重大技术装备", "zbcl", "促进装备首次示范应用", "产品具有自主知识产权并已实现销售"],
  ["中小企业公共服务示范平台", "zxqy", "健全中小企业服务体系", "年服务中小企业不少于80户"],
  ["小型微型企业创业创新示范基地", "zxqy", "改善创业创新环境", "入驻小微企业不少于30户"],
  ["服务型制造示范企业", "zbcl", "推动制造业与服务业融合", "服务收入占营业收入比重不低于20%"],
  ["质量标杆", "zbcl", "推广先进质量管理方法", "质量管理方法具有示范推广价值"],
  ["节水型企业", "jn", "提高工业用水效率", "单位产品取水量达到定额先进值"],
  ["两化融合管理体系试点企业", "xxh", "普及两化融合管理体系", "已完成两化融合自评估"],
  ["安全文化建设示范企业", "aqsc", "提升企业本质安全水平", "三年内未发生生产安全责任事故"],
  ["工业设计中心", "zbcl", "发展工业设计", "具有独立的设计机构和固定的工作场所"],
  ["资源综合利用示范企业", "jn", "提高工业固体废物综合利用水平", "固体废物综合利用率达到80%以上"],
  ["绿色供应链管理企业", "jn", "打造绿色供应链", "已建立绿色采购制度"],
  ["5G工厂培育项目", "xxh", "推动5G与工业深度融合", "已建成企业5G网络环境"],
] as const;

const telephoneOf = (key: string): string => departments.find((one) => one.key === key)?.telephone ?? "";
const nameOf = (key: string): string => departments.find((one) => one.key === key)?.name ?? "";

/** The batches that may be under way by that time of the year. */
const batchesBy = (day: CivilDate): string[] => {
  const month = monthOf(day);
  return month < 5 ? ["", "第一批"] : month < 9 ? ["", "第一批", "第二批"] : ["", "第二批", "第三批"];
};

const call: Recipe = ({ random, day }) => {
  const [name, department, aim, condition] = random.pick(programmes);
  const on = workingDayBefore(day, random.int(0, 3));
  const due = workingDayFrom(addDays(day, random.int(12, 20)));
  const batch = random.pick(batchesBy(day));
  return {
    title: random.pick([
      `关于组织申报2022年${batch}${name}的通知`,
      `关于开展2022年${batch}${name}推荐工作的通知`,
      `关于做好2022年${batch}${name}申报工作的补充通知`,
    ]),
    body: [
      p("各区工业和信息化局，各开发区经济发展局，有关企业："),
      p(`为${aim}，根据市级有关管理办法和年度工作安排，现就2022年${batch}${name}申报工作有关事项通知如下。`),
      h2("一、申报条件"),
      list(["在本市依法登记注册，具有独立法人资格，信用状况良好。", `${condition}。`, "财务管理制度健全，能够如实提供有关证明材料。"]),
      h2("二、申报程序"),
      p(
        `申报单位按照自愿原则填报申请材料，对真实性负责；各区、各开发区主管部门进行初审并实地核查，汇总后正式行文推荐。每个地区推荐数量不超过${random.int(4, 12)}个。`,
      ),
      h2("三、报送要求"),
      p(
        `请于${formatChineseDate(due)}前将推荐文件和申报材料（纸质版一式两份，电子版一份）报送市工业和信息化局${nameOf(department)}，逾期不予受理。联系电话：${telephoneOf(department)}。`,
      ),
      signature(agency.name, formatChineseDate(on)),
    ].join(""),
    department,
    keywords: [name, "项目申报", "通知"],
    genre: "通知",
    docSeries: "发",
    formedOn: on,
  };
};

const publicity: Recipe = ({ random, day }) => {
  const [name, department] = random.pick(programmes);
  const on = workingDayBefore(day, random.int(0, 1));
  const until = addDays(on, 7);
  const chosen = random.sample(manufacturers, random.int(4, 7));
  const batch = random.pick(batchesBy(day));
  const year = monthOf(day) <= 2 ? 2021 : 2022;
  const [title, decided] = random.pick([
    [`关于${year}年${batch}拟认定${name}名单的公示`, `拟认定${chosen.length}个单位为${year}年${batch}${name}`],
    [`${year}年${batch}${name}拟推荐名单公示`, `拟推荐${chosen.length}个单位参加${year}年${batch}${name}评选`],
    [`关于${year}年${batch}${name}复核结果的公示`, `${chosen.length}个单位通过${year}年${batch}${name}复核`],
  ] as const);
  return {
    title,
    body: [
      p(`根据${name}有关管理规定，经企业申报、属地推荐、专家评审和会议研究，${decided}，现予以公示。`),
      p(
        `公示期为${formatChineseDate(on)}至${until.startsWith("2022") ? monthDay(until) : formatChineseDate(until)}。公示期间，如有异议，请以书面形式向市工业和信息化局${nameOf(department)}反映。以单位名义反映的须加盖公章，以个人名义反映的请提供真实姓名和联系方式。`,
      ),
      table(
        ["序号", "单位名称", "所在地区", "所属行业"],
        chosen.map((one, at) => [at + 1, one.name, one.place, one.industry]),
      ),
      p(`联系电话：${telephoneOf(department)}，通信地址：示例市东区示范大街1号工信大厦。`),
      signature(agency.name, formatChineseDate(on)),
    ].join(""),
    department,
    keywords: [name, "公示"],
    genre: "公告",
    formedOn: on,
  };
};

const gathering: Recipe = ({ random, day }) => {
  const area = random.pick(areas);
  const focus = random.pick(area.focus);
  const on = workingDayBefore(day, random.int(0, 2));
  const kind = random.pick(["培训", "推进会议", "现场观摩活动", "供需对接活动", "政策宣讲活动"]);
  const at = workingDayFrom(addDays(day, random.int(4, 9)));
  const place = random.pick(areasOfCity);
  return {
    title: random.pick([
      `关于举办${focus}${kind}的通知`,
      `关于在${place}举办${focus}${kind}的通知`,
      `关于组织企业参加${focus}${kind}的通知`,
    ]),
    body: [
      p("各区工业和信息化局，各开发区经济发展局，有关单位："),
      p(`为扎实推进${focus}工作，经研究，定于${formatChineseDate(at)}举办${focus}${kind}，现将有关事项通知如下。`),
      h2("一、时间地点"),
      p(
        `${formatChineseDate(at)}${random.pick(["上午9:00", "下午14:30", "下午15:00"])}，${place}${random.pick(["会展中心二楼会议室", "政务服务中心三楼报告厅", "企业服务中心一楼大厅"])}。`,
      ),
      h2("二、主要内容"),
      p(
        `通报${focus}进展情况，讲解有关政策和标准，组织${random.int(2, 4)}户企业介绍经验，研究${random.sample(area.problems, 2).join("、")}等问题的解决办法。`,
      ),
      h2("三、有关要求"),
      p(
        `请${bureauOf(place)}协助做好会务工作，各单位确定${random.int(1, 3)}名人员参加，于会前两个工作日将回执发至市工业和信息化局${nameOf(area.department)}，联系电话：${telephoneOf(area.department)}。`,
      ),
      signature(agency.name, formatChineseDate(on)),
    ].join(""),
    department: area.department,
    keywords: [...area.keywords, "通知"],
    genre: "通知",
    formedOn: on,
  };
};

const reminders = [
  ["岁末年初", [1, 12]],
  ["春节期间", [1, 2]],
  ["复工复产期间", [2, 3]],
  ["清明节期间", [3, 4]],
  ["“五一”假期", [4]],
  ["汛期", [6, 7, 8]],
  ["高温时段", [7, 8]],
  ["中秋节期间", [8, 9]],
  ["国庆节期间", [9]],
  ["冬季", [10, 11, 12]],
  ["用电高峰期", [6, 7, 8, 12, 1]],
] as const;

const reminder: Recipe = ({ random, day }) => {
  const month = Number(day.slice(5, 7));
  const fitting = reminders.filter(([, months]) => (months as readonly number[]).includes(month));
  const [season] = fitting.length > 0 ? random.pick(fitting) : ([`${month}月份`] as const);
  const area = random.pick(areas);
  const focus = random.pick(area.focus);
  const on = workingDayBefore(day, random.int(0, 2));
  return {
    title: `关于做好${season}${focus}有关工作的通知`,
    body: [
      p("各区工业和信息化局，各开发区经济发展局，有关企业："),
      p(`为做好${season}${focus}工作，保障工业企业生产经营平稳有序，现将有关事项通知如下。`),
      ...random
        .sample(area.demands, 3)
        .map(
          (demand, at) =>
            h2(`${["一", "二", "三"][at]}、${demand.split(/[，、]/)[0]}`) +
            p(
              `各单位要${demand}。${random.pick(["请逐级明确责任人，建立工作台账。", "要结合实际细化措施，避免层层转发。", "有关情况要按月汇总，重要事项随时报告。", "发现问题要立即处置并按规定报告。"])}`,
            ),
        ),
      p(`工作中遇到的问题，请及时与市工业和信息化局${nameOf(area.department)}联系，电话：${telephoneOf(area.department)}。`),
      signature(agency.name, formatChineseDate(on)),
    ].join(""),
    department: area.department,
    keywords: [...area.keywords, "通知"],
    genre: "通知",
    docSeries: "发",
    formedOn: on,
  };
};

export const notices: readonly Recipe[] = [call, call, publicity, publicity, gathering, gathering, reminder];
