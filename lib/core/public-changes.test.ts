import { describe, expect, it } from "vitest";
import { changedTags } from "./public-changes";

describe("a message of change", () => {
  it.each([
    ["an item", { columns: ["/tzgg", "/zcwj"], item: 41 }, ["items", "column:/tzgg", "column:/zcwj", "item:41"]],
    ["an item, and those that show it", { columns: [], item: 41, shownBy: [7] }, ["items", "item:41", "item:7"]],
    ["the home page", { columns: [], item: null }, ["items"]],
    ["a tag alone", { tags: ["letters"] }, ["letters"]],
  ])("tells of %s", (_what, message, tags) => {
    expect(changedTags(JSON.stringify(message))).toEqual(tags);
  });

  it.each(["", "site", "{", "[]", "null", '{"item":"41"}', '{"tags":"site"}'])(
    "that is not understood (%j) is about everything",
    (text) => {
      expect(changedTags(text)).toEqual(["site"]);
    },
  );
});
