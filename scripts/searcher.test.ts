import { afterAll, beforeAll, expect, it } from "vitest";
import { type Child, startChild } from "./children";
import { freePort } from "./database/process";

// The pages themselves: app/(portal)/search/answer.db.test.ts. Here is a process of its own, whose database is away.

let child: Child;
let address: string;

beforeAll(async () => {
  const port = await freePort();
  address = `http://127.0.0.1:${port}/search`;
  child = startChild("检索", ["--import", "tsx", "scripts/searcher.ts"], {
    PORT: String(port),
    DATABASE_URL: `postgresql://nobody@127.0.0.1:${await freePort()}/nothing`,
  });
  await child.said("listening");
});
afterAll(() => child.stop());

it("says so while the database is away, and goes on", async () => {
  for (const query of ["?q=a", ""]) {
    const answer = await fetch(address + query);
    expect([answer.status, answer.headers.get("retry-after"), await answer.text()]).toEqual([
      503,
      "30",
      expect.stringContaining("网站暂时无法访问"),
    ]);
    expect(answer.headers.get("content-security-policy")).toMatch(/script-src 'self' 'nonce-/);
  }
});

it("takes questions only", async () => {
  const answer = await fetch(address, { method: "POST", body: "q=a" });
  expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
});

it("ends in order when it is told to", async () => {
  await child.stop();
  expect(await child.ended).toContain("状态 0");
});
