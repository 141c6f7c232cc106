import { describe, expect, test } from "vitest";
import { civilDates } from "./calendar-year";

describe("civilDates", () => {
  test("a date that does not exist cannot be written", () => {
    expect(() => civilDates(2027, "02-29")).toThrow(TypeError);
  });
});
