import path from "node:path";
import type { Command } from "commander";
import { writeArchive } from "../backup/archive";
import { summary } from "../backup/words";
import { withPlatform } from "../platform";

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
}
