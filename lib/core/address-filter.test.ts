import { describe, expect, it } from "vitest";
import { z } from "zod";
import { first, pageNumber, parameterReader } from "./address-filter";

const ID = "0b6ee1c2-3d7a-4f0e-9a51-2f4f0c8d7e11";

describe("parameterReader", () => {
  it.each([
    [undefined, ""],
    [[], ""],
    ["  公路 ", "公路"],
    [["一", "二"], "一"],
    ["长".repeat(300), "长".repeat(200)],
  ])("reads %j as text", (value, text) => {
    expect(parameterReader({ q: value }).text("q")).toBe(text);
  });

  it("leaves out of the words what no database takes", () => {
    expect(parameterReader({ q: "公\0路" }).words("q")).toBe("公路");
  });

  it.each([
    [ID, ID],
    ["me", "me"],
    ["none", ""],
    [`${ID}'`, ""],
    [undefined, ""],
  ])("reads %j as an id or “me”", (value, id) => {
    expect(parameterReader({ handler: value }).id("handler", ["me"])).toBe(id);
  });

  it.each([
    ["3", 3],
    ["0", 1],
    ["-2", 1],
    ["1.5", 1],
    ["many", 1],
    ["999999999", 5000],
    [undefined, 1],
  ])("reads page %j as %i", (value, page) => {
    expect(parameterReader({ page: value }).page()).toBe(page);
  });
});

describe("first", () => {
  it("takes the first of several", () => {
    expect(first(z.string()).parse(["一", "二"])).toBe("一");
    expect(first(z.string()).parse("一")).toBe("一");
  });

  it.each([
    [["4", "5"], 4],
    ["x", 1],
    ["100001", 1],
    [undefined, 1],
  ])("reads page %j as %i", (value, page) => {
    expect(pageNumber.parse(value)).toBe(page);
  });
});
