import { expect, it } from "vitest";
import { addressWith, pageParam } from "./address";
import { pageWindow } from "./pagination";

it.each([
  [1, 1, [1]],
  [1, 5, [1, 2, 3, 4, 5]],
  [1, 9, [1, 2, 3, null, 9]],
  [3, 5, [1, 2, 3, 4, 5]],
  [5, 20, [1, 2, 3, 4, 5, 6, 7, null, 20]],
  [10, 20, [1, null, 8, 9, 10, 11, 12, null, 20]],
  [20, 20, [1, null, 18, 19, 20]],
])("page %i of %i links to %j", (page, pages, shown) => {
  expect(pageWindow(page, pages)).toEqual(shown);
});

it("an address keeps its other parameters", () => {
  expect(addressWith("/list", { q: "政策", page: "3", tag: ["a", "b"], empty: "" }, { page: null, sort: "time" })).toBe(
    "/list?q=%E6%94%BF%E7%AD%96&tag=a&tag=b&sort=time",
  );
  expect(addressWith("/list", { page: "2" }, { page: "" })).toBe("/list");
});

it.each([
  [undefined, 1],
  ["0", 1],
  ["-1", 1],
  ["2.5", 1],
  ["9999999", 1],
  ["12", 12],
  [["3", "4"], 3],
])("page parameter %j is page %i", (given, page) => {
  expect(pageParam({ page: given }, "page")).toBe(page);
});
