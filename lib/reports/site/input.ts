import { z } from "zod";

/** What every form of the site report sends. */
export const siteInput = {
  year: z.coerce.number("请选择年度").int("请选择年度").min(2000, "请选择年度").max(2199, "请选择年度"),
  expectedVersion: z.coerce.number().int().nonnegative(),
};
