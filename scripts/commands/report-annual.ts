import type { Command } from "commander";
import { commandGroup } from "../command-group";
import { withPlatform } from "../platform";
import { formWanted, type OutputOptions, putOut, REPORT_FORMS } from "../report-output";

interface Options extends OutputOptions {
  agency?: string;
  draft?: boolean;
}

export function register(program: Command): void {
  const group = commandGroup(program, "report");
  group
    .command("annual <year>")
    .description(
      "输出某一年度的政府信息公开工作年度报告：有已公布的版本就输出它，其次是送审时冻结的版本，都没有则按办理记录计算草稿；会说明输出的是哪一种",
    )
    .option("--format <format>", `输出的格式：${REPORT_FORMS.join("、")}；不写则看 --out 的扩展名，再不写则为 json`)
    .option("--out <file>", "写入这个文件；json 和 html 不写文件名则输出到屏幕")
    .option("--agency <slug>", "机关的代号；不写则为本站的机关")
    .option("--draft", "不论有没有已公布的版本，都按现在的办理记录计算")
    .option("--json", "以 JSON 说明写了什么（与 --out 同用）")
    .action(writeReport);
}

async function writeReport(yearText: string, options: Options): Promise<void> {
  const form = formWanted(options);
  const { agencyBySlug, parseYear, reportBytes, reportOf } = await import("../annual-report");
  const year = parseYear(yearText);
  const { report, bytes } = await withPlatform(async () => {
    const agencyId = await agencyBySlug(options.agency);
    const found = await reportOf(agencyId, year, options.draft ?? false);
    return { report: found, bytes: await reportBytes(agencyId, found, form) };
  });
  const errors = report.findings.filter(({ severity }) => severity === "error").length;
  const held = errors === 0 ? "" : `其中有 ${errors} 处错误尚待处理，用 gongkai report check ${year} 查看。`;
  const note = `${year} 年度报告：${report.source}。${held}`;
  await putOut(options, bytes, note, { year, format: form, standing: report.standing, errors });
}
