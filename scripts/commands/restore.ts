import path from "node:path";
import type { Command } from "commander";
import { readArchive } from "../backup/archive";
import { summary } from "../backup/words";
import { withPlatform } from "../platform";

const secret = (): string => process.env.GONGKAI_SECRET ?? "";
const folder = (): string => process.env.GONGKAI_DATA_DIR ?? "";

export function register(program: Command): void {
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
