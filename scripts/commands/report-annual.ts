import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Command } from "commander";
import type { ReportForm } from "../annual-report";
import { withPlatform } from "../platform";
import { isErrno, Problem } from "../problem";
import { say } from "../table-import";

const FORMS: readonly ReportForm[] = ["json", "html", "docx", "pdf", "xlsx"];
/** These can be read on a screen; the others need a file. */
const TEXT: readonly ReportForm[] = ["json", "html"];

interface Options {
  format?: string;
  out?: string;
  agency?: string;
  draft?: boolean;
  json?: boolean;
}

export function register(program: Command): void {
  const group =
    program.commands.find((one) => one.name() === "report") ?? program.command("report").description("政府信息公开工作年度报告");
  group
    .command("annual <year>")
    .description(
      "输出某一年度的政府信息公开工作年度报告：有已公布的版本就输出它，其次是送审时冻结的版本，都没有则按办理记录计算草稿；会说明输出的是哪一种",
    )
    .option("--format <format>", `输出的格式：${FORMS.join("、")}；不写则看 --out 的扩展名，再不写则为 json`)
    .option("--out <file>", "写入这个文件；json 和 html 不写文件名则输出到屏幕")
    .option("--agency <slug>", "机关的代号；不写则为本站的机关")
    .option("--draft", "不论有没有已公布的版本，都按现在的办理记录计算")
    .option("--json", "以 JSON 说明写了什么（与 --out 同用）")
    .action(writeReport);
}

function formOf({ format, out }: Options): ReportForm {
  const wanted = format ?? (out === undefined ? "json" : path.extname(out).slice(1));
  const form = FORMS.find((one) => one === wanted.toLowerCase());
  if (form !== undefined) return form;
  const known = `请用 --format 写明 ${FORMS.join("、")} 之一。`;
  throw new Problem(format === undefined ? `从文件名看不出格式：${out}。${known}` : `没有“${format}”这种格式。${known}`);
}

async function writeReport(yearText: string, options: Options): Promise<void> {
  const form = formOf(options);
  const { out, draft = false } = options;
  if (out === undefined && !TEXT.includes(form)) throw new Problem(`${form} 不能显示在屏幕上，请用 --out 指定要写的文件。`);
  const { agencyBySlug, parseYear, reportBytes, reportOf } = await import("../annual-report");
  const year = parseYear(yearText);
  const { report, bytes } = await withPlatform(async () => {
    const agencyId = await agencyBySlug(options.agency);
    const found = await reportOf(agencyId, year, draft);
    return { report: found, bytes: await reportBytes(agencyId, found, form) };
  });
  const errors = report.findings.filter(({ severity }) => severity === "error").length;
  const held = errors === 0 ? "" : `其中有 ${errors} 处错误尚待处理，用 gongkai report check ${year} 查看。`;
  const note = `${year} 年度报告：${report.source}。${held}`;
  if (out === undefined) {
    process.stdout.write(bytes);
    console.error(note);
    return;
  }
  const file = path.resolve(out);
  await writeFile(file, bytes).catch((error: unknown) => {
    throw isErrno(error) ? new Problem(`写不了文件 ${file}。请检查文件夹是否存在、有没有权限。`) : error;
  });
  say(options, { file, year, format: form, standing: report.standing, bytes: bytes.byteLength, errors }, `已写入 ${file}。\n${note}`);
}
