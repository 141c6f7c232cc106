import { describe, expect, it } from "vitest";
import { rangeOf } from "./file-response";
import { isSameOrigin } from "./same-origin";

describe("rangeOf", () => {
  it.each([
    [null, null],
    ["bytes=0-99", { start: 0, end: 99 }],
    ["bytes=900-", { start: 900, end: 999 }],
    ["bytes=-100", { start: 900, end: 999 }],
    ["bytes=-5000", { start: 0, end: 999 }],
    ["bytes=990-5000", { start: 990, end: 999 }],
    ["bytes=1000-", "outside"],
    ["bytes=-0", "outside"],
    ["bytes=9-3", "outside"],
    ["bytes=-", null],
    ["bytes=0-1,5-6", null],
    ["lines=1-2", null],
  ] as const)("%s of 1000 bytes", (header, range) => {
    expect(rangeOf(header, 1000)).toEqual(range);
  });
});

describe("isSameOrigin", () => {
  it.each([
    [{ "sec-fetch-site": "same-origin" }, true],
    [{ "sec-fetch-site": "same-site" }, false],
    [{ "sec-fetch-site": "cross-site", origin: "http://gk.example", host: "gk.example" }, false],
    [{ origin: "http://gk.example", host: "gk.example" }, true],
    [{ origin: "https://public.example", host: "10.0.0.5:3000" }, true],
    [{ origin: "http://evil.example", host: "gk.example" }, false],
    [{ origin: "null", host: "gk.example" }, false],
    [{ host: "gk.example" }, false],
  ])("%j → %s", (headers, same) => {
    expect(isSameOrigin(new Headers(headers), "https://public.example")).toBe(same);
  });
});
