import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/core/errors";
import { cursorOf, placeOf } from "./cursor";
import { readQuery } from "./query";

const read = (text: string) => readQuery(new URLSearchParams(text));

function problem(text: string): AppError {
  try {
    read(text);
  } catch (error) {
    if (error instanceof AppError) return error;
  }
  throw new Error(`accepted: ${text}`);
}

describe("a query that is understood", () => {
  test("with everything", () => {
    const query = read(
      "column=/zcwj&topic=综合政务&genre=通知&department=办公室&year=2026&from=2026-01-01&to=2026-01-01&updatedSince=2026-03-01&limit=100",
    );
    expect(query).toMatchObject({ column: "/zcwj", year: 2026, limit: 100, from: "2026-01-01" });
    expect(query.updatedSince?.toISOString()).toBe("2026-02-28T16:00:00.000Z");
  });

  test("with nothing", () => expect(read("")).toEqual({}));

  test.each(["2026-03-01T09:30:00%2B08:00", "2026-03-01T01:30:00Z", "2026-03-01T01:30:00.000Z"])("the moment %s", (text) => {
    expect(read(`updatedSince=${text}`).updatedSince?.toISOString()).toBe("2026-03-01T01:30:00.000Z");
  });
});

describe("a query that is refused, with the parameter at fault", () => {
  test.each([
    ["limit=0", "limit"],
    ["limit=101", "limit"],
    ["limit=-1", "limit"],
    ["limit=1e1", "limit"],
    ["limit=", "limit"],
    ["limit=5&limit=6", "limit"],
    ["year=20261", "year"],
    ["topic=x", "topic"],
    ["genre=' or 1=1 --", "genre"],
    ["from=2026-02-30", "from"],
    ["from=2026-02-02&to=2026-02-01", "to"],
    ["updatedSince=yesterday", "updatedSince"],
    ["updatedSince=2026-03-01T09:30:00 08:00", "updatedSince"],
    [`cursor=${"x".repeat(101)}`, "cursor"],
    ["colum=/tzgg", "colum"],
    ["__proto__=1", "__proto__"],
  ])("%s", (text, field) => {
    const { code, message, fields } = problem(text);
    expect(code).toBe("InvalidInput");
    expect(message).toMatch(/^参数有误：/);
    expect(Object.keys(fields)).toEqual([field]);
  });
});

describe("cursors", () => {
  const place = { at: new Date("2026-11-18T01:30:00.123Z"), number: 41 };

  test("come back as the place they name, in their own order only", () => {
    for (const order of ["published", "changed"] as const) expect(placeOf(order, cursorOf(order, place))).toEqual(place);
    expect(placeOf("changed", cursorOf("published", place))).toBeNull();
  });

  const made = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  test.each([
    "",
    "x",
    "%00",
    "'; drop table",
    made(["p"]),
    made(["p", "1", 1]),
    made(["p", 1e300, 1]),
    made(["p", 1, 2 ** 31]),
    made(["p", -1, 1]),
    made({}),
  ])("%j is none", (cursor) => expect(placeOf("published", cursor)).toBeNull());
});
