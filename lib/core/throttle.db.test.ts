import { describe, expect, it } from "vitest";
import { db } from "./db";
import { admit, type PublicForm, proofToken, WAIT_MS } from "./proof";
import { useDatabase } from "./testing/database";
import { type Limit, networkOf, refusedUntil, release, sweepThrottle, take, takeByAddress, waitWords } from "./throttle";

useDatabase();

const at = (seconds: number) => new Date(Date.parse("2026-03-02T02:00:00Z") + seconds * 1000);

describe("take", () => {
  const hourly: Limit = { name: "hourly", most: 3, windowMs: 3_600_000 };

  it("allows so many within the window, and begins anew after it", async () => {
    for (const second of [0, 10, 20]) expect(await take(hourly, "a", at(second))).toEqual({ allowed: true });
    expect(await take(hourly, "a", at(30))).toEqual({ allowed: false, until: at(3600) });
    expect(await take(hourly, "b", at(30))).toEqual({ allowed: true });
    expect(await take(hourly, "a", at(3600))).toEqual({ allowed: true });
    expect(await take(hourly, "a", at(3601))).toEqual({ allowed: true });
  });

  it("refuses for the time of the block, from the last allowed use on", async () => {
    const codes: Limit = { name: "codes", most: 2, windowMs: 600_000, blockMs: 3_600_000 };
    await take(codes, "a", at(0));
    expect(await refusedUntil(codes, "a", at(1))).toBeNull();
    await take(codes, "a", at(500));
    expect(await take(codes, "a", at(600))).toEqual({ allowed: false, until: at(4100) });
    expect(await refusedUntil(codes, "a", at(4099))).toEqual(at(4100));
    expect(await take(codes, "a", at(4100))).toEqual({ allowed: true });
    expect(await refusedUntil(codes, "a", at(4100))).toBeNull();
    await release(codes, "a");
    expect(await db().throttle.count()).toBe(2);
  });

  it("of a hundred at the same moment no more are allowed than the limit says", async () => {
    const taken = await Promise.all(Array.from({ length: 100 }, () => take({ name: "crowd", most: 5, windowMs: 1000 }, "a", at(0))));
    expect(taken.filter(({ allowed }) => allowed)).toHaveLength(5);
  });

  it("stores nobody's address, and knows an address on one day only", async () => {
    await takeByAddress(hourly, "203.0.113.7", at(0));
    await takeByAddress(hourly, "203.0.113.7", at(86_400));
    const rows = await db().throttle.findMany({ where: { key: { startsWith: "hourly " } } });
    expect(rows.filter(({ key }) => key.includes("203"))).toEqual([]);
    expect(rows.filter(({ count, windowEnd }) => count === 1 && windowEnd >= at(3600))).not.toHaveLength(0);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  });

  it("gives visitors of unknown address one larger allowance together", async () => {
    const once: Limit = { name: "once", most: 1, windowMs: 1000 };
    const taken = await Promise.all(Array.from({ length: 25 }, () => takeByAddress(once, "", at(0))));
    expect(taken.filter(({ allowed }) => allowed)).toHaveLength(20);
  });

  it("forgets what no limit needs any more", async () => {
    expect(await sweepThrottle(at(10_000_000))).toBeGreaterThan(3);
    expect(await db().throttle.count()).toBe(0);
  });
});

describe("networkOf", () => {
  it.each([
    ["203.0.113.7", "203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:0DB8:0001:0002::9", "2001:db8:1:2::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
  ])("%s → %s", (address, network) => expect(networkOf(address)).toBe(network));
});

describe("waitWords", () => {
  it.each([
    [0, "1 秒"],
    [45, "45 秒"],
    [90, "2 分钟"],
    [3600, "60 分钟"],
  ])("%d s", (seconds, words) => expect(waitWords(at(seconds), at(0))).toBe(words));
});

describe("admit", () => {
  const form: PublicForm = {
    name: "letter",
    what: "提交来信",
    solved: { most: 3, windowMs: 3_600_000 },
    waited: { most: 1, windowMs: 3_600_000 },
  };
  const slow = (token: string) => ({ token, answer: "", trap: "" });
  const later = new Date(at(0).getTime() + WAIT_MS);

  it("takes a token once, and fewer without the puzzle", async () => {
    const token = proofToken(form, at(0));
    await admit(form, slow(token), "203.0.113.9", later);
    await expect(admit(form, slow(token), "203.0.113.8", later)).rejects.toThrow("已经提交过");
    await expect(admit(form, slow(proofToken(form, at(0))), "203.0.113.9", later)).rejects.toThrow("60 分钟");
  });
});
