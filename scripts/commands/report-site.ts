import { type Command, CommanderError, Option } from "commander";
import { commandGroup } from "../command-group";
import { withPlatform } from "../platform";
import { explain } from "../problem";
import { formWanted, type OutputOptions, putOut, REPORT_FORMS } from "../report-output";

/** `report site check` could not judge; 0 means that it could, whatever it found. */
const NOT_JUDGED = 2;

interface Options extends OutputOptions {
  agency?: string;
  draft?: boolean;
}

export function register(program: Command): void {
  const group = commandGroup(program, "report");
  const site = group
    .command("site")
    .description("政府网站工作年度报表：有已公布的版本就输出它，其次是送审时冻结的版本，都没有则输出现在的草稿；会说明输出的是哪一种")
    .argument("<year>", "年度")
    .addOption(new Option("--format <format>", "输出的格式；不写则看 --out 的扩展名，再不写则为 json").choices(REPORT_FORMS))
    .option("--out <file>", "写入这个文件；json 和 html 不写文件名则输出到屏幕")
    .option("--agency <slug>", "机关的代号；不写则为本站的机关")
    .option("--draft", "不论有没有已公布的版本，都输出现在的数字")
    .option("--json", "以 JSON 说明写了什么（与 --out 同用）")
    .action((year: string, options: Options) => withPlatform(() => writeSite(year, options)));
  site
    .command("check")
    .description(
      "核对某一年度的报表：有没有空项、数字之间是否相符、与年度报告第一部分是否一致。能够核对时以状态 0 结束，无法核对时以 2 结束",
    )
    .argument("<year>", "年度")
    .option("--agency <slug>", "机关的代号；不写则为本站的机关")
    .option("--json", "以 JSON 输出数字和核对结果")
    .exitOverride((error) => {
      throw new CommanderError(error.exitCode === 0 ? 0 : NOT_JUDGED, error.code, error.message);
    })
    .action((year: string, _options: Options, command: Command) => checkYear(year, command.optsWithGlobals<Options>()));
}

const STANDING = { published: "已公布的版本", frozen: "送审时冻结的版本（尚未公布）", draft: "现在的草稿，没有经过审批" } as const;

async function standing(yearText: string, { agency, draft = false }: Options) {
  const [{ db }, { standingSite }, { agencyBySlug, parseYear }] = await Promise.all([
    import("@/lib/core/db"),
    import("@/lib/reports/site/versions"),
    import("../annual-report"),
  ]);
  return standingSite(db(), await agencyBySlug(agency), parseYear(yearText), draft, new Date());
}

async function writeSite(yearText: string, options: Options): Promise<void> {
  const form = formWanted(options);
  const { snapshot, findings, standing: which } = await standing(yearText, options);
  const { siteBytes } = await import("@/lib/reports/site/output/files");
  const bytes = await siteBytes(snapshot, findings, form);
  const note = `${snapshot.year} 年度政府网站工作年度报表：${STANDING[which]}。`;
  await putOut(options, bytes, note, { year: snapshot.year, format: form, standing: which });
}

async function checkYear(yearText: string, options: Options): Promise<void> {
  try {
    await withPlatform(async () => {
      const { snapshot, findings } = await standing(yearText, { ...options, draft: true });
      const { siteJson } = await import("@/lib/reports/site/output/files");
      if (options.json) return console.log(JSON.stringify(siteJson(snapshot, findings), null, 2));
      const lines = findings.map(
        ({ severity, rule, message }, at) => `  ${at + 1}. ${severity === "error" ? "错误" : "提醒"}：${message}［${rule}］`,
      );
      console.log(
        [`${snapshot.agency}${snapshot.year} 年度政府网站工作年度报表`, ...(lines.length === 0 ? ["核对无误。"] : lines)].join("\n"),
      );
    });
  } catch (error) {
    process.exitCode = NOT_JUDGED;
    const message = error instanceof Error && error.name === "AppError" ? error.message : explain(error);
    console.error(message);
    if (options.json) console.log(JSON.stringify({ error: message }, null, 2));
  }
}
