import fs from "node:fs";
import path from "node:path";
import { Command, CommanderError } from "commander";
import { AppError } from "@/lib/core/errors";
import { projectFolder } from "./database/data-folder";
import { explain, Problem } from "./problem";
import { usageError } from "./usage-errors";

interface CommandFile {
  register(program: Command): void;
}

const program = new Command("gongkai")
  .usage("<命令> [选项]")
  .description("政府信息公开平台的命令行：npm run gongkai -- <命令>")
  .helpOption("-h, --help", "显示帮助")
  .helpCommand("help [命令]", "显示某个命令的帮助")
  .configureHelp({ styleTitle: (title) => titles[title] ?? title })
  .configureOutput({ outputError: (text, write) => write(usageError(text)) })
  .exitOverride();

const titles: Readonly<Record<string, string>> = {
  "Usage:": "用法：",
  "Options:": "选项：",
  "Commands:": "命令：",
  "Arguments:": "参数：",
};

/** The files that make the command asked for (`import` is made by `import.ts` and `import-….ts`), so that nothing else is loaded; all of them without one. */
function filesFor(asked: string | undefined): readonly string[] {
  const all = fs
    .readdirSync(path.join(projectFolder, "scripts/commands"))
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));
  const own = all.filter((name) => asked !== undefined && (name === `${asked}.ts` || name.startsWith(`${asked}-`)));
  return (own.length > 0 ? own : all).sort();
}

/** Each file of `commands/` adds its own; inside its action it asks `withPlatform()` for the database. */
async function main(): Promise<void> {
  for (const name of filesFor(process.argv[2])) ((await import(`./commands/${name}`)) as CommandFile).register(program);
  if (process.argv.length <= 2) program.help();
  await program.parseAsync();
}

await main().catch((error: unknown) => {
  if (!(error instanceof CommanderError)) console.error(error instanceof AppError ? error.message : explain(error));
  process.exitCode = error instanceof CommanderError || error instanceof Problem ? error.exitCode : 1;
});
// The schema engine leaves a timer of ten seconds behind.
process.exit();
