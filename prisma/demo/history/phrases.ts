import type { CivilDate } from "@/lib/core/civil-date";
import { departments } from "../agency";
import { people, personNamed } from "../people";
import type { Random } from "../random";
import type { Area } from "./areas";
import type { Draft } from "./import-row";
import { monthOf } from "./working-days-2022";

/** What a recipe is given: the day its item appears and a source of choices. */
export interface Context {
  random: Random;
  day: CivilDate;
}
export type Recipe = (context: Context) => Draft;

const ordinals = ["一", "二", "三", "四", "五"] as const;

/** `一要……；二要……；三要……。` */
export const points = (random: Random, area: Area, count = 3): string =>
  `${random
    .sample(area.demands, count)
    .map((demand, at) => `${ordinals[at]}要${demand}`)
    .join("；")}。`;

export const numbered = (items: readonly string[]): string[] => items.map((item, at) => `${ordinals[at]}是${item}`);

/** `局党组成员、副局长顾庭远`: the leader in charge of a department, or its name alone. */
export function leaderOf(department: string): { full: string; name: string; short: string } {
  const found = departments.find((one) => one.key === department);
  const leader = personNamed(found?.leader ?? "juzhang");
  return { full: `${leader.post}${leader.name}`, name: leader.name, short: leader.name };
}

export function headOf(department: string): string {
  const head = people.find((one) => one.department === department && one.roles.includes("departmentHead"));
  return head ? `${departments.find((one) => one.key === department)?.name}负责人` : "有关科室负责人";
}

/** The quarter or half-year a day falls in, as documents name it. */
export function seasonOf(day: CivilDate): string {
  const month = monthOf(day);
  return month <= 3 ? "一季度" : month <= 6 ? "上半年" : month <= 9 ? "三季度" : "全年";
}

export const background = (random: Random, day: CivilDate, focus: string): string => {
  const season = seasonOf(day);
  return random.pick([
    `为扎实做好${focus}工作，`,
    `为进一步掌握${focus}情况，推动${season}各项任务落实，`,
    `为深入推进${focus}，确保完成${season}目标任务，`,
    `按照市委、市政府关于${focus}工作的部署，`,
    `围绕年初确定的${focus}重点任务，`,
    `为推动${focus}工作取得新成效，`,
    `针对近期${focus}中反映较多的问题，`,
  ]);
};

export const closing = (random: Random, focus: string): string =>
  random.pick([
    `下一步，市工信局将持续跟进${focus}工作，逐项抓好落实。`,
    `下一步，市工信局将建立问题清单和责任清单，定期调度、按时销号。`,
    `市工信局将把此次了解到的情况带回研究，推动解决一批企业反映集中的问题。`,
    `据了解，近年来市工信局持续围绕${focus}开展各类服务活动，累计${random.int(16, 68)}次，服务企业${random.int(40, 260)}户次。`,
    `下一步，市工信局将加强与各区、各开发区和有关部门的协同配合，形成工作合力，推动${focus}工作走深走实。`,
    `市工信局相关科室将对会商确定的事项跟踪督办，并及时向企业反馈办理情况。`,
  ]);

/** How a text of that day looks back: in the first weeks of a year, 今年以来 would be too short a time. */
export const lately = (day: CivilDate): string => (monthOf(day) <= 2 ? "近一段时间" : "今年以来");
