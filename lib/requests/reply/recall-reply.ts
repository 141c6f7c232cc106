import { z } from "zod";
import { conflict } from "@/lib/core/errors";
import { recallRun } from "@/lib/workflow/end-run";
import { lockRun } from "@/lib/workflow/run";
import { caseCommand, caseKey } from "../case/command";
import { reason } from "../case/fields";
import { copyForWork } from "./copy-for-work";

/** 撤回修改: takes a reply back from approval, or after it and before it went out; all approvals of it are void. */
export const recallReply = caseCommand({
  act: "recallReply",
  input: z.object({ ...caseKey, reason }),
  does: async ({ tx, loaded, facts, input, actor, now, today }) => {
    const { reply } = facts;
    if (reply === null) throw conflict("没有送审的答复。");
    const run = await lockRun(tx, reply.runId);
    if (run.state === "open") await recallRun(tx, run, actor, now, input.reason);
    await copyForWork(tx, loaded.row.id, now);
    return {
      events: [{ kind: "replyRecalled", on: today, data: { runId: reply.runId }, reason: input.reason }],
      changes: { run: reply.runId },
      result: {},
    };
  },
});
