import { Client } from "pg";
import { behindPooler } from "@/lib/core/db";
import { isErrno, Problem } from "../problem";
import { openCluster } from "./cluster";
import { dataFolder } from "./data-folder";

const NAME = "gongkai";
const OLDEST = 140_000;

/** A database to work with, whoever runs it. */
export interface Database {
  /** straight to the server */
  url: string;
  /** as the site's processes are to reach it: through a pooler, where there is one */
  siteUrl: string;
  embedded: boolean;
  /** The version as PostgreSQL says it, for instance "18.4". */
  version: string;
  /** Lets go of it; an embedded server that nobody else uses stops. */
  stop(): Promise<void>;
  onLost(callback: () => void): void;
}

/** DATABASE_URL when it is set, otherwise the embedded PostgreSQL of the data folder. */
export async function resolveDatabase(): Promise<Database> {
  const siteUrl = process.env.DATABASE_URL;
  if (siteUrl) {
    const url = pastThePooler(siteUrl);
    return { url, siteUrl, embedded: false, version: await expectUsable(url), stop: async () => undefined, onLost: () => undefined };
  }
  const cluster = await openCluster(dataFolder());
  try {
    await ensureDatabase(cluster.urlOf("postgres"), NAME);
    const own = cluster.urlOf(NAME);
    return { url: own, siteUrl: own, embedded: true, version: await expectUsable(own), stop: cluster.stop, onLost: cluster.onLost };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

/** A pooler that hands out another connection for every transaction carries no notices, and a migration would lose its lock. */
function pastThePooler(url: string): string {
  if (!behindPooler(url)) return url;
  const direct = process.env.GONGKAI_DIRECT_URL;
  if (direct) return direct;
  throw new Problem(
    "DATABASE_URL 经过连接池（pgbouncer=true），还要用 GONGKAI_DIRECT_URL 给出不经过连接池的地址，供升级、后台任务和更新通知使用。",
  );
}

/** Runs `work` with a database and lets go of it afterwards. */
export async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const database = await resolveDatabase();
  try {
    return await work(database);
  } finally {
    await database.stop();
  }
}

/** Runs `work` over one connection. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000, options: "-c timezone=UTC" });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Creates a database unless it exists. `template` is copied when given; nobody may be connected to it. */
export async function ensureDatabase(serverUrl: string, name: string, template?: string): Promise<void> {
  await withClient(serverUrl, async (client) => {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (rowCount) return;
    const id = client.escapeIdentifier(name);
    await client.query(`create database ${id}${template ? ` template ${client.escapeIdentifier(template)}` : ""}`);
  });
}

async function expectUsable(url: string): Promise<string> {
  const { number, version } = await withClient(url, async (client) => {
    const { rows } = await client.query<{ number: number; version: string; encoding: string }>(
      "select current_setting('server_version_num')::int as number, current_setting('server_version') as version, current_setting('server_encoding') as encoding",
    );
    const row = rows[0];
    if (!row) throw new Problem("数据库没有报告版本。");
    if (row.encoding !== "UTF8")
      throw new Problem(`数据库的编码是 ${row.encoding}，需要 UTF8。请用 create database … encoding 'UTF8' template template0 重建。`);
    return row;
  }).catch((error: unknown) => {
    throw connectionProblem(url, error);
  });
  if (number < OLDEST)
    throw new Problem(`数据库是 PostgreSQL ${version}，需要 14 以上。请升级数据库，或去掉 DATABASE_URL 改用内置数据库。`);
  return version;
}

function connectionProblem(url: string, error: unknown): unknown {
  if (!isErrno(error)) return error;
  const where = withoutPassword(url);
  switch (error.code) {
    case "28P01":
    case "28000":
      return new Problem(
        `数据库拒绝登录（${where}）：用户名或密码不对，或该用户无权从本机连接。请检查 DATABASE_URL 和服务器的 pg_hba.conf。`,
      );
    case "3D000":
      return new Problem(`数据库不存在（${where}）。请先建立它：create database 名称 encoding 'UTF8'，再重试。`);
    case "ECONNREFUSED":
    case "ENOTFOUND":
    case "ETIMEDOUT":
    case "EHOSTUNREACH":
      return new Problem(`连不上数据库（${where}，${error.code}）。请确认数据库已启动、地址和端口正确、防火墙放行。`);
    default:
      return error;
  }
}

/** For messages and logs. */
export function withoutPassword(url: string): string {
  try {
    const parsed = new URL(url);
    if (parsed.password) parsed.password = "***";
    return parsed.toString();
  } catch {
    return "DATABASE_URL 的格式不对，应形如 postgresql://用户:密码@主机:5432/库名";
  }
}
