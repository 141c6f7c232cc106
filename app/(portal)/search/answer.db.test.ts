import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { PLACES } from "@/app/framed-page";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import { newSite } from "@/lib/portal/testing/rows";
import { rebuildIndex } from "@/lib/search/rebuild";
import { answerQuestion } from "./answer";

// The frame comes from Next, which stands elsewhere.
const next = http.createServer((_request, response) => {
  response.end(
    `<title>${PLACES.title}</title><meta name="description" content="${PLACES.description}"/><meta name="gongkai-script" content="none"/>${PLACES.main}`,
  );
});

useDatabase();

beforeAll(async () => {
  await once(next.listen(0, "127.0.0.1"), "listening");
  vi.stubEnv("GONGKAI_OWN_ADDRESS", `http://127.0.0.1:${(next.address() as AddressInfo).port}`);
});
afterAll(() => {
  vi.unstubAllEnvs();
  next.close();
});

const asked = async (query: string): Promise<string> => (await answerQuestion(new URLSearchParams(query)))?.html ?? "";

test("there is no page before there is a site", async () => {
  expect(await answerQuestion(new URLSearchParams("q=通知"))).toBeNull();
});

test("what memory says is shown only as long as it is so", async () => {
  const rows = await newSite();
  const column = await rows.column("/tzgg", { name: "通知公告" });
  await rows.item({ title: "关于海水淡化的通知", columnId: column.id });
  await rebuildIndex(rows.agencyId);
  expect(await asked("q=海水淡化")).toMatch(/<title>检索：海水淡化<\/title>.*找到.* 1 .*通知公告/s);

  await db().column.update({ where: { id: column.id }, data: { name: "公告栏" } });
  expect(await asked("q=海水淡化&page=1")).toMatch(/公告栏/);
  await db().department.updateMany({ data: { name: "秘书科" } });
  expect(await asked("q=海水淡化&x=1")).toMatch(/秘书科.*秘书科/s);
  await rows.item({ title: "再次公布海水淡化标准", columnId: column.id });
  await rebuildIndex(rows.agencyId);
  expect(await asked("q=海水淡化&x=2")).toMatch(/找到.* 2 /s);

  await db().column.update({ where: { id: column.id }, data: { state: "hidden" } });
  expect(await asked("q=海水淡化")).toMatch(/没有找到与“海水淡化”相符的信息/);
  expect(await asked("q=海水淡化")).not.toMatch(/公告栏|淡化标准/);
});

test("of a parameter that stands there twice the first counts; without any, nothing is looked for", async () => {
  expect(await asked("q=海水&q=标准")).toMatch(/检索：海水</);
  expect(await asked("")).toMatch(/<title>检索<\/title>/);
  expect(await asked("q=%3F%3F")).toMatch(/没有可以检索的词/);
});
