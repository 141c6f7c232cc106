import { z } from "zod";
import { ruleViolation } from "@/lib/core/errors";
import { REQUEST_REPLY_KEY } from "@/lib/workflow/definition";
import { expectStaffed, openRun } from "@/lib/workflow/open-run";
import { loadStaff } from "@/lib/workflow/run";
import { flowInForce } from "@/lib/workflow/usual-flows";
import { caseCommand, caseKey } from "../case/command";
import { text } from "../case/fields";
import { findOutcome } from "../outcomes";
import { openReply } from "./content";
import { prepareReply } from "./prepare";
import { stops } from "./reply-checks";

/** 答复送审: the draft is sealed, and an approval bound to every word of it is opened. */
export const submitReply = caseCommand({
  act: "submitReply",
  input: z.object({ ...caseKey, note: text(500) }),
  does: async ({ tx, loaded, input, actor, now, today }) => {
    const { row } = loaded;
    if (actor.userId === null) throw ruleViolation("答复由经办人送审。");
    const draft = await tx.requestReply.findFirst({ where: { requestId: row.id, sealedAt: null } });
    const content = draft === null ? null : openReply(draft);
    if (draft === null || content === null) throw ruleViolation("还没有拟写答复，请先拟写。");
    const { checks, contentHash } = await prepareReply(tx, loaded, content, now);
    const failed = stops(checks);
    if (failed.length > 0) {
      const fields = Object.fromEntries(failed.map(({ key, message }) => [key, [message]]));
      throw ruleViolation(`答复还不能送审：${failed.map(({ message }) => message).join("")}`, fields);
    }
    const definition = await flowInForce(tx, row.agencyId, REQUEST_REPLY_KEY);
    if (definition === null) throw ruleViolation("没有设置答复的审批流程，请系统管理员设置。");
    const authorIds = [...new Set([...draft.editorIds, actor.userId])];
    const staff = await loadStaff(tx, row.agencyId, now);
    await expectStaffed(tx, { departmentId: row.departmentId, authorIds }, definition.steps, staff);
    await tx.requestReply.update({ where: { id: draft.id }, data: { contentHash, sealedAt: now, editorIds: authorIds, updatedAt: now } });
    const sender = { ...actor, userId: actor.userId };
    const runId = await openRun(tx, sender, now, {
      ...{
        subject: { type: "request", id: row.id },
        revisionId: null,
        purpose: "reply",
        departmentId: row.departmentId,
        authorIds,
        contentHash,
        definition,
      },
      title: `${row.caseNo}　${row.subject}（${findOutcome(content.outcome)?.label ?? ""}）`,
      detail: { kind: "requestReply", replyId: draft.id, outcome: content.outcome },
      opinion: input.note,
    });
    return {
      events: [{ kind: "replySubmitted", on: today, data: { replyId: draft.id, runId, outcome: content.outcome }, reason: input.note }],
      changes: { outcome: content.outcome, run: runId, contentHash },
      result: { runId, contentHash },
    };
  },
});
