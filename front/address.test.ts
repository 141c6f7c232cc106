import { describe, expect, it } from "vitest";
import { essentialAddress, wayOf } from "./address";

const way = (url: string, method = "GET", headers = {}) => wayOf({ method, url, headers });

describe("the way of a request", () => {
  it.each(["/", "/tzgg", "/zfxxgk/fdzdgk", "/tzgg/202611/t20261118_41.html", "/search", "/view_2"])(
    "%s may be a page that is kept",
    (url) => {
      expect(way(url)).toEqual({ way: "page", pathname: url, query: "", plain: true });
      expect(way(`${url}?page=2`, "HEAD")).toEqual({ way: "page", pathname: url, query: "page=2", plain: true });
    },
  );

  it.each(["/api/health", "/console", "/console/items?q=a", "/sign-in", "/setup", "http://other.example/", "*"])(
    "%s is handed on",
    (url) => {
      expect(way(url)).toEqual({ way: "through", file: false });
    },
  );

  it.each([
    "/_next/static/chunks/a.js",
    "/attachments/1/a.html",
    "/robots.txt",
    "/tzgg/rss.xml",
    "/tzgg/202611/t20261118_41.pdf",
    "/catalogue.csv",
  ])("%s is handed on as a file", (url) => {
    expect(way(url)).toEqual({ way: "through", file: true });
  });

  it.each(["/%", "/%zz", "/tzgg/%E4%BD", "/a%2", `/${"a".repeat(8_000)}`])("%s is nowhere", (url) => {
    expect(way(url)).toEqual({ way: "nowhere" });
  });

  it.each(["/consoles", "/apiary", "/signin"])("%s only looks like one that is handed on", (url) => {
    expect(way(url)).toMatchObject({ way: "page", plain: true });
  });

  it.each(["/%74zgg", "//tzgg", "/tzgg/", "/a/../tzgg", "/./tzgg", "/tz gg", "/栏目", "/tzgg;a", "/tzgg//a"])(
    "%s is another way to write an address: a page, never kept",
    (url) => {
      expect(way(url)).toMatchObject({ way: "page", plain: false });
    },
  );

  it("changes nothing by GET: other methods are never answered from what is kept", () => {
    expect(way("/requests/new", "POST")).toMatchObject({ way: "page", plain: false });
  });

  it.each([{ rsc: "1" }, { "next-action": "abc" }])("what the framework's own script asks for is handed on", (headers) => {
    expect(way("/tzgg", "GET", headers)).toEqual({ way: "through", file: false });
  });
});

describe("the essential address", () => {
  it.each([
    ["", ["page"], "/tzgg"],
    ["utm_source=a&from=b", ["page"], "/tzgg"],
    ["utm=1&page=2", ["page"], "/tzgg?page=2"],
    ["page=%32&page=3", ["page"], "/tzgg?page=2&page=3"],
    ["b=2&a=1", ["a", "b"], "/tzgg?a=1&b=2"],
    ["page=2", [], "/tzgg"],
    ["page=%26a%3D1", ["page"], "/tzgg?page=%26a%3D1"],
    ["%", ["page"], "/tzgg"],
  ])("of ?%s with %j is %s", (query, params, address) => {
    expect(essentialAddress("/tzgg", query, params)).toBe(address);
  });
});
