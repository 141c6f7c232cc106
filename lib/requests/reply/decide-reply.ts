import { z } from "zod";
import type { Tx } from "@/lib/core/db";
import { conflict, notAllowed, notFound } from "@/lib/core/errors";
import { allowed } from "@/lib/core/gate";
import { command } from "@/lib/identity/command";
import { notify } from "@/lib/identity/notices";
import { decideRun, expectRunAsSeen, mayDecide, seatOf } from "@/lib/workflow/decide-run";
import { loadStaff, lockRun, type Run, type Staff } from "@/lib/workflow/run";
import { text, version } from "../case/fields";
import { type LoadedCase, lockCase } from "../case/load";
import { record } from "../case/record";
import { mayView } from "../case/visibility";
import { openReply } from "./content";
import { copyForWork } from "./copy-for-work";
import { prepareReply } from "./prepare";

const input = z.object({
  runId: z.uuid(),
  /** of the run, as it was on the form */
  expectedVersion: version,
  contentHash: z.string(),
  verdict: z.enum(["approve", "return"], "请选择同意还是退回"),
  opinion: text(2000),
  secrecy: z.union([z.enum(["passed", "unsure"]), z.literal("").transform(() => null), z.null()]).default(null),
});

interface Loaded {
  loaded: LoadedCase;
  run: Run;
  staff: Staff;
  /** the reply no longer is what the run is about */
  changed: boolean;
}

async function load(tx: Tx, runId: string, now: Date): Promise<Loaded> {
  const found = await tx.approvalRun.findUnique({ where: { id: runId }, select: { subjectType: true, subjectId: true } });
  if (found === null || found.subjectType !== "request") throw notFound("审批");
  const loaded = await lockCase(tx, found.subjectId, now);
  const run = await lockRun(tx, runId);
  const replyId = loaded.facts.reply?.replyId;
  const row = replyId === undefined ? null : await tx.requestReply.findUnique({ where: { id: replyId } });
  const content = row === null ? null : openReply(row);
  const changed = content === null || (await prepareReply(tx, loaded, content, now)).contentHash !== run.contentHash;
  return { loaded, run, staff: await loadStaff(tx, run.agencyId, now), changed };
}

/** 答复的审批: approve or return the step that waits. The last approval leaves the reply ready to be issued. */
export const decideReply = command({
  name: "request.decideReply",
  input,
  load: (tx, { runId }, _actor, now) => load(tx, runId, now),
  may: (actor, { run, staff, loaded }, { expectedVersion }) =>
    run.version !== expectedVersion && mayView(actor, loaded.subject) ? allowed : mayDecide(actor, run, staff),
  check: ({ run, changed }, seen) => {
    expectRunAsSeen(run, seen);
    if (changed && seen.verdict === "approve") throw conflict("答复的内容与送审时不一致，不能同意。请经办人撤回后重新送审。");
  },
  write: async ({ tx, actor, input: decision, loaded: { loaded, run, staff }, now }) => {
    const seat = seatOf(actor, run, staff);
    if (seat === null) throw notAllowed("现在不由你审批。");
    const outcome = await decideRun(tx, { run, seat, actor, staff, now, decision });
    const { row, today } = loaded;
    if (outcome === "returned") {
      await copyForWork(tx, row.id, now);
      await record(tx, loaded, { actor, now }, [{ kind: "replyReturned", on: today, data: { runId: run.id }, reason: decision.opinion }]);
    } else if (outcome === "approved") {
      await record(tx, loaded, { actor, now }, [{ kind: "replyApproved", on: today, data: { runId: run.id } }]);
    } else await record(tx, loaded, { actor, now }, []);
    if (outcome === "returned" || outcome === "approved") {
      const told = { kind: "replyDecided", subjectType: "request", subjectId: row.id, key: `reply-decided/${run.id}` };
      const words = outcome === "approved" ? "的答复已经批准，请发出" : "的答复被退回";
      await notify(tx, row.agencyId, [run.startedById], { ...told, text: `申请 ${row.caseNo} ${words}` }, now);
    }
    return {
      subject: { type: "request", id: row.id },
      changes: {
        ...{ caseNo: row.caseNo, run: run.id, step: run.steps[run.step]?.name ?? "", verdict: decision.verdict, secrecy: decision.secrecy },
        ...{ onBehalfOf: seat.onBehalfOf?.name ?? null, contentHash: run.contentHash, outcome },
      },
      result: { outcome, requestId: row.id },
    };
  },
});
