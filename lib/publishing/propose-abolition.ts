import { type CivilDate, civilDateOf, formatChineseDate, fromDatabaseDate } from "@/lib/core/civil-date";
import type { Tx } from "@/lib/core/db";
import { expectVersion, invalidInput, notAllowed, ruleViolation } from "@/lib/core/errors";
import { INDEX_NUMBER } from "@/lib/disclosures/index-number";
import { findReferred, referenceProblem, relatedItems } from "@/lib/disclosures/related";
import { type DisclosureState, lockState } from "@/lib/disclosures/stage";
import type { ValidityChangeKind } from "@/lib/generated/prisma/enums";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { openAct } from "./open-act";
import { abolitionInput } from "./schema";

interface Standing {
  state: DisclosureState;
  formedOn: CivilDate | null;
  marked: { amended: boolean; ended: boolean };
}

async function load(tx: Tx, disclosureId: string): Promise<Standing> {
  const state = await lockState(tx, disclosureId);
  const item = await tx.disclosure.findUniqueOrThrow({
    where: { id: disclosureId },
    select: { amended: true, repealedOn: true, lapsedOn: true },
  });
  const live =
    state.liveRevisionId === null
      ? null
      : await tx.revision.findUnique({ where: { id: state.liveRevisionId }, select: { formedOn: true } });
  return {
    state,
    formedOn: live?.formedOn == null ? null : fromDatabaseDate(live.formedOn),
    marked: { amended: item.amended, ended: item.repealedOn !== null || item.lapsedOn !== null },
  };
}

const meansOurs = (reference: string): boolean => INDEX_NUMBER.test(reference) || /\.html|^编号\d/.test(reference);

/** The document that amends or replaces: one of ours by its number or address, any other in words. */
async function otherOf(tx: Tx, text: string, { agencyId, id }: DisclosureState): Promise<{ otherId: string | null; otherName: string }> {
  const reference = text.split(/\s/)[0] ?? "";
  if (reference === "") return { otherId: null, otherName: "" };
  const found = await findReferred(tx, reference, { agencyId, disclosureId: id });
  if (typeof found === "object") {
    const [item] = await relatedItems(tx, [found.id]);
    const docNo = item === undefined || item.docNo === "" ? "" : `（${item.docNo}）`;
    return { otherId: found.id, otherName: `《${item?.title ?? ""}》${docNo}` };
  }
  if (found !== "none" || meansOurs(reference)) throw invalidInput({ other: [referenceProblem(reference, found)] });
  return { otherId: null, otherName: text };
}

interface Mark {
  kind: ValidityChangeKind;
  on: CivilDate;
  other: string;
}

function expectSensible({ marked, formedOn }: Standing, { kind, on, other }: Mark, today: CivilDate): void {
  if (kind === "restored" && !marked.amended && !marked.ended) throw ruleViolation("这条信息没有标注过废止、失效或者修改，不需要撤销。");
  if (kind !== "restored" && marked.ended) throw ruleViolation("这条信息已经标注为废止或者失效。标注有误的，请先撤销标注。");
  if (formedOn !== null && on < formedOn) throw invalidInput({ on: [`不能早于成文日期（${formatChineseDate(formedOn)}）`] });
  if (kind === "amended" && on > today) throw invalidInput({ on: ["修改尚未生效，请到生效那天再标注"] });
  if (kind === "amended" && other === "") throw invalidInput({ other: ["请写明由哪份文件修改"] });
}

/** 提出废止、失效、修改的标注: what is public stays readable, under a banner that tells since when, why, and what took its place. */
export const proposeAbolition = command({
  name: "disclosure.proposeAbolition",
  input: abolitionInput,
  load: (tx, input) => load(tx, input.disclosureId),
  may: (actor, { state }) => can(actor, "disclosure.proposeAbolition", state),
  check: (standing, input, _actor, now) => {
    expectVersion(standing.state, input.expectedVersion);
    expectSensible(standing, input, civilDateOf(now));
  },
  write: async ({ tx, actor, input, loaded: { state }, now }) => {
    if (actor.userId === null || state.liveRevisionId === null) throw notAllowed("这条信息没有在公开，不能标注有效性。");
    const { columnId } = await tx.publication.findUniqueOrThrow({
      where: { id: state.livePublicationId ?? "" },
      select: { columnId: true },
    });
    const other = await otherOf(tx, input.other, state);
    const detail = { kind: "abolition" as const, kindOfChange: input.kind, on: input.on, reason: input.reason, ...other };
    const runId = await openAct(tx, {
      ...{ state, liveRevisionId: state.liveRevisionId, actor: { ...actor, userId: actor.userId } },
      ...{ purpose: "abolish" as const, columnId, detail, now },
    });
    await tx.disclosure.update({ where: { id: state.id }, data: { version: { increment: 1 } } });
    return { subject: { type: "disclosure", id: state.id }, changes: { run: runId, ...detail }, result: { runId } };
  },
  taken: { ApprovalRun_one_open: "这条信息正在审批，暂时不能标注有效性。" },
});
