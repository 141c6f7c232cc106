import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { type Command, CommanderError } from "commander";
import { AppError } from "@/lib/core/errors";
import { type CheckResult, checkReport } from "@/lib/reports/annual/check";
import type { ReportFormat } from "@/lib/reports/annual/format-types";
import { reportJson } from "@/lib/reports/annual/output/json";
import { readFigures } from "@/lib/reports/annual/read-figures";
import type { Finding, ReportFigures } from "@/lib/reports/annual/tables";
import { commandGroup } from "../command-group";
import { explain } from "../problem";

/** `report check` could not judge; 0 means that it could, whatever it found. */
const NOT_JUDGED = 2;
const LARGEST_FILE = 10 * 1024 ** 2;

export function register(program: Command): void {
  const group = commandGroup(program, "report");
  group
    .command("check [year]")
    .description(
      "核对一份年度报告的数字：勾稽关系、上下年衔接、空格和错填。写年度则核对本机关按办理记录计算的数字，用 --file 则核对一个文件。能够核对时以状态 0 结束，无法核对时以 2 结束",
    )
    .option("--file <file>", "要核对的 JSON 文件")
    .option("--agency <slug>", "写年度时：机关的代号；不写则为本站的机关")
    .option("--json", "以 JSON 输出数字和核对结果")
    .exitOverride((error) => {
      throw new CommanderError(error.exitCode === 0 ? 0 : NOT_JUDGED, error.code, error.message);
    })
    .action(async (year: string | undefined, options: { file?: string; agency?: string; json?: boolean }) => {
      try {
        const { figures, format, result } = year === undefined ? await fromFile(options.file) : await fromRecords(year, options);
        console.log(options.json ? asJson(figures, format, result) : asText(figures, format, result));
      } catch (error) {
        process.exitCode = NOT_JUDGED;
        const message = error instanceof AppError ? error.message : explain(error);
        const fields = error instanceof AppError ? error.fields : {};
        const places = Object.entries(fields).flatMap(([place, messages]) => messages.map((words) => ({ place, message: words })));
        console.error([message, ...places.map((one) => `  ${one.place || "整个文件"}：${one.message}`)].join("\n"));
        if (options.json) console.log(JSON.stringify({ error: message, places }, null, 2));
      }
    });
}

type Judged = { figures: ReportFigures; format: ReportFormat; result: CheckResult };

async function fromFile(file: string | undefined): Promise<Judged> {
  const { figures, format } = readFigures(await bytesOf(file));
  return { figures, format, result: checkReport(figures, format) };
}

/** What the platform itself counts, with what it knows beyond the figures. Only here is a database needed. */
async function fromRecords(year: string, { file, agency }: { file?: string; agency?: string }): Promise<Judged> {
  if (file !== undefined) throw new AppError("InvalidInput", "年度和 --file 只能写一个：写年度核对本机关的记录，用 --file 核对文件。");
  const [{ withPlatform }, { agencyBySlug, judgedYear, parseYear }] = await Promise.all([
    import("../platform"),
    import("../annual-report"),
  ]);
  const asked = parseYear(year);
  return withPlatform(async () => judgedYear(await agencyBySlug(agency), asked));
}

async function bytesOf(given: string | undefined): Promise<Uint8Array> {
  if (given === undefined) throw new AppError("InvalidInput", "请用 --file 指定要核对的 JSON 文件，或者写明要核对的年度。");
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
  JSON.stringify({ ...reportJson({ figures: { ...figures, format: format.code } }, findings), notJudged, suspect }, null, 2);

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
