import { z } from "zod";
import { caseCommand, caseKey } from "../case/command";

/** 归档: the case is done; its papers stay together (条例第四十五条). */
export const archive = caseCommand({
  act: "archive",
  input: z.object(caseKey),
  does: async ({ today }) => ({ events: [{ kind: "archived", on: today, data: {} }], result: {} }),
});
