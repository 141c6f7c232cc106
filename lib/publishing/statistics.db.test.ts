import { beforeAll, describe, expect, it } from "vitest";
import { civilDate, startOfDay } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import { buildDisclosure } from "@/lib/disclosures/testing/build";
import type { Channel } from "@/lib/generated/prisma/enums";
import { putOnline } from "./put-online";
import { countByPart, itemsOfPart, type Part } from "./statistics";
import { buildHouse, type House, stateOf } from "./testing/build";

useDatabase();

let house: House;
const columns: Record<string, string> = {};

const column = async (path: string, columnType: string, kind: "list" | "channel" = "list") => {
  const made = await db().column.create({
    data: {
      agencyId: house.agency.id,
      slug: path.slice(1).replaceAll("/", "-"),
      path,
      name: path,
      kind,
      state: "visible",
      columnType,
      description: "",
    },
  });
  columns[path] = made.id;
};

const publisher = { id: null, name: "数据迁移", department: "", post: "" };

/** A record of an earlier system, out on these days by these channels. */
async function record(path: string, ...out: readonly [Channel, string][]): Promise<void> {
  const id = await buildDisclosure(house.actors.author, columns[path] ?? "");
  const { latestRevisionId } = await stateOf(id);
  for (const [channel, day] of out) {
    const one = { disclosureId: id, revisionId: latestRevisionId, channel, url: null, publisher, waitingId: null, imported: true };
    await db().$transaction((tx) => putOnline(tx, one, startOfDay(civilDate(day))));
  }
}

beforeAll(async () => {
  house = await buildHouse();
  await column("/zfxxgk", "法定主动公开内容");
  await column("/zfxxgk/nb", "信息公开年报");
  await column("/zfxxgkx", "动态要闻");
  await column("/zcjd", "政策解读");
  await column("/wx", "动态要闻", "channel");
  await record("/zfxxgk/nb", ["portal", "2022-01-01"]);
  await record("/zfxxgkx", ["portal", "2022-12-31"]);
  await record("/zfxxgkx", ["portal", "2021-12-31"], ["portal", "2022-06-01"]);
  await record("/zfxxgkx", ["portal", "2023-01-01"]);
  await record("/wx", ["wechat", "2022-03-01"]);
  await record("/zfxxgkx", ["portal", "2022-03-01"], ["gazette", "2022-04-01"]);
  await record("/zcjd", ["portal", "2022-03-01"], ["wechat", "2022-03-02"]);
});

describe("一年主动公开的数量", () => {
  const wanted: Record<Part, number> = { portalDisclosure: 1, portalOther: 2, wechat: 1, otherChannels: 1, interpretation: 1 };

  it("counts an item once for each channel when it first went out, in Shanghai's year, and an interpretation once under its own head", async () => {
    const counts = await countByPart(db(), house.agency.id, 2022);
    expect(Object.fromEntries(counts.map(({ part, total }) => [part, total]))).toEqual(wanted);
    expect(counts.every(({ total, imported }) => total === imported)).toBe(true);
  });

  it("each number has exactly so many items behind it, and no publication is behind two", async () => {
    const lists = await Promise.all(
      (Object.keys(wanted) as Part[]).map((part) => itemsOfPart(db(), house.agency.id, 2022, part, { size: 100, number: 1 })),
    );
    expect(lists.map(({ length }) => length)).toEqual(Object.values(wanted));
    const ids = lists.flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
