import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { type Command, CommanderError } from "commander";
import { AppError } from "@/lib/core/errors";
import { type CheckResult, checkReport } from "@/lib/reports/annual/check";
import type { ReportFormat } from "@/lib/reports/annual/format-types";
import { readFigures } from "@/lib/reports/annual/read-figures";
import type { Finding, ReportFigures } from "@/lib/reports/annual/tables";

/** `report check` could not judge; 0 means that it could, whatever it found. */
const NOT_JUDGED = 2;
const LARGEST_FILE = 10 * 1024 ** 2;

export function register(program: Command): void {
  const group =
    program.commands.find((one) => one.name() === "report") ?? program.command("report").description("政府信息公开工作年度报告");
  group
    .command("check")
    .description("核对一份年度报告的数字：勾稽关系、上下年衔接、空格和错填。能够核对时以状态 0 结束，无法核对时以 2 结束")
    .option("--file <file>", "要核对的 JSON 文件")
    .option("--json", "以 JSON 输出数字和核对结果")
    .exitOverride((error) => {
      throw new CommanderError(error.exitCode === 0 ? 0 : NOT_JUDGED, error.code, error.message);
    })
    .action(async (options: { file?: string; json?: boolean }) => {
      try {
        const { figures, format } = readFigures(await bytesOf(options.file));
        const result = checkReport(figures, format);
        console.log(options.json ? asJson(figures, format, result) : asText(figures, format, result));
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        const places = Object.entries(error.fields).flatMap(([place, messages]) => messages.map((message) => ({ place, message })));
        console.error([error.message, ...places.map(({ place, message }) => `  ${place || "整个文件"}：${message}`)].join("\n"));
        if (options.json) console.log(JSON.stringify({ error: error.message, places }, null, 2));
        process.exitCode = NOT_JUDGED;
      }
    });
}

async function bytesOf(given: string | undefined): Promise<Uint8Array> {
  if (given === undefined) throw new AppError("InvalidInput", "请用 --file 指定要核对的 JSON 文件。");
  const file = path.resolve(given);
  const about = await stat(file).catch(() => undefined);
  if (about === undefined) throw new AppError("NotFound", `打不开文件 ${file}。请检查路径和权限。`);
  if (!about.isFile()) throw new AppError("InvalidInput", `${file} 不是文件。请用 --file 指定一个 JSON 文件。`);
  if (about.size > LARGEST_FILE) throw new AppError("InvalidInput", `${file} 超过 10 MB，不像是一份年度报告的数字。`);
  return readFile(file).catch(() => {
    throw new AppError("NotAllowed", `打不开文件 ${file}。请检查路径和权限。`);
  });
}

const asJson = (figures: ReportFigures, format: ReportFormat, { findings, notJudged, suspect }: CheckResult): string =>
  JSON.stringify({ ...figures, format: format.code, findings, notJudged, suspect }, null, 2);

const listed = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ["", `${title}：`, ...lines.map((line, index) => `  ${index + 1}. ${line}`)];

function asText({ agency, year }: ReportFigures, format: ReportFormat, { findings, notJudged, suspect }: CheckResult): string {
  const of = (severity: Finding["severity"]) =>
    findings.filter((finding) => finding.severity === severity).map(({ rule, message }) => `${message}［${rule}］`);
  const [errors, warnings] = [of("error"), of("warning")];
  const verdict = errors.length + warnings.length === 0 ? "核对无误。" : `发现错误 ${errors.length} 处、提醒 ${warnings.length} 处。`;
  return [
    `${agency ?? "（未写机关名称）"}${year}年政府信息公开工作年度报告，按 ${format.name}（${format.source}）核对。`,
    verdict,
    ...listed("错误", errors),
    ...(suspect === null ? [] : ["", `最可能的原因：${suspect.message}`]),
    ...listed("提醒", warnings),
    ...listed("没有核对", notJudged),
  ].join("\n");
}
