import { notAllowed, ruleViolation } from "@/lib/core/errors";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { HOME_KEY } from "@/lib/workflow/definition";
import { expectStaffed, openRun } from "@/lib/workflow/open-run";
import { loadStaff } from "@/lib/workflow/run";
import { flowInForce } from "@/lib/workflow/usual-flows";
import { HOME_SUBJECT, hashOfBlocks, lockHome } from "./arrangement";
import { missingDuty } from "./blocks";
import { expectOpenForChange } from "./save";
import { submitHomeInput } from "./schema";

/** 送审: the version in preparation is locked and goes to whoever approves the home page. */
export const submitHome = command({
  name: "home.submit",
  input: submitHomeInput,
  load: async (tx, _input, actor, now) => {
    const home = await lockHome(tx, actor.agencyId);
    if (home.working === null) throw ruleViolation("还没有新的首页编排，请先编排并保存。");
    const definition = await flowInForce(tx, actor.agencyId, HOME_KEY);
    if (definition === null) throw ruleViolation("没有首页编排的审批流程，请系统管理员在审批流程中设定。");
    return { ...home, working: home.working, definition, staff: await loadStaff(tx, actor.agencyId, now) };
  },
  may: (actor, home) => can(actor, "home.edit", home),
  check: (home, { expectedVersion }) => {
    expectOpenForChange(home, expectedVersion);
    const missing = missingDuty(home.working.blocks);
    if (missing !== null) throw ruleViolation(missing);
  },
  write: async ({ tx, actor, input, loaded: { working, definition, staff }, now }) => {
    if (actor.userId === null || actor.departmentId === null) throw notAllowed("首页编排由机关的工作人员送审。");
    const sender = { ...actor, userId: actor.userId };
    const run = { departmentId: actor.departmentId, authorIds: [...new Set([...working.authorIds, sender.userId])] };
    await expectStaffed(tx, run, definition.steps, staff);
    const contentHash = hashOfBlocks(working.blocks);
    const runId = await openRun(tx, sender, now, {
      ...run,
      subject: { type: HOME_SUBJECT, id: working.id },
      revisionId: null,
      purpose: "publish",
      title: `首页编排（第 ${working.number} 版）`,
      contentHash,
      definition,
      detail: {},
      opinion: input.note,
    });
    return {
      subject: { type: HOME_SUBJECT, id: working.id },
      changes: { run: runId, number: working.number, contentHash, flow: `${definition.key} v${definition.version}` },
      result: { runId },
    };
  },
  taken: { ApprovalRun_one_open: "这一版首页编排已经送审，正在审批。" },
});
