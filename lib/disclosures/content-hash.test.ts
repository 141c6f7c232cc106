import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "@/lib/core/canonical-json";
import { contentHash } from "./content-hash";

const content = fc.dictionary(
  fc.string({ minLength: 1 }),
  fc.oneof(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.array(fc.string())),
);
const clean = (value: unknown) => !JSON.stringify(value).includes("\\u0000");

describe("contentHash", () => {
  test("is sha-256 in hex of the canonical JSON", () => {
    expect(contentHash({})).toBe("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
  });

  test("does not depend on the order of keys", () => {
    fc.assert(
      fc.property(content.filter(clean), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(contentHash({ a: reversed, b: value })).toBe(contentHash({ b: value, a: reversed }));
        expect(contentHash(reversed)).toBe(contentHash(value));
      }),
    );
  });

  test("changes with any character", () => {
    const letters = fc.string({ unit: fc.constantFrom("甲", "乙", "a", " ", "\u00a0", "\u200b", "，", ","), minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(letters, fc.nat(), (text, position) => {
        const at = position % text.length;
        const changed = `${text.slice(0, at)}丙${text.slice(at + 1)}`;
        expect(contentHash({ body: { text: changed } })).not.toBe(contentHash({ body: { text } }));
      }),
    );
  });
});

describe("canonicalJson", () => {
  test("sorts keys at every level and keeps the order of lists", () => {
    expect(canonicalJson({ b: [2, { d: null, c: true }], a: "字\n" })).toBe('{"a":"字\\n","b":[2,{"c":true,"d":null}]}');
    expect(canonicalJson(-0)).toBe("0");
  });

  test("reads back as the value it came from", () => {
    fc.assert(
      fc.property(content.filter(clean), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  const cycle: Record<string, unknown> = {};
  cycle.self = cycle;
  test.each([
    ["undefined", { a: undefined }],
    ["NaN", [Number.NaN]],
    ["Infinity", { a: Number.POSITIVE_INFINITY }],
    ["a function", { a: () => 1 }],
    ["a date", { a: new Date(0) }],
    ["a bigint", { a: 1n }],
    ["a hole", new Array<number>(1)],
    ["a map", new Map()],
    ["half a character", { a: "\ud800" }],
    ["half a character in a key", { "\udc00": 1 }],
    ["NUL", { a: "\u0000" }],
    ["a cycle", cycle],
  ])("refuses %s", (_, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });
});
