import { spawn } from "node:child_process";
import { projectFolder } from "./database/data-folder";
import { Problem } from "./problem";

/** Loads the demonstration agency; does nothing when it is there. */
export async function loadDemo(env: Record<string, string>): Promise<void> {
  const status = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", "prisma/demo/load.ts"], {
      cwd: projectFolder,
      env: { ...process.env, ...env },
      stdio: ["ignore", "inherit", "inherit"],
    });
    child.once("error", reject);
    child.once("exit", resolve);
  });
  if (status !== 0) throw new Problem("演示数据没有装载完成，原因见上文。再运行一次会接着重试。");
}
