import { closeDb } from "@/lib/core/db";
import { migrationStatus } from "./database/migrations";
import { type Database, withDatabase } from "./database/server";
import { Problem } from "./problem";
import { platformEnvironment } from "./settings";

/**
 * For commands: runs `work` as the platform, with the database open and its settings in the environment. Joins the embedded
 * database of a running site; otherwise starts it for as long as the command takes.
 */
export async function withPlatform<T>(work: (database: Database) => Promise<T>): Promise<T> {
  return withDatabase(async (database) => {
    Object.assign(process.env, platformEnvironment(database.url));
    const { history } = await migrationStatus(database.url);
    if (history?.diagnostic === "databaseIsBehind")
      throw new Problem("数据库还没有升级到当前版本。请先执行 npm run db:migrate（或 npm start）。");
    if (history) throw new Problem("数据库来自更新的 Gongkai，请改用当时那个较新的版本。");
    try {
      return await work(database);
    } finally {
      await closeDb();
    }
  });
}
