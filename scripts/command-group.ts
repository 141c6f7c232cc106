import type { Command } from "commander";

const GROUPS = {
  import: "导入以前的数据",
  export: "导出数据",
  erase: "清除超过保存期限的数据",
  report: "政府信息公开工作年度报告",
} as const;

/** The command under which others stand, made by the first of them. */
export const commandGroup = (program: Command, name: keyof typeof GROUPS): Command =>
  program.commands.find((one) => one.name() === name) ?? program.command(name).description(GROUPS[name]);
