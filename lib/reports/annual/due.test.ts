import { expect, test } from "vitest";
import { bodyOf, dueOn } from "./due";

test.each([
  ["示例市工业和信息化局", "2023-01-31"],
  ["示例市政府信息公开办公室", "2023-01-31"],
  ["甲县人民政府", "2023-03-31"],
  ["示例市人民政府办公室", "2023-03-31"],
  ["示例省政府办公厅", "2023-03-31"],
])("the report of %s on 2022 is due on %s", (name, day) => {
  expect(dueOn(2022, bodyOf(name))).toBe(day);
});
