import { Command } from "commander";
import { drift, migrate, migrationStatus, resetDatabase, riskyLines, writeMigration } from "./database/migrations";
import { withDatabase, withoutPassword } from "./database/server";
import { explain, Problem } from "./problem";

const program = new Command("db").description("数据库结构：升级、查看、新建迁移、清空");

program
  .command("migrate")
  .description("把数据库升级到当前版本")
  .action(() =>
    withDatabase(async ({ url }) => {
      const applied = await migrate(url);
      console.log(applied.length > 0 ? `已执行：\n${applied.map((name) => `  ${name}`).join("\n")}` : "数据库已是最新。");
    }),
  );

program
  .command("status")
  .description("查看哪些迁移还没有执行；未到最新时以状态 1 结束")
  .action(() =>
    withDatabase(async ({ url, version }) => {
      const state = await migrationStatus(url);
      console.log(`${withoutPassword(url)}（PostgreSQL ${version}），共 ${state.all.length} 个迁移`);
      const lines = [
        ...(state.history && "unappliedMigrationNames" in state.history
          ? state.history.unappliedMigrationNames.map((name) => `未执行：${name}`)
          : []),
        ...(state.history && "unpersistedMigrationNames" in state.history
          ? state.history.unpersistedMigrationNames.map((name) => `本版本没有：${name}`)
          : []),
        ...state.editedMigrationNames.map((name) => `执行后被改动：${name}`),
        ...state.failedMigrationNames.map((name) => `上次中断：${name}（下次升级时自动重做）`),
      ];
      console.log(lines.length > 0 ? lines.join("\n") : "数据库已是最新。");
      if (lines.length > 0) process.exitCode = 1;
    }),
  );

program
  .command("new <name>")
  .description("由 prisma/schema 的改动生成一个迁移")
  .option("--empty", "生成空文件，用来手写 SQL")
  .action((name: string, options: { empty?: boolean }) =>
    options.empty ? announce(writeMigration(name, "-- 在此手写 SQL\n"), []) : withDatabase(({ url }) => fromSchema(url, name)),
  );

program
  .command("reset")
  .description("清空数据库并重新建表（所有数据都会丢失）")
  .option("--yes", "确认清空")
  .action((options: { yes?: boolean }) =>
    withDatabase(async ({ url }) => {
      if (!options.yes) throw new Problem(`这会删除 ${withoutPassword(url)} 里的全部数据。确定要清空，请加 --yes 再执行一次。`);
      await resetDatabase(url);
      console.log("已清空并重建。");
    }),
  );

async function fromSchema(url: string, name: string): Promise<void> {
  const sql = await drift(url);
  if (!sql) console.log("prisma/schema 没有改动，不需要新的迁移。");
  else announce(writeMigration(name, sql), riskyLines(sql));
}

function announce(file: string, risks: string[]): void {
  console.log(`已写入 ${file}`);
  if (risks.length > 0)
    console.warn(`注意，下列语句可能丢失数据或在已有数据上失败，请逐条确认：\n${risks.map((line) => `  ${line.trim()}`).join("\n")}`);
}

await program.parseAsync().catch((error: unknown) => {
  console.error(explain(error));
  process.exitCode = 1;
});
// The schema engine leaves a timer of ten seconds behind.
process.exit();
