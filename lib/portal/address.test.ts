import { describe, expect, test } from "vitest";
import { isNowhere, parseAddress, parsePage } from "./address";

describe("parseAddress", () => {
  test.each(["/zfxxgk", "/zfxxgk/fdzdgk/zcwj", "/2026-plan"])("%s is an address of a column", (path) => {
    expect(parseAddress(path)).toEqual({ kind: "column", path });
  });

  test.each(["/tzgg/202611/t20261118_41.html", "/zfxxgk/zd/202201/t20220131_1.html"])("%s is an address of an item", (address) => {
    expect(parseAddress(address)).toEqual({ kind: "item", address });
  });

  test.each([
    ["empty", ""],
    ["the home page", "/"],
    ["without a slash at the start", "tzgg"],
    ["a slash at the end", "/tzgg/"],
    ["two slashes", "/tzgg//x"],
    ["dots", "/.."],
    ["dots inside", "/tzgg/../console"],
    ["encoded dots", "/%2e%2e"],
    ["an encoded slash", "/tzgg%2f202611"],
    ["a NUL", "/tzgg\u0000"],
    ["an encoded NUL", "/%00"],
    ["upper case", "/TZGG"],
    ["Chinese", "/通知公告"],
    ["a quote", "/tzgg'--"],
    ["a hyphen first", "/-tzgg"],
    ["another kind of file", "/favicon.ico"],
    ["an item outside a column", "/202611/t20261118_41.html"],
    ["an item without its month", "/tzgg/t20261118_41.html"],
    ["a day outside the month", "/tzgg/202610/t20261118_41.html"],
    ["a number of no item", "/tzgg/202611/t20261118_12345678901.html"],
    ["more than anyone types", `/${"a".repeat(500)}`],
  ])("%s is no address", (_, path) => {
    expect(parseAddress(path)).toBeNull();
  });
});

describe("isNowhere", () => {
  test.each([
    ["/zcwj/..%2F..%2fetc", "", true],
    ["/interaction/letters/%00", "", true],
    ["/a%5cb", "", true],
    ["/interaction/letters", "?page=2&q=%00", true],
    ["/interaction/letters", "?q=100%25&page=-1", false],
    ["/search", "?q=%27%22%F0%9F%98%80..%2F", false],
  ])("%s%s: %s", (pathname, search, nowhere) => {
    expect(isNowhere(pathname, search)).toBe(nowhere);
  });
});

describe("parsePage", () => {
  test.each([
    [undefined, 1],
    ["1", 1],
    ["12", 12],
    ["9999999", 9_999_999],
    ["", null],
    ["0", null],
    ["-1", null],
    ["01", null],
    ["1.5", null],
    ["1e3", null],
    ["10000000000", null],
    ["一", null],
    [["1", "2"], null],
  ])("%j is page %j", (text, page) => {
    expect(parsePage(text)).toBe(page);
  });
});
