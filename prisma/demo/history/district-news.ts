import { p } from "../html";
import { areas } from "./areas";
import { background, lately, points, type Recipe } from "./phrases";
import { areasOfCity, bureauOf, manufacturers, parks } from "./places";
import { monthDay, monthOf, workingDayBefore } from "./working-days-2022";

const progress: Recipe = ({ random, day }) => {
  const area = random.pick(areas);
  const focus = random.pick(area.focus);
  const place = random.pick(areasOfCity);
  const on = workingDayBefore(day, random.int(0, 4));
  const measures = random.pick(["三项举措", "“三个聚焦”", "四项措施", "多点发力", "“三强化三提升”"]);
  const [first, second, third] = random.sample(area.done, 3);
  const served = random.int(22, 130);
  const solved = Math.round(served * random.decimal(0.4, 0.8, 2));
  return {
    title: random.pick([
      `${place}：${measures}推进${focus}`,
      `${place}扎实推动${focus}取得实效`,
      `${place}抓实抓细${monthOf(on)}月份${focus}工作`,
      `${place}聚力${focus}跑出加速度`,
    ]),
    body: [
      p(`${lately(on)}，${place}立足本地实际，把${focus}摆在突出位置，${first}，${second}，推动各项工作落地见效。`),
      p(
        `在组织推动上，${bureauOf(place)}牵头建立工作专班，${third}，每${random.pick(["周", "半月", "月"])}会商一次，研究解决${random.sample(area.problems, 2).join("、")}等问题。`,
      ),
      p(
        `在服务企业上，坚持问需于企、问计于企，截至${monthDay(on)}，累计走访企业${served}户次，收集意见建议${served + random.int(4, 30)}条，协调解决各类问题${solved}个。`,
      ),
      p(`下一步，${place}将${random.sample(area.demands, 2).join("，")}。`),
    ].join(""),
    department: area.department,
    source: bureauOf(place),
    keywords: [...area.keywords, place],
    formedOn: on,
  };
};

const local: Recipe = ({ random, day }) => {
  const area = random.pick(areas);
  const focus = random.pick(area.focus);
  const place = random.pick(areasOfCity);
  const bureau = bureauOf(place);
  const on = workingDayBefore(day, random.int(0, 3));
  const target = random.pick(manufacturers.filter((one) => one.place === place));
  const action = random.pick(["召开会议部署", "组织观摩交流", "开展集中走访，推进", "邀请专家指导", "联合多部门推进"] as const);
  return {
    title: random.pick([
      `${bureau}${action}${focus}工作`,
      `${bureau}到${target.short}指导${focus}工作`,
      `${place}举行${focus}现场交流活动`,
      `${bureau}走进${target.short}宣讲${focus}政策`,
    ]),
    body: [
      p(
        background(random, on, focus),
        `${monthDay(on)}，${bureau}${random.pick(["组织有关人员", "联合属地街道和园区", "带领业务骨干"])}深入企业开展服务活动。`,
      ),
      p(
        `在${target.name}，工作人员${random.sample(area.done, 2).join("，")}，并就企业提出的${random.sample(area.problems, 1).join("")}问题作了解答。该公司是${place}${target.industry}骨干企业，主要产品为${target.product}。`,
      ),
      p(`活动指出，${points(random, area, 2)}`),
      p(`${place}有关企业代表${random.int(12, 48)}人参加活动，现场发放政策资料${random.int(60, 240)}份。`),
    ].join(""),
    department: area.department,
    source: bureau,
    keywords: [...area.keywords, place],
    formedOn: on,
  };
};

const park: Recipe = ({ random, day }) => {
  const place = random.pick(parks);
  const on = workingDayBefore(day, random.int(0, 4));
  const total = random.int(18, 64);
  const industrial = total - random.int(3, 9);
  const invested = random.decimal(3.2, 28.6, 1);
  const work = random.pick(["基础设施", "标准厂房", "集中供热", "污水处理", "智慧园区", "道路管网", "消防救援站", "公共服务平台"]);
  return {
    title: random.pick([
      `${place}${work}建设有序推进`,
      `${place}${monthOf(on)}月份项目建设提速`,
      `${place}完善${work}提升承载能力`,
      `走进${place}：${work}建设见闻`,
    ]),
    body: [
      p(`${monthDay(on)}，记者从${place}获悉，园区${work}建设正按计划推进，为企业落户和扩产创造了良好条件。`),
      p(
        `${place}现有入园企业${total}户，其中规模以上工业企业${Math.round(industrial / 2)}户。今年园区计划实施续建和新建项目${random.int(6, 18)}个，截至目前已完成投资${invested}亿元。`,
      ),
      p(`为保障项目进度，园区管理机构落实专人服务，${random.sample(areas[1]?.done ?? [], 2).join("，")}，让企业专心抓建设、抓生产。`),
      p(`园区负责人表示，将继续完善配套功能，引导企业集聚发展，力争全年主要指标再上新台阶。`),
    ].join(""),
    department: "tzjg",
    source: place,
    keywords: ["产业园区", "项目建设"],
    formedOn: on,
  };
};

export const districtNews: readonly Recipe[] = [progress, progress, local, local, local, park];
