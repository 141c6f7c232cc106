import { readFile } from "node:fs/promises";
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
      const read = readQuestions(await parse(path.resolve(file)));
      if (!read.ok)
        throw new Problem(
          [`${file} 里有 ${read.problems.length} 处错误，没有计算：`, ...read.problems.map((one) => `  ${one}`)].join("\n"),
        );
      const answers = read.questions.map(({ id, answer }) => ({ id, ...answer(nationalCalendar) }));
      if (options.json) console.log(JSON.stringify(answers, null, 2));
      else for (const { id, ...answer } of answers) console.log(`${id}　${inWords(answer)}`);
    });
}

async function parse(file: string): Promise<unknown> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new Problem(`打不开文件 ${file}。请检查路径和权限。`);
  });
  try {
    // A file that was saved with a byte order mark is read as well.
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    // Node tells the place of some faults only.
    const at = /position (\d+)/.exec(String(error))?.[1];
    const where = at === undefined ? "" : `（第 ${text.slice(0, Number(at)).split("\n").length} 行附近）`;
    throw new Problem(`${file} 不是有效的 JSON${where}。请检查括号、引号和逗号，有没有缺少或者多余。`);
  }
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
