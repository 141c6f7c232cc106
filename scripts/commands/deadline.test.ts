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

describe("gongkai deadline", { timeout: 60_000 }, () => {
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

  test("names question and field of bad input, computes nothing, ends with 1", () => {
    const { status, stdout, stderr } = deadline('[{"id":"A","rule":"REPLY","input":{"start":"2022-02-30","workingDays":20}}]', "--json");
    expect(stdout).toBe("");
    expect(stderr).toContain("A 的 input.start：“2022-02-30”不是有效的日期");
    expect(status).toBe(1);
  });

  test.each([
    ['[\n{"id":"A"}\n{"id":"B"}]', "不是有效的 JSON（第 3 行附近）。"],
    ['[{"id":"A"},]', "不是有效的 JSON"],
    ['{"vectors":[]}', "内容应当是一个数组"],
  ])("%j: %s", (content, message) => {
    const { status, stderr } = deadline(content, "--json");
    expect(stderr).toContain(message);
    expect(status).toBe(1);
  });

  test("says which file it cannot open", () => {
    const { status, stderr } = run("nowhere.json");
    expect(stderr).toMatch(/打不开文件 .*nowhere\.json/);
    expect(status).toBe(1);
  });
});
