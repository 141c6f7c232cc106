import { allowed, refused, type Verdict } from "@/lib/core/gate";
import type { AppealState, Role } from "@/lib/generated/prisma/enums";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/can";
import { usualMapping } from "../results";
import { isSuit, STATE_WORDS } from "../words";
import type { AppealFacts } from "./projection";

/** What the rules need to know of an appeal. */
export interface AppealSubject {
  readonly agencyId: string;
  readonly departmentId: string;
  readonly handlerId: string | null;
  readonly facts: AppealFacts;
  /** there is personal data of its own to be shown */
  readonly sealed: boolean;
}

type Who = "office" | "handler";
type Guard = (subject: AppealSubject) => string | null;

interface ActRule {
  readonly from: readonly AppealState[];
  readonly by: readonly Who[];
  readonly guards?: readonly Guard[];
}

const when =
  (condition: (facts: AppealFacts, subject: AppealSubject) => boolean, reason: string): Guard =>
  (subject) =>
    condition(subject.facts, subject) ? null : reason;

const OPEN: readonly AppealState[] = ["answering", "hearing"];
const ALIVE: readonly AppealState[] = [...OPEN, "decided"];
const OFFICE: readonly Who[] = ["office"];
const WORKERS: readonly Who[] = ["office", "handler"];

const suit = when(
  ({ filing }) => filing !== null && isSuit(filing.forum),
  "行政复议没有审级。对复议决定不服起诉的，请另行登记为“复议后起诉”。",
);
const corrects = ({ filing, effects }: AppealFacts): boolean => {
  const result = effects.at(-1)?.result;
  return filing !== null && result !== undefined && usualMapping(filing.forum, result) !== "maintained";
};

/** The transition table: from which states, by whom, and what else must be so. */
export const ACTS = {
  recordAnswer: { from: ["answering"], by: WORKERS },
  recordJudgment: {
    from: OPEN,
    by: OFFICE,
    guards: [suit, when(({ judgment }) => judgment === null, "这一审级的裁判已经登记。生效的请登记结果，上诉的请登记上诉。")],
  },
  raise: {
    from: ALIVE,
    by: OFFICE,
    guards: [
      suit,
      when(({ state, judgment }) => state === "decided" || judgment !== null, "还没有登记这一审级的裁判，请先登记裁判。"),
      when(
        ({ filing, effects }) => effects.length > 0 || filing?.instance === "first",
        "二审裁判是终审裁判，请登记结果；再审的在结果生效以后登记。",
      ),
    ],
  },
  recordResult: { from: OPEN, by: OFFICE },
  orderReply: {
    from: ["decided"],
    by: OFFICE,
    guards: [
      when(corrects, "结果是维持的，没有新的答复。"),
      when(({ order }) => order === null || order.repliedOn !== null, "已经登记过责令重新答复，新的答复还没有作出。"),
    ],
  },
  recordNewReply: {
    from: ["decided"],
    by: WORKERS,
    guards: [when(({ order }) => order !== null && order.repliedOn === null, "没有等待作出的新的答复。")],
  },
  correctResult: { from: ["decided"], by: OFFICE },
  assign: { from: ALIVE, by: OFFICE },
  correct: { from: ALIVE, by: OFFICE },
  addFile: { from: ALIVE, by: WORKERS },
  unmask: { from: [...ALIVE, "voided"], by: OFFICE, guards: [when((_facts, { sealed }) => sealed, "没有另外登记的个人信息。")] },
  voidEntry: {
    from: ALIVE,
    by: OFFICE,
    guards: [when(({ order }) => order?.resumed !== true, "已经按它重新办理了申请，不能作废。结果登记错的请更正结果。")],
  },
} as const satisfies Readonly<Record<string, ActRule>>;

export type Act = keyof typeof ACTS;
export const ALL_ACTS = Object.keys(ACTS) as Act[];

const WRITERS: readonly Role[] = ["author", "departmentHead"];

/** Who handles it: named as the handler, or of the department that was given it. */
const handles = (actor: Actor, { handlerId, departmentId }: AppealSubject): boolean =>
  (actor.userId !== null && actor.userId === handlerId) ||
  (actor.departmentId === departmentId && actor.roles.some((role) => WRITERS.includes(role)));

/** May this actor do this to the appeal as it stands? Allowed, or the reason why not, in Chinese: button, page and command ask the same. */
export function mayAct(actor: Actor, subject: AppealSubject, act: Act): Verdict {
  const rule: ActRule = ACTS[act];
  const office = can(actor, "appeal.handle", { agencyId: subject.agencyId });
  if (!office.allowed && !(rule.by.includes("handler") && actor.agencyId === subject.agencyId && handles(actor, subject))) return office;
  const { state } = subject.facts;
  if (!rule.from.includes(state)) return refused(`这件复议、诉讼现在是“${STATE_WORDS[state]}”，不能这样办理。`);
  for (const guard of rule.guards ?? []) {
    const reason = guard(subject);
    if (reason !== null) return refused(reason);
  }
  return allowed;
}
