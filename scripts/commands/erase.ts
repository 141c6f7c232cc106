import type { Command } from "commander";
import { erase, erasurePlan } from "@/lib/requests/retention/erase";
import { asProblem, say } from "../answer";
import { commandGroup } from "../command-group";
import { operator } from "../operator";
import { withPlatform } from "../platform";

export function register(program: Command): void {
  const group = commandGroup(program, "erase");
  group
    .command("requests")
    .description("列出超过保存年限、将清除个人信息的依申请公开案件；加 --yes 才清除。案件、日期和办理结果保留")
    .option("--yes", "确认清除")
    .option("--json", "以 JSON 输出结果")
    .action((options: { yes?: boolean; json?: boolean }) => withPlatform(() => eraseDue(options)));
}

async function eraseDue(options: { yes?: boolean; json?: boolean }): Promise<void> {
  const actor = await operator();
  const done = { cases: 0, files: 0 };
  let plan = await erasurePlan(actor.agencyId);
  const files = plan.intakes.reduce((sum, one) => sum + one.files, 0);
  if (!options.json) for (const { caseNos, completedOn } of plan.intakes) console.log(`${caseNos.join("、")}　${completedOn} 办结`);
  const words = `保存期限 ${plan.years} 年，${plan.upTo} 及以前办结归档的 ${plan.intakes.length} 份申请、${files} 个文件`;
  if (!options.yes) {
    const wouldErase = plan.intakes.map(({ caseNos, completedOn, files: count }) => ({ caseNos, completedOn, files: count }));
    return say(options, { upTo: plan.upTo, wouldErase }, `${words}。没有清除任何数据；确认无误后加 --yes 再执行（每批最多 200 份）。`);
  }
  while (plan.intakes.length > 0) {
    const { cases, files: gone } = await erase(actor, plan).catch(asProblem);
    done.cases += cases;
    done.files += gone;
    plan = await erasurePlan(actor.agencyId);
  }
  say(options, done, `已清除 ${done.cases} 件案件的个人信息、${done.files} 个文件。备份里还有，请按备份的保存期限处理。`);
}
