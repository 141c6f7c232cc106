import { randomUUID } from "node:crypto";
import type { Acted, Acting } from "../case/command";
import type { Letter } from "../letters/letter";
import { keepDraft, type LetterDraft } from "./drafts";
import { stepBy } from "./history";
import type { SignedAct } from "./signable";
import type { Wording } from "./wording";

type Submitting = Pick<
  Acting<{ requestId: string; expectedVersion: number; wording: Wording }>,
  "tx" | "actor" | "now" | "today" | "input"
> & {
  letters: readonly Letter[];
  /** of an earlier attempt that was sent back or taken back */
  earlier: LetterDraft | null;
};

/** 送签: keeps what the act was told and how its letters read; the case then stands in the list of the heads of the office. Nothing goes out. */
export async function submitLetters(
  { tx, actor, now, today, input, earlier }: Submitting,
  act: SignedAct,
): Promise<Omit<Acted<null>, "result">> {
  const { requestId, expectedVersion: _, wording, ...told } = input;
  const id = earlier?.id ?? randomUUID();
  const history = [...(earlier?.history ?? []), stepBy("submitted", actor, now, Object.keys(wording))];
  await keepDraft(tx, requestId, { id, act, input: told, wording, history }, now);
  return {
    events: [{ kind: "letterSubmitted", on: today, data: { draftId: id, act, byId: actor.userId ?? "" } }],
    changes: { submitted: act },
  };
}
