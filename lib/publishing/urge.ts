import { ruleViolation } from "@/lib/core/errors";
import { command } from "@/lib/identity/command";
import { urgeRun } from "@/lib/workflow/end-run";
import { lockItemAndRun } from "./decide";
import { mayRecall } from "./recall";
import { urgeInput } from "./schema";

/** 催办: reminds the approver of the step that waits, once a day. Whoever may recall may urge. */
export const urge = command({
  name: "disclosure.urge",
  input: urgeInput,
  load: (tx, input) => lockItemAndRun(tx, input.runId),
  may: (actor, { run, state }) => mayRecall(actor, run, state),
  check: ({ run }) => {
    if (run.state !== "open") throw ruleViolation("这次审批已经结束，不用催办。");
  },
  write: async ({ tx, actor, loaded: { run, state }, now }) => {
    await urgeRun(tx, run, actor, now);
    return {
      subject: { type: "disclosure", id: state.id },
      changes: { run: run.id, step: run.steps[run.step]?.name ?? "" },
      result: { disclosureId: state.id },
    };
  },
});
