import fs from "node:fs";
import path from "node:path";
import { Problem } from "../problem";
import { type Account, runProgram } from "./process";

/**
 * Whom PostgreSQL runs as. It refuses to run as root, so root hands it to the system user `postgres`, made when missing;
 * everybody else runs it under their own name.
 */
export async function serverAccount(): Promise<Account> {
  if (process.getuid?.() !== 0) return {};
  const found = await lookUp();
  if (found) return found;
  await runProgram("groupadd", ["--system", "postgres"]).catch(() => undefined);
  await runProgram("useradd", ["--system", "--gid", "postgres", "--no-create-home", "postgres"]).catch(() => undefined);
  const made = await lookUp();
  if (made) return made;
  throw new Problem(
    "PostgreSQL 不能以 root 身份运行，系统里没有 postgres 用户，也无法自动创建。请先执行 useradd --system postgres，或改用普通用户运行。",
  );
}

async function lookUp(): Promise<Account | undefined> {
  const [user, group] = await Promise.all([runProgram("id", ["-u", "postgres"]), runProgram("id", ["-g", "postgres"])]);
  return user.status === 0 && group.status === 0 ? { uid: Number(user.output), gid: Number(group.output) } : undefined;
}

/** Throws when `account` cannot walk down to `target` because a folder above it is closed to others. */
export function expectTraversable(target: string, account: Account): void {
  if (account.uid === undefined) return;
  for (let folder = path.dirname(target); ; folder = path.dirname(folder)) {
    if (fs.existsSync(folder) && !mayEnter(fs.statSync(folder), account)) {
      throw new Problem(
        `数据库以 postgres 用户运行，但目录 ${folder} 不允许其他用户进入，因此到不了 ${target}。\n` +
          `三种办法任选其一：把项目放到 /srv、/opt 之类的目录；执行 chmod o+x ${folder}；或用 DATABASE_URL 指定一个外部 PostgreSQL。`,
      );
    }
    if (folder === path.dirname(folder)) return;
  }
}

function mayEnter(stat: fs.Stats, account: Account): boolean {
  if (stat.uid === account.uid) return (stat.mode & 0o100) !== 0;
  if (stat.gid === account.gid) return (stat.mode & 0o010) !== 0;
  return (stat.mode & 0o001) !== 0;
}
