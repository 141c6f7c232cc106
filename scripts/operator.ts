import os from "node:os";
import { db } from "@/lib/core/db";
import { systemActor } from "@/lib/identity/actor";
import { Problem } from "./problem";

async function agencyId(): Promise<string> {
  const agency = await db().agency.findFirst({ where: { isDefault: true }, select: { id: true } });
  if (agency === null) throw new Problem("平台还没有建立机关。请先启动一次并完成首次设置。");
  return agency.id;
}

/** Who acts from the command line: the platform, for the default agency, under the name of whoever runs it. */
export const operator = async () => systemActor(await agencyId(), `命令行（${os.userInfo().username}）`);
