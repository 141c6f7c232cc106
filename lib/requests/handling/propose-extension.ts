import { z } from "zod";
import { count, reason } from "../case/fields";
import { letterKey } from "../signing/letter-spec";
import { proposal } from "../signing/proposal";
import { decideExtensionLetters } from "./decide-extension";
import { expectExtendable } from "./longer-period";

/** 提请延长答复期限, for the head of the office to decide. */
export const { command: proposeExtension, composer: proposeExtensionLetters } = proposal({
  act: "proposeExtension",
  input: z.object({ ...letterKey, workingDays: count("请填写延长的工作日数", 1, 20), reason }),
  check: (loaded, { workingDays }) => expectExtendable(loaded, workingDays),
  proposed: ({ workingDays, reason: why }, actor, today) => ({
    kind: "extensionProposed",
    on: today,
    data: { workingDays, byId: actor.userId ?? "" },
    reason: why,
  }),
  decision: decideExtensionLetters,
  fieldNames: { extendReason: "reason" },
});
