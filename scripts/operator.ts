import os from "node:os";
import { systemActor } from "@/lib/identity/actor";
import { defaultAgency } from "@/lib/identity/agencies";
import { Problem } from "./problem";

export const NO_AGENCY = "平台还没有建立机关。请执行 npm run gongkai -- setup（加 --help 看写法），或者启动后打开 /setup 完成首次设置。";

async function agencyId(): Promise<string> {
  const agency = await defaultAgency();
  if (agency === null) throw new Problem(NO_AGENCY);
  return agency.id;
}

/** Who acts from the command line: the platform, for the default agency, under the name of whoever runs it. */
export const operator = async () => systemActor(await agencyId(), `命令行（${os.userInfo().username}）`);
