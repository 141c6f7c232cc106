import { z } from "zod";
import { invalidInput, ruleViolation } from "@/lib/core/errors";
import { notify } from "@/lib/identity/notices";
import { type Acted, type Acting, caseCommand } from "../case/command";
import { text, yesOrNo } from "../case/fields";
import { findDraft, keepDraft, type LetterDraft } from "../signing/drafts";
import { stepBy } from "../signing/history";
import { letterKey } from "../signing/letter-spec";
import { SIGNED_WORDS, type SignedAct } from "../signing/signable";
import { LETTER_ACT_HANDLES } from "./letter-acts";

const input = z.object({
  ...letterKey,
  /** of the letters as they were read: the signature is bound to it */
  contentHash: z.string().default(""),
  approve: yesOrNo("请选择签发还是退回"),
  opinion: text(500),
});
type Deciding = Acting<z.output<typeof input>>;

/** Whoever submitted the letters hears how it ended. */
async function tellSubmitter(
  { tx, loaded, actor, now }: Deciding,
  draft: LetterDraft,
  { act, byId }: { act: SignedAct; byId: string },
  done: string,
): Promise<void> {
  if (byId === "" || byId === actor.userId) return;
  const { id, agencyId, caseNo, subject } = loaded.row;
  const notice = { kind: "requestSigned", subjectType: "request", subjectId: id, key: `signed/${draft.id}/${draft.history.length}` };
  await notify(tx, agencyId, [byId], { ...notice, text: `申请 ${caseNo}“${subject}”：《${SIGNED_WORDS[act]}》${done}` }, now);
}

/** 签发: the letters that were submitted go out in the words that the head of the office has read, and the act is done; or they go back. */
export const decideLetter = caseCommand({
  act: "decideLetter",
  input,
  check: (_loaded, { approve, opinion }) => {
    if (!approve && opinion === "") throw invalidInput({ opinion: ["退回的，请写明意见"] });
  },
  does: async (acting): Promise<Acted<{ signed: boolean }>> => {
    const { tx, loaded, facts, input: told, actor, now, today } = acting;
    const { toSign } = facts;
    const draft = toSign === null ? null : await findDraft(tx, loaded.row.id, toSign.act);
    if (toSign === null || draft === null) throw ruleViolation("没有等待签发的文书。");
    const data = { draftId: draft.id, act: toSign.act };
    if (!told.approve) {
      const history = [...draft.history, stepBy("returned", actor, now, [], told.opinion)];
      await keepDraft(tx, loaded.row.id, { ...draft, history }, now);
      await tellSubmitter(acting, draft, toSign, "被退回，请看意见。");
      const events = [{ kind: "letterReturned" as const, on: today, data, reason: told.opinion }];
      return { events, changes: { act: toSign.act, approve: false }, result: { signed: false } };
    }
    const acted = await LETTER_ACT_HANDLES[toSign.act].sign(acting, draft);
    await tellSubmitter(acting, draft, toSign, "已经签发。");
    return {
      events: [{ kind: "letterSigned", on: today, data, reason: told.opinion }, ...acted.events],
      columns: acted.columns,
      changes: { ...acted.changes, act: toSign.act, approve: true },
      result: { signed: true },
    };
  },
});
