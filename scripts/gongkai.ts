import fs from "node:fs";
import path from "node:path";
import { Command, CommanderError } from "commander";
import { AppError } from "@/lib/core/errors";
import { projectFolder } from "./database/data-folder";
import { explain } from "./problem";

interface CommandFile {
  register(program: Command): void;
}

const program = new Command("gongkai")
  .usage("<命令> [选项]")
  .description("政府信息公开平台的命令行：npm run gongkai -- <命令>")
  .helpOption("-h, --help", "显示帮助")
  .helpCommand("help [命令]", "显示某个命令的帮助")
  .configureHelp({ styleTitle: (title) => titles[title] ?? title })
  .exitOverride();

const titles: Readonly<Record<string, string>> = {
  "Usage:": "用法：",
  "Options:": "选项：",
  "Commands:": "命令：",
  "Arguments:": "参数：",
};

/** Each file of `commands/` adds its own; inside its action it asks `withPlatform()` for the database. */
async function main(): Promise<void> {
  const folder = path.join(projectFolder, "scripts/commands");
  for (const name of fs.readdirSync(folder).sort()) {
    if (!name.endsWith(".ts") || name.endsWith(".test.ts")) continue;
    const file = (await import(`./commands/${name}`)) as CommandFile;
    file.register(program);
  }
  if (process.argv.length <= 2) program.help();
  await program.parseAsync();
}

await main().catch((error: unknown) => {
  if (!(error instanceof CommanderError)) console.error(error instanceof AppError ? error.message : explain(error));
  process.exitCode = error instanceof CommanderError ? error.exitCode : 1;
});
// The schema engine leaves a timer of ten seconds behind.
process.exit();
