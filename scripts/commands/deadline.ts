import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { Command } from "commander";
import { nationalCalendar } from "@/lib/calendar/national-calendar";
import { PROBLEM_WORDS } from "@/lib/requests/extension";
import { readQuestions } from "@/lib/requests/questions/read";
import { Problem } from "../problem";

export function register(program: Command): void {
  program
    .command("deadline <file>")
    .description("计算期限：JSON 文件里每一项写成 { id, rule, input }，写法见 docs/deadline.md；不需要数据库")
    .option("--json", "以 JSON 输出结果")
    .action(async (file: string, options: { json?: boolean }) => {
      const { entries, problems } = readQuestions(await parse(path.resolve(file)));
      const answers = entries.map((one) =>
        "answer" in one
          ? { id: one.id, ...one.answer(nationalCalendar) }
          : { id: one.id, error: "INVALID_QUESTION", problems: one.problems },
      );
      if (options.json && entries.length > 0) console.log(JSON.stringify(answers, null, 2));
      else for (const { id, ...answer } of answers) if (!("problems" in answer)) console.log(`${id}　${inWords(answer)}`);
      if (problems.length > 0) throw new Problem(report(file, problems, entries.length), FILE_WRONG);
    });
}

/** What the command ends with when something in the file is wrong, or there is no such file. */
const FILE_WRONG = 2;
const MOST_TOLD = 50;
const MOST_BYTES = 64 * 1024 * 1024;

function report(file: string, problems: readonly string[], entries: number): string {
  const rest = problems.length - MOST_TOLD;
  return [
    `${file} 里有 ${problems.length} 处错误，${entries > 0 ? "写错的没有计算，其余的照常计算" : "没有计算"}：`,
    ...problems.slice(0, MOST_TOLD).map((one) => `  ${one}`),
    ...(rest > 0 ? [`  还有 ${rest} 处，改正以后再算，或者加 --json 查看。`] : []),
  ].join("\n");
}

async function parse(file: string): Promise<unknown> {
  const text = await read(file);
  try {
    // A file that was saved with a byte order mark is read as well.
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    // Node tells the place of some faults only.
    const at = /position (\d+)/.exec(String(error))?.[1];
    const where = at === undefined ? "" : `（第 ${text.slice(0, Number(at)).split("\n").length} 行附近）`;
    throw new Problem(`${file} 不是有效的 JSON${where}。请检查括号、引号和逗号，有没有缺少或者多余。`, FILE_WRONG);
  }
}

async function read(file: string): Promise<string> {
  const found = await stat(file).catch(() => null);
  if (found?.isFile() && found.size > MOST_BYTES)
    throw new Problem(`${file} 超过 ${MOST_BYTES / 1024 / 1024} MB，请分成几个文件。`, FILE_WRONG);
  return readFile(file, "utf8").catch(() => {
    throw new Problem(`打不开文件 ${file}。请检查路径和权限。`, FILE_WRONG);
  });
}

const ERROR_WORDS: Readonly<Record<string, string>> = {
  ...PROBLEM_WORDS,
  CALENDAR_NOT_LOADED: "涉及的年份还没有放假安排，不能计算。",
  RULES_NOT_IN_FORCE: "当时还没有这条规则。",
};

const inWords = (answer: Readonly<Record<string, unknown>>): string =>
  Object.entries(answer)
    .map(([key, value]) => {
      if (key === "error") return ERROR_WORDS[String(value)] ?? String(value);
      return `${key} ${value === null ? "无" : Array.isArray(value) ? value.join("、") : String(value)}`;
    })
    .join("　");
