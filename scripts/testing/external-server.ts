import { randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { serverAccount } from "../database/account";
import { freePort, runProgram } from "../database/process";
import { withClient } from "../database/server";
import { Problem } from "../problem";

export interface ExternalServer {
  urlOf(database: string): string;
  stop(): Promise<void>;
}

const VERSIONS = "/usr/lib/postgresql";

/** A private server of the system's own PostgreSQL, with a role that owns databases but is no superuser, as an agency's would be. */
export async function startExternalServer(): Promise<ExternalServer> {
  const bin = await systemBinaries();
  const account = await serverAccount();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "gongkai-external-"));
  const cluster = path.join(folder, "cluster");
  const [password, port] = [randomBytes(12).toString("hex"), await freePort()];
  const passwordFile = path.join(folder, "password");
  fs.mkdirSync(cluster, { mode: 0o700 });
  fs.writeFileSync(passwordFile, `${password}\n`);
  if (account.uid !== undefined && account.gid !== undefined)
    for (const file of [folder, cluster, passwordFile]) fs.chownSync(file, account.uid, account.gid);
  const run = async (program: string, ...args: string[]) => {
    const { status, output } = await runProgram(path.join(bin, program), args, {
      ...account,
      cwd: folder,
      env: { ...process.env, LC_ALL: "C" },
    });
    if (status !== 0) throw new Problem(`${program} 失败：\n${output}`);
  };
  const stop = async () => {
    if (fs.existsSync(path.join(cluster, "postmaster.pid"))) await run("pg_ctl", "stop", "-D", cluster, "-m", "fast", "-w", "-s");
    fs.rmSync(folder, { recursive: true, force: true });
  };
  try {
    await run(
      "initdb",
      "-D",
      cluster,
      "-U",
      "postgres",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C.UTF-8",
    );
    const flags = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c max_connections=300`;
    await run("pg_ctl", "start", "-D", cluster, "-w", "-s", "-l", path.join(cluster, "server.log"), "-o", flags);
    await withClient(`postgresql://postgres:${password}@127.0.0.1:${port}/postgres`, (client) =>
      client.query(`create role gongkai login createdb password '${password}'`),
    );
  } catch (error) {
    await stop();
    throw error;
  }
  return { urlOf: (database) => `postgresql://gongkai:${password}@127.0.0.1:${port}/${database}`, stop };
}

async function systemBinaries(): Promise<string> {
  const newest = () => (fs.existsSync(VERSIONS) ? fs.readdirSync(VERSIONS) : []).sort((a, b) => Number(b) - Number(a))[0];
  if (!newest() && process.getuid?.() === 0 && fs.existsSync("/usr/bin/apt-get")) {
    console.log("正在安装系统的 PostgreSQL……");
    await runProgram("apt-get", ["update"]);
    await runProgram("apt-get", ["install", "-y", "--no-install-recommends", "postgresql"], {
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  }
  const version = newest();
  if (!version) throw new Problem("没有找到系统的 PostgreSQL。请执行 sudo apt-get install -y postgresql 后重试。");
  console.log(`使用系统的 PostgreSQL ${version}。`);
  return path.join(VERSIONS, version, "bin");
}
