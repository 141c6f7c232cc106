import { z } from "zod";
import { reason } from "@/lib/requests/case/fields";
import { appealCommand, appealKey } from "../case/command";

/** 作废: entered in error. The number stays used; it counts nowhere. */
export const voidEntry = appealCommand({
  act: "voidEntry",
  input: z.object({ ...appealKey, reason }),
  does: async ({ input, today }) => ({ events: [{ kind: "voided", on: today, data: {}, reason: input.reason }], result: {} }),
});
