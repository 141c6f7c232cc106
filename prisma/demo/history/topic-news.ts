import { h3, list, p } from "../html";
import { type Area, areaOf } from "./areas";
import { type Context, closing, points, type Recipe } from "./phrases";
import { areasOfCity, bureauOf, manufacturers } from "./places";
import { monthDay, monthOf, workingDayBefore } from "./working-days-2022";

/** Work of the authorities, which no company could tell of as its own practice. */
const officialWork = new Set([
  "5G基站建设",
  "惠企政策落实",
  "清理拖欠中小企业账款",
  "银企对接",
  "中小企业服务体系建设",
  "重点用能企业管理",
  "工业节能监察",
  "创业创新服务",
]);

const caseOf = (area: Area, { random, day }: Context) => {
  const target = random.pick(manufacturers);
  const focus = random.pick(area.focus.filter((one) => !officialWork.has(one)));
  const on = workingDayBefore(day, random.int(0, 4));
  return {
    title: random.pick([
      `典型案例：${target.short}${focus}实践`,
      `${target.short}${focus}经验做法`,
      `他山之石：${target.short}如何做好${focus}`,
    ]),
    body: [
      p(
        `${target.name}是${target.place}${target.industry}骨干企业，主导产品为${target.product}。近年来，企业把${focus}作为转型发展的重要抓手，形成了一批可复制的做法，现摘要刊登，供各企业参考。`,
      ),
      h3("主要做法"),
      list([
        `健全组织，企业主要负责人牵头，设立专门岗位，把${focus}任务分解到车间和班组，每月检查考核。`,
        `加大投入，近三年累计投入${random.int(120, 1860)}万元，在主管部门指导下${random.sample(area.done, 1).join("")}。`,
        `闭环管理，针对${random.sample(area.problems, 2).join("、")}等情况列出清单，逐项明确整改时限。`,
      ]),
      h3("取得成效"),
      p(
        `通过持续推进，企业有关指标明显改善，员工参与率达到${random.int(88, 99)}%，全年提出合理化建议${random.int(36, 210)}条，采纳实施${random.int(12, 35)}条，得到主管部门和行业协会肯定。`,
      ),
    ].join(""),
    department: area.department,
    keywords: [...area.keywords, "典型案例"],
    formedOn: on,
  };
};

const lessonOf = (area: Area, { random, day }: Context) => {
  const focus = random.pick(area.focus);
  const on = workingDayBefore(day, random.int(0, 3));
  const place = random.pick(areasOfCity);
  return {
    title: random.pick([
      `【${area.name}】${place}${monthOf(on)}月份${focus}工作动态`,
      `【${area.name}】${place}扎实开展${focus}宣传活动`,
      `【${area.name}】${bureauOf(place)}组织${focus}交流活动`,
    ]),
    body: [
      p(`${monthDay(on)}，${bureauOf(place)}围绕${focus}组织开展专题活动，${random.int(16, 72)}户企业的负责人和业务骨干参加。`),
      p(
        `活动期间，工作人员${random.sample(area.done, 2).join("，")}，现场发放宣传资料${random.int(80, 360)}份，解答咨询${random.int(12, 66)}人次。`,
      ),
      p(`针对企业普遍反映的${random.sample(area.problems, 2).join("、")}等问题，活动提出，${points(random, area, 2)}`),
      p(closing(random, focus)),
    ].join(""),
    department: area.department,
    source: bureauOf(place),
    keywords: [...area.keywords, place],
    formedOn: on,
  };
};

/** News for the special column that a department keeps. */
export const topicNews = (department: string): readonly Recipe[] => {
  const area = areaOf(department);
  return [(context) => caseOf(area, context), (context) => lessonOf(area, context), (context) => lessonOf(area, context)];
};
