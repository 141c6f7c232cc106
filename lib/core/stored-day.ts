import { z } from "zod";
import { type CivilDate, parseCivilDate } from "./civil-date";

/** A civil date as JSON keeps it. */
export const storedDay = z.string().transform((text, context): CivilDate => {
  const parsed = parseCivilDate(text);
  if (parsed !== null) return parsed;
  context.addIssue("not a civil date");
  return z.NEVER;
});
