import { z } from "zod";
import { caseCommand, caseKey } from "../case/command";

/** 审查完毕，开始办理. */
export const startHandling = caseCommand({
  act: "startHandling",
  input: z.object(caseKey),
  does: async ({ today }) => ({ events: [{ kind: "handlingStarted", on: today, data: {} }], result: {} }),
});
