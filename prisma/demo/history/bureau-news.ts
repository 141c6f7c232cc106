import type { CivilDate } from "@/lib/core/civil-date";
import { h3, list, p } from "../html";
import { areas } from "./areas";
import { background, closing, headOf, lately, leaderOf, numbered, points, type Recipe } from "./phrases";
import { areasOfCity, bureauOf, manufacturers, parks } from "./places";
import { monthDay, monthOf, workingDayBefore } from "./working-days-2022";

const visit: Recipe = ({ random, day }) => {
  const area = random.pick(areas);
  const focus = random.pick(area.focus);
  const leader = leaderOf(area.department);
  const place = random.pick([...areasOfCity, ...parks]);
  const [first, second] = random.sample(manufacturers, 2);
  const on = workingDayBefore(day, random.int(0, 2));
  const [doneA, doneB] = random.sample(area.done, 2);
  return {
    title: random.pick([
      `${leader.name}赴${place}调研${focus}工作`,
      `${leader.name}到${place}督导${focus}工作`,
      `市工信局赴${place}开展${focus}专题调研`,
      `市工信局深入${place}调研${focus}情况`,
    ]),
    body: [
      p(background(random, on, focus), `${monthDay(on)}，${leader.full}带队赴${place}开展调研，${headOf(area.department)}参加。`),
      p(
        `调研组先后来到${first?.name}、${second?.name}，通过${random.pick(["实地察看、座谈交流", "查阅资料、现场询问", "走访车间、听取汇报"])}等方式，`,
        `详细了解${first?.product}、${second?.product}等产品的生产经营情况，并${doneA}，${doneB}。`,
      ),
      p(`针对${random.sample(area.problems, 2).join("、")}等问题，${leader.name}与企业负责人和园区工作人员逐一分析原因、研究对策。`),
      p(`${leader.name}强调，${points(random, area)}`),
      p(closing(random, focus)),
    ].join(""),
    department: area.department,
    keywords: [...area.keywords, "调研"],
    formedOn: on,
  };
};

/** How a meeting may name its period by that day; most name none. */
const periodsBy = (day: CivilDate): string[] => {
  const month = monthOf(day);
  return ["", "", month < 3 ? "年度" : month < 6 ? "一季度" : month < 9 ? "上半年" : month < 11 ? "三季度" : "年度"];
};

const meeting: Recipe = ({ random, day }) => {
  const area = random.pick(areas);
  const focus = random.pick(area.focus);
  const leader = leaderOf(area.department);
  const on = workingDayBefore(day, random.int(0, 2));
  const kind = random.pick(["推进会", "调度会", "座谈会", "专题会议", "视频会议", "联席会议"]);
  const period = random.pick(periodsBy(day));
  const reporters = random.sample(areasOfCity, 3);
  return {
    title: random.pick([
      `市工信局召开${period}${focus}${kind}`,
      `全市${period}${focus}${kind}召开`,
      `${leader.name}主持召开${period}${focus}${kind}`,
    ]),
    body: [
      p(
        `${monthDay(on)}，市工信局召开${period}${focus}${kind}，${random.pick(["总结前一阶段工作，安排部署下一步任务", "分析当前形势，研究解决突出问题", "通报工作进展，明确重点任务和责任分工"])}。${leader.full}出席会议并讲话。`,
      ),
      p(
        `会上，${reporters.map(bureauOf).join("、")}先后汇报了${focus}工作情况，${headOf(area.department)}通报了全市总体进展。与会人员围绕${random.sample(area.problems, 2).join("、")}等问题进行了讨论。`,
      ),
      p(
        `会议指出，${lately(on)}全市工信系统${random.sample(area.done, 3).join("，")}，各项工作有序推进，但与年度目标相比仍有差距，需要加力推进。`,
      ),
      h3("会议要求"),
      list(numbered(random.sample(area.demands, 3)).map((item) => `${item}。`)),
      p(`${bureauOf(reporters[0] ?? "东区")}等单位负责同志，市工信局有关科室人员共${random.int(18, 65)}人参加会议。`),
    ].join(""),
    department: area.department,
    keywords: [...area.keywords, "会议"],
    formedOn: on,
  };
};

const training: Recipe = ({ random, day }) => {
  const area = random.pick(areas);
  const focus = random.pick(area.focus);
  const on = workingDayBefore(day, random.int(0, 3));
  const place = random.pick([...areasOfCity, "全市"]);
  const form = random.pick(["培训班", "业务培训会", "政策宣讲会", "线上培训"]);
  return {
    title: random.pick([
      `市工信局举办${place === "全市" ? "全市" : `${place}企业`}${focus}${form}`,
      `${place}${focus}${form}成功举办`,
      `${focus}${form}走进${place === "全市" ? "重点园区" : place}`,
    ]),
    body: [
      p(
        background(random, on, focus),
        `${monthDay(on)}，市工信局举办${focus}${form}，${place === "全市" ? "各区、各开发区" : place}有关单位和企业代表共${random.int(42, 188)}人参加。`,
      ),
      p(
        `此次活动邀请${random.pick(["行业专家", "高等院校教师", "专业服务机构顾问", "业务骨干"])}授课，采取${random.pick(["专题讲解、案例分析和现场答疑", "集中授课、分组研讨", "理论讲解与实操演示"])}相结合的方式，围绕政策要点、申报流程、典型做法等内容作了系统讲解，并就企业关心的${random.sample(area.problems, 2).join("、")}等问题给出建议。`,
      ),
      p(`参加活动的企业代表表示，授课内容贴近实际、针对性强，回去后将结合本企业情况抓好运用。`),
      p(`活动要求，各单位${random.sample(area.demands, 2).join("；")}。`),
      p(`活动结束后，主办科室收集了参加人员的意见建议，将在后续安排中完善内容、改进方式。`),
    ].join(""),
    department: area.department,
    keywords: [...area.keywords, "培训"],
    formedOn: on,
  };
};

const helpCompany: Recipe = ({ random, day }) => {
  const area = random.pick(areas.filter((one) => one.department !== "zcfg"));
  const focus = random.pick(area.focus);
  const target = random.pick(manufacturers);
  const leader = leaderOf(area.department);
  const on = workingDayBefore(day, random.int(0, 2));
  return {
    title: random.pick([
      `市工信局走访服务${target.short}`,
      `${leader.name}到${target.short}现场办公协调解决问题`,
      `市工信局到${target.short}指导${focus}工作`,
      `“一对一”服务进企业：市工信局为${target.short}解难题`,
    ]),
    body: [
      p(`${monthDay(on)}，${leader.full}带领${headOf(area.department)}及工作人员到${target.name}走访，面对面听取企业意见建议。`),
      p(
        `${target.name}位于${target.place}，主要从事${target.industry}，主导产品为${target.product}，现有职工${random.int(86, 640)}人。走访中，工作组察看了生产线运行情况，了解企业在订单、用工、资金和项目建设等方面的进展，并围绕${focus}作了政策讲解。`,
      ),
      p(
        `企业负责人反映了${random.sample(area.problems, 2).join("、")}等实际困难。工作组当场梳理诉求${random.int(2, 6)}项，其中能够现场答复的立即答复，需要会商的逐项明确责任科室和办理时限。`,
      ),
      p(
        `工作组建议企业${random.pick(["立足主业、苦练内功", "抢抓机遇、稳中求进", "坚定信心、主动作为"])}，同时表示，主管部门要${random.sample(area.demands, 2).join("，")}。`,
      ),
    ].join(""),
    department: area.department,
    keywords: [...area.keywords, "助企服务", target.short],
    formedOn: on,
  };
};

const inspection: Recipe = ({ random, day }) => {
  const area = random.pick(areas.filter((one) => ["aqsc", "jn"].includes(one.department)));
  const focus = random.pick(area.focus);
  const place = random.pick([...areasOfCity, ...parks]);
  const on = workingDayBefore(day, random.int(0, 2));
  const checked = random.int(4, 14);
  const found = checked * 2 + random.int(1, 9);
  const fixed = found - random.int(2, Math.min(9, found - 2));
  return {
    title: random.pick([
      `市工信局赴${place}开展${focus}检查`,
      `市工信局对${place}开展${focus}专项检查`,
      `${place}${focus}“回头看”检查有序开展`,
    ]),
    body: [
      p(
        background(random, on, focus),
        `${monthDay(on)}，市工信局组成检查组，会同${random.pick(["应急管理", "消防救援", "生态环境", "市场监管"])}部门和有关专家赴${place}开展现场检查。`,
      ),
      p(
        `检查组${random.sample(area.done, 3).join("，")}。当天共检查企业${checked}户，发现各类问题${found}项，其中现场整改${fixed}项，限期整改${found - fixed}项。`,
      ),
      p(
        `从检查情况看，主要问题是${random.sample(area.problems, 2).join("，")}。对发现的问题，检查组当场反馈企业，并由属地主管部门跟踪复核。`,
      ),
      p(`检查组要求，有关企业${random.sample(area.demands, 3).join("；")}。`),
    ].join(""),
    department: area.department,
    keywords: [...area.keywords, "检查"],
    formedOn: on,
  };
};

export const fieldNews: readonly Recipe[] = [
  visit,
  visit,
  visit,
  meeting,
  meeting,
  training,
  training,
  helpCompany,
  inspection,
  inspection,
];
