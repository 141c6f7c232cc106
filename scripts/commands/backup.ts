import path from "node:path";
import type { Command } from "commander";
import { readArchive, writeArchive } from "../backup/archive";
import { withPlatform } from "../platform";

const summary = (tables: readonly { rows: number }[]): string =>
  `${tables.length} 张表，${tables.reduce((sum, { rows }) => sum + rows, 0)} 行`;
const secret = (): string => process.env.GONGKAI_SECRET ?? "";
const folder = (): string => process.env.GONGKAI_DATA_DIR ?? "";

export function register(program: Command): void {
  program
    .command("backup <file>")
    .description("把数据库和上传的文件备份成一个 .tar.gz；网站运行时也可以做")
    .option("--json", "以 JSON 输出结果")
    .action((file: string, options: { json?: boolean }) =>
      withPlatform(async ({ url }) => {
        const target = path.resolve(file);
        const { made, tables } = await writeArchive(url, folder(), secret(), target);
        if (options.json)
          return console.log(
            JSON.stringify({ file: target, made, tables: tables.length, rows: tables.reduce((sum, { rows }) => sum + rows, 0) }),
          );
        console.log(`已备份到 ${target}（${summary(tables)}）。`);
        console.log(
          `备份里不含密钥。请把 ${path.join(folder(), "encryption.secret")}（或 GONGKAI_SECRET）另行妥善保管：没有它，加密的内容无法读取。`,
        );
      }),
    );

  program
    .command("restore <file>")
    .description("从备份恢复数据库和上传的文件；恢复前请先停止网站")
    .option("--yes", "数据库里已有数据时，确认全部替换")
    .action((file: string, options: { yes?: boolean }) =>
      withPlatform(async ({ url }) => {
        const { contents, otherKey } = await readArchive(url, folder(), secret(), path.resolve(file), options.yes === true);
        console.log(`已恢复 ${contents.made} 的备份（${summary(contents.tables)}）。`);
        if (otherKey)
          console.warn("注意：当前的密钥与做备份时的不同，加密的内容无法读取。请放回原来的 encryption.secret（或 GONGKAI_SECRET）。");
      }),
    );
}
