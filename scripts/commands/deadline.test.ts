import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import fixture from "@/lib/requests/fixtures/clock-vectors.json";
import { projectFolder } from "../database/data-folder";

const { vectors } = fixture;
const FAR_AWAY = "postgresql://nobody@127.0.0.1:1/none";
let folder = "";

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "gongkai-deadline-"));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Runs the command as an operator does, with a database that cannot be reached. */
function deadline(content: string, ...options: string[]) {
  const file = path.join(folder, "questions.json");
  fs.writeFileSync(file, content);
  return run(file, ...options);
}

function run(...args: string[]) {
  const env = { ...process.env, DATABASE_URL: FAR_AWAY, GONGKAI_DATA_DIR: path.join(folder, "data") };
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "scripts/gongkai.ts", "deadline", ...args], {
    cwd: projectFolder,
    env,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

describe("gongkai deadline", () => {
  test("answers every vector without a database", () => {
    const { status, stdout } = deadline(JSON.stringify(vectors.map(({ id, rule, input }) => ({ id, rule, input }))), "--json");
    expect(JSON.parse(stdout)).toEqual(vectors.map(({ id, expected }) => ({ id, ...expected })));
    expect(status).toBe(0);
    expect(fs.existsSync(path.join(folder, "data"))).toBe(false);
  });

  test("without --json, writes a line for each", () => {
    const { stdout } = deadline(`\uFEFF${JSON.stringify(vectors.filter(({ id }) => ["CLK-01", "CLK-20", "CLK-42"].includes(id)))}`);
    expect(stdout.trim().split("\n")).toEqual([
      "CLK-01　due 2022-03-29",
      "CLK-20　originalDue 2022-03-29　延长的期限最长不得超过20个工作日。",
      "CLK-42　涉及的年份还没有放假安排，不能计算。　missingYear 2027",
    ]);
  });

  test("names question and field of bad input, answers the others in their places, ends with 2", () => {
    const reply = (id: unknown, start: string) => ({ id, rule: "REPLY", input: { start, workingDays: 20 } });
    const list = [
      reply("A", "2022-02-30"),
      reply("B", "2026-03-02"),
      { id: "C", rule: "NONE" },
      5,
      reply("B", "2026-03-02"),
      { id: "D", rule: "REPLY" },
    ];
    const { status, stdout, stderr } = deadline(JSON.stringify(list), "--json");
    const bad = (id: string | null, problem: string) => ({ id, error: "INVALID_QUESTION", problems: [expect.stringContaining(problem)] });
    expect(JSON.parse(stdout)).toEqual([
      bad("A", "A 的 input.start：“2022-02-30”不是有效的日期"),
      { id: "B", due: "2026-03-30" },
      bad("C", "C 的 rule：应当是以下之一"),
      bad(null, "第 4 项：应当写成"),
      bad("B", "B（第 5 项）的 id：前面已经用过"),
      bad("D", "D 的 input：没有填写"),
    ]);
    expect(stderr).toContain("里有 5 处错误，写错的没有计算，其余的照常计算：\n  A 的 input.start");
    expect(status).toBe(2);
    expect(deadline(JSON.stringify(list)).stdout).toBe("B　due 2026-03-30\n");
  });

  test("of ten thousand faults the first are told", () => {
    const { status, stderr } = deadline(JSON.stringify(Array.from({ length: 10_000 }, (_, n) => ({ id: `Q${n}`, rule: "REPLY" }))));
    expect(stderr.trim().split("\n")).toHaveLength(52);
    expect(stderr).toContain("还有 9950 处");
    expect(status).toBe(2);
  });

  test.each([
    ["a comma left out", '[\n{"id":"A"}\n{"id":"B"}]', "不是有效的 JSON（第 3 行附近）。"],
    ["a comma too many", '[{"id":"A"},]', "不是有效的 JSON"],
    ["no list", '{"vectors":[]}', "内容应当是一个数组"],
    ["10 MB of rubbish", "\0\u001b乱码".repeat(1_300_000), "不是有效的 JSON"],
  ])("%s: nothing is answered", (_what, content, message) => {
    const { status, stdout, stderr } = deadline(content, "--json");
    expect([stdout, status]).toEqual(["", 2]);
    expect(stderr).toContain(message);
    expect(stderr.length).toBeLessThan(1000);
  });

  test("says which file it cannot open", () => {
    const { status, stderr } = run("nowhere.json");
    expect(stderr).toMatch(/打不开文件 .*nowhere\.json/);
    expect(status).toBe(2);
  });
});
