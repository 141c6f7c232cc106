import type { Actor } from "@/lib/identity/actor";

/** Acts whose letters the head of the office signs where the agency has it so; the law has it so for 延长 alone (条例第三十三条). */
export const SIGNED_ACTS = ["askSupplement", "askReasons", "consult", "noticeFee", "lapse"] as const;
export type SignedAct = (typeof SIGNED_ACTS)[number];

/** The letters of each act, as people call them. */
export const SIGNED_WORDS: Readonly<Record<SignedAct, string>> = {
  askSupplement: "补正告知书",
  askReasons: "说明理由告知书",
  consult: "征求意见书",
  noticeFee: "收费通知书",
  lapse: "不再处理告知书",
};

/** What only the head of the office may grant: who asks for it words its letter, and the head's decision sends that. */
export const PROPOSALS = { proposeExtension: "decideExtension", proposeDelay: "decideDelay" } as const;
export type ProposalAct = keyof typeof PROPOSALS;
export type DecisionAct = (typeof PROPOSALS)[ProposalAct];

/** Acts whose letters are kept as a draft until somebody signs them or decides on them. */
export type DraftedAct = SignedAct | DecisionAct;

/** Acts that bring a letter with them whose paragraphs can be worded otherwise. */
const LETTER_ACTS = [...SIGNED_ACTS, "proposeExtension", "proposeDelay", "decideExtension", "decideDelay", "withdraw"] as const;
export type LetterAct = (typeof LETTER_ACTS)[number];

export const isLetterAct = (act: string): act is LetterAct => LETTER_ACTS.some((one) => one === act);
export const isSignedAct = (act: string): act is SignedAct => SIGNED_ACTS.some((one) => one === act);
export const isDecisionAct = (act: string): act is DecisionAct => Object.values(PROPOSALS).some((one) => one === act);

/** Under which act the letters of this one are kept as a draft; null: they are not. */
export function draftedBy(act: LetterAct): DraftedAct | null {
  if (act === "withdraw") return null;
  return act === "proposeExtension" || act === "proposeDelay" ? PROPOSALS[act] : act;
}

/** Does what this person sends by this act wait for the head's signature? What the head does is signed with it. */
export const needsSignature = (actor: Actor, act: LetterAct, headSigns: readonly SignedAct[]): boolean =>
  isSignedAct(act) && headSigns.includes(act) && !actor.roles.includes("officeHead");
