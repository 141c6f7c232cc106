import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import seed from "@/lib/reports/annual/fixtures/report-2022.json";
import { projectFolder } from "../database/data-folder";

const folder = mkdtempSync(path.join(os.tmpdir(), "gongkai-report-"));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, content: unknown): string {
  const file = path.join(folder, name);
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

/** Without a database in reach, so that the command proves it needs none. */
function check(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const env = { ...process.env, DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none" };
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/gongkai.ts", "report", "check", ...args], { cwd: projectFolder, env });
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on("data", (data: Buffer) => out.push(data));
  child.stderr.on("data", (data: Buffer) => err.push(data));
  return new Promise((resolve) => {
    child.on("close", (code) => resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }));
  });
}

const tampered = { ...seed, table3: { ...seed.table3, R1: { ...seed.table3.R1, C1: 1 } } };

describe("gongkai report check", () => {
  test("gives the figures back with what was found, and ends with 0 whatever that is", async () => {
    const [right, wrong] = await Promise.all([
      check("--file", fileOf("seed.json", seed), "--json"),
      check("--file", fileOf("tampered.json", tampered), "--json"),
    ]);
    expect([right.code, JSON.parse(right.out)]).toEqual([0, { ...seed, findings: [], notJudged: [], suspect: null }]);
    expect(wrong.code).toBe(0);
    expect(JSON.parse(wrong.out)).toMatchObject({
      findings: [{ rule: "T3-COL", severity: "error" }, { rule: "T3-ROW" }],
      suspect: { cell: "table3.R1.C1", found: 1, likely: 0 },
    });
  });

  test("is read by people without --json", async () => {
    const { previous: _, ...alone } = tampered;
    const { code, out } = await check("--file", fileOf("alone.json", alone));
    expect(code).toBe(0);
    expect(out).toContain("示例市工业和信息化局2022年政府信息公开工作年度报告，按 2021 年格式（国办公开办函〔2021〕30号）核对。");
    expect(out).toContain("发现错误 2 处、提醒 0 处。");
    expect(out).toContain("1. 第三部分“自然人”一列不平");
    expect(out).toContain("最可能的原因：把“一、本年新收政府信息公开申请数量·自然人”一格的 1 改成 0");
    expect(out).toContain("没有核对：");
  });

  test("ends with 2 and says where when it cannot judge", async () => {
    const [missing, broken, shape, none] = await Promise.all([
      check("--file", path.join(folder, "no-such.json")),
      check("--file", fileOf("broken.json", '{\n  "year": 2022,\n')),
      check("--file", fileOf("shape.json", { year: 2022, table3: { R1: 5 } }), "--json"),
      check(),
    ]);
    expect([missing, broken, shape, none].map(({ code }) => code)).toEqual([2, 2, 2, 2]);
    expect(missing.err).toContain("打不开文件");
    expect(broken.err).toContain("第 3 行");
    expect(shape.err).toContain("table3.R1：应当是一组");
    expect(JSON.parse(shape.out)).toMatchObject({ places: [{ place: "table3.R1" }] });
    expect(none.err).toContain("请用 --file");
  });
});
