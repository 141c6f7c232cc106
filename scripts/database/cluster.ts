import fs from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { Problem } from "../problem";
import { expectTraversable, serverAccount } from "./account";
import { type Binaries, postgresBinaries } from "./binaries";
import { keptSecret, prepareDataFolder } from "./data-folder";
import { withLock } from "./lock";
import { type Account, freePort, isAlive, programName, runProgram } from "./process";

const PRESENCE = "gongkai-presence";

/** A running embedded PostgreSQL. */
export interface Cluster {
  urlOf(database: string): string;
  /** Leaves the server; the last one to leave stops it. */
  stop(): Promise<void>;
  /** Calls back once if the server goes away although nobody asked it to. */
  onLost(callback: () => void): void;
}

interface Place {
  folder: string;
  cluster: string;
  lock: string;
  password: string;
  account: Account;
  binaries: Binaries;
}

/**
 * Starts the PostgreSQL of a data folder, making it at the first call, or joins it when it already runs.
 *
 * Everyone who uses the server keeps one connection to it open. So nobody stops it under another, and a process that was
 * killed leaves no trace: the next one joins the server it left behind and, when it is the last, stops it.
 */
export async function openCluster(folder: string, settings: Readonly<Record<string, string>> = {}): Promise<Cluster> {
  prepareDataFolder(folder);
  const binaries = postgresBinaries();
  const account = await serverAccount();
  const cluster = path.join(folder, "pg");
  for (const target of [cluster, binaries.pgCtl]) expectTraversable(target, account);
  const password = keptSecret(folder, "database.secret");
  const place: Place = { folder, cluster, lock: path.join(folder, "pg.lock"), password, account, binaries };
  return withLock(place.lock, async () => {
    await initialise(place);
    const port = (await runningPort(place)) ?? (await start(place, settings));
    return join(place, port);
  });
}

async function initialise({ folder, cluster, password, account, binaries }: Place): Promise<void> {
  const versionFile = path.join(cluster, "PG_VERSION");
  if (fs.existsSync(versionFile)) {
    const major = fs.readFileSync(versionFile, "utf8").trim();
    if (major === binaries.major) return;
    const newer = Number(major) > Number(binaries.major);
    throw new Problem(
      `数据目录 ${folder} 由 PostgreSQL ${major} 建立，本版本带的是 PostgreSQL ${binaries.major}。` +
        (newer
          ? "请改用当时那个较新版本的 Gongkai。"
          : "请用原来的版本执行 npm run gongkai -- backup，再用本版本在新的数据目录里 restore。"),
    );
  }
  // Made beside its place and moved there whole: a kill half-way leaves nothing that looks like a database.
  const draft = path.join(folder, "pg.new");
  const passwordFile = path.join(folder, "pg.password");
  fs.rmSync(draft, { recursive: true, force: true });
  fs.mkdirSync(draft, { mode: 0o700 });
  fs.writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account.uid !== undefined && account.gid !== undefined) {
    for (const file of [draft, passwordFile]) fs.chownSync(file, account.uid, account.gid);
  }
  const made = await runProgram(
    binaries.initdb,
    [`--pgdata=${draft}`, "--username=gongkai", `--pwfile=${passwordFile}`, "--auth=scram-sha-256", "--encoding=UTF8"].concat([
      "--locale-provider=builtin",
      "--locale=C.UTF-8",
    ]),
    { ...account, cwd: draft, env: environment() },
  );
  fs.rmSync(passwordFile, { force: true });
  if (made.status !== 0) {
    fs.rmSync(draft, { recursive: true, force: true });
    throw serverProblem("建立数据库失败。", made.output);
  }
  fs.renameSync(draft, cluster);
}

async function runningPort(place: Place): Promise<number | undefined> {
  const pidFile = path.join(place.cluster, "postmaster.pid");
  if (!fs.existsSync(pidFile)) return undefined;
  const lines = fs.readFileSync(pidFile, "utf8").split("\n");
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  for (let attempt = 0; attempt < 50; attempt++) {
    // Of a server that was killed; its id may belong to another program by now, for which PostgreSQL would wait for ever.
    if (!isAlive(pid) || (programName(pid) ?? "postgres") !== "postgres") {
      fs.rmSync(pidFile, { force: true });
      return undefined;
    }
    if (port && (await answers(place, port))) return port;
    await pause(200);
  }
  throw new Problem(`数据库进程 ${pid} 还在运行，但没有应答。请查看 ${path.join(place.cluster, "server.log")}，必要时结束该进程后再启动。`);
}

async function start(place: Place, settings: Readonly<Record<string, string>>): Promise<number> {
  const log = path.join(place.cluster, "server.log");
  keepLogSmall(log);
  let output = "";
  for (let attempt = 0; attempt < 8; attempt++) {
    const port = await freePort();
    // No socket file: the usual folder would be shared with other servers. The session's zone must be UTC for the Prisma adapter.
    const options = { listen_addresses: "127.0.0.1", unix_socket_directories: "", timezone: "UTC", log_timezone: "UTC", ...settings };
    const flags = Object.entries(options).map(([name, value]) => `-c ${name}=${value}`);
    const logSize = fs.existsSync(log) ? fs.statSync(log).size : 0;
    const started = await runProgram(
      place.binaries.pgCtl,
      ["start", "-D", place.cluster, "-w", "-t", "120", "-s", "-l", log, "-o", `-p ${port} ${flags.join(" ")}`],
      { ...place.account, cwd: place.cluster, env: environment() },
    );
    if (started.status === 0) return port;
    output = `${started.output}${fs.existsSync(log) ? fs.readFileSync(log).subarray(logSize).toString("utf8") : ""}`;
    if (/No space left on device|could not find a valid|Permission denied|invalid value for parameter/.test(output)) break;
    // Right after a kill -9 of the server its children still hold the shared memory for a moment.
    await pause(500);
  }
  throw serverProblem("数据库启动失败。", output);
}

async function join(place: Place, port: number): Promise<Cluster> {
  const presence = clientOf(place, port, PRESENCE);
  let leaving = false;
  const lost: (() => void)[] = [];
  presence.on("error", () => undefined);
  presence.on("end", () => {
    if (!leaving) for (const callback of lost.splice(0)) callback();
  });
  await presence.connect();
  return {
    urlOf: (database) => `postgresql://gongkai:${place.password}@127.0.0.1:${port}/${database}`,
    onLost: (callback) => void lost.push(callback),
    stop: async () => {
      if (leaving) return;
      leaving = true;
      await withLock(place.lock, () => leave(place, presence));
    },
  };
}

async function leave(place: Place, presence: Client): Promise<void> {
  const others = await presence
    .query<{ count: number }>(
      "select count(*)::int as count from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()",
      [PRESENCE],
    )
    .then(({ rows }) => rows[0]?.count ?? 0)
    .catch(() => 0);
  await presence.end().catch(() => undefined);
  if (others > 0) return;
  const { pgCtl } = place.binaries;
  await runProgram(pgCtl, ["stop", "-D", place.cluster, "-m", "fast", "-w", "-t", "60", "-s"], {
    ...place.account,
    cwd: place.cluster,
    env: environment(),
  });
}

const clientOf = (place: Place, port: number, name: string): Client =>
  new Client({
    host: "127.0.0.1",
    port,
    user: "gongkai",
    password: place.password,
    database: "postgres",
    application_name: name,
    connectionTimeoutMillis: 5_000,
  });

async function answers(place: Place, port: number): Promise<boolean> {
  const client = clientOf(place, port, "gongkai-probe");
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>("show data_directory");
    return fs.realpathSync(rows[0]?.data_directory ?? "") === fs.realpathSync(place.cluster);
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** English messages, whatever the operator's language: the ones below are recognised by their text. */
function environment(): NodeJS.ProcessEnv {
  const { PATH, TMPDIR, HOME } = process.env;
  return { NODE_ENV: process.env.NODE_ENV, PATH, TMPDIR, HOME, LC_ALL: "C", PGTZ: "UTC" };
}

function keepLogSmall(log: string): void {
  if (fs.existsSync(log) && fs.statSync(log).size > 10 * 1024 * 1024) fs.renameSync(log, `${log}.1`);
}

function serverProblem(what: string, output: string): Problem {
  const tail = output.trim().split("\n").slice(-12).join("\n");
  if (/No space left on device/.test(output)) {
    return new Problem(
      `${what}磁盘空间已满。请清理磁盘，或用 GONGKAI_DATA_DIR 换一个有空间的数据目录；数据没有丢失，腾出空间后会自动恢复。\n${tail}`,
    );
  }
  return new Problem(`${what}数据库的最后几行日志：\n${tail}`);
}
