import { Command, CommanderError, Option } from "commander";
import { expect, test } from "vitest";
import { usageError } from "./usage-errors";

function said(...args: string[]): string {
  let heard = "";
  const program = new Command("gongkai").exitOverride().configureOutput({
    writeErr: () => {},
    outputError: (text) => {
      heard += usageError(text);
    },
  });
  program
    .command("list")
    .argument("<year>")
    .requiredOption("--name <name>")
    .addOption(new Option("--format <format>").choices(["json", "pdf"]));
  expect(() => program.parse(args, { from: "user" })).toThrow(CommanderError);
  return heard;
}

test.each([
  [["lst"], "没有 lst 这个命令。\n（是不是想写 list？）"],
  [["list", "2022", "--name", "x", "--nam", "y"], "没有 --nam 这个选项。\n（是不是想写 --name？）"],
  [["list", "--name", "x"], "缺少 <year>。"],
  [["list", "2022"], "缺少必填的选项 --name <name>。"],
  [["list", "2022", "--name"], "选项 --name <name> 后面缺少内容。"],
  [["list", "2022", "--name", "x", "--format", "ppt"], "选项 --format <format> 不能是 ppt，只能是 json, pdf 之一。"],
  [["list", "2022", "2023", "--name", "x"], "写多了：这里只要 1 项，写了 2 项。"],
])("%j is refused in Chinese", (args, words) => {
  const heard = said(...args);
  expect(heard).toBe(`${words}\n加 --help 查看用法。\n`);
});
