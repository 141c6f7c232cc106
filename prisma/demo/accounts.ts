import { departmentNamed } from "./agency";
import { personNamed } from "./people";

/** One password for all demonstration accounts; `npm start` never loads them. */
export const demoPassword = "Gongkai-2026";

/** The accounts worth signing in with first, in the order an item travels. */
export const principalAccounts: readonly { username: string; tryThis: string }[] = [
  { username: "drafter", tryThis: "起草一条信息，送审；看被退回的意见" },
  { username: "kezhang", tryThis: "第一级：审核本科室送审的信息" },
  { username: "bangongshi", tryThis: "第二级：公开属性和保密审查" },
  { username: "fenguan", tryThis: "第三级：签发" },
  { username: "wangzhan", tryThis: "发布、定时发布，登记公众号发布" },
  { username: "shouli", tryThis: "依申请公开经办人" },
  { username: "xitong", tryThis: "系统管理员：栏目、审批流程、科室、账号" },
  { username: "anquan", tryThis: "安全管理员：授权、会话、紧急撤稿" },
  { username: "shenji", tryThis: "审计管理员：查看和核验操作日志" },
];

/** Columns a terminal gives a text: two for a Chinese character or full-width mark, one for the rest. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/[\u2e80-\u9fff\uff00-\uff60\u3000-\u303f]/.test(character) ? 2 : 1), 0);

const pad = (text: string, width: number): string => text + " ".repeat(width - widthOf(text));

/** The table of demonstration accounts that `npm run demo` prints. */
export function demoAccountsText(): string {
  const rows = principalAccounts.map(({ username, tryThis }) => {
    const { name, department, post } = personNamed(username);
    return [username, name, `${departmentNamed(department)} ${post}`, tryThis];
  });
  const table = [["账号", "姓名", "职务", "可以试试"], ...rows];
  const widths = [0, 1, 2].map((at) => Math.max(...table.map((row) => widthOf(row[at] ?? ""))) + 2);
  const lines = table.map((row) => `  ${row.map((cell, at) => pad(cell, widths[at] ?? widthOf(cell))).join("")}`);
  return [`演示账号（密码都是 ${demoPassword}）`, ...lines].join("\n");
}
