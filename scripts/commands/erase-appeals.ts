import type { Command } from "commander";
import { appealErasurePlan, eraseAppeals } from "@/lib/appeals/retention/erase";
import { asProblem, say } from "../answer";
import { commandGroup } from "../command-group";
import { operator } from "../operator";
import { withPlatform } from "../platform";

export function register(program: Command): void {
  const group = commandGroup(program, "erase");
  group
    .command("appeals")
    .description("列出超过保存年限、将清除个人信息和材料的复议、诉讼；加 --yes 才清除。编号、日期和结果保留")
    .option("--yes", "确认清除")
    .option("--json", "以 JSON 输出结果")
    .action((options: { yes?: boolean; json?: boolean }) => withPlatform(() => eraseDue(options)));
}

async function eraseDue(options: { yes?: boolean; json?: boolean }): Promise<void> {
  const actor = await operator();
  const done = { appeals: 0, files: 0 };
  let plan = await appealErasurePlan(actor.agencyId);
  const files = plan.appeals.reduce((sum, one) => sum + one.files, 0);
  if (!options.json) for (const { appealNo, resultOn } of plan.appeals) console.log(`${appealNo}　${resultOn} 审结`);
  if (!options.yes) {
    const wouldErase = plan.appeals.map(({ appealNo, resultOn, files: count }) => ({ appealNo, resultOn, files: count }));
    const words = `保存期限 ${plan.years} 年，${plan.upTo} 及以前审结的 ${plan.appeals.length} 件、${files} 个文件`;
    return say(options, { upTo: plan.upTo, wouldErase }, `${words}。没有清除任何数据；确认无误后加 --yes 再执行（每批最多 200 件）。`);
  }
  while (plan.appeals.length > 0) {
    const { appeals, files: gone } = await eraseAppeals(actor, plan).catch(asProblem);
    done.appeals += appeals;
    done.files += gone;
    plan = await appealErasurePlan(actor.agencyId);
  }
  say(options, done, `已清除 ${done.appeals} 件的个人信息、${done.files} 个文件。备份里还有，请按备份的保存期限处理。`);
}
