import { type CivilDate, civilDateOf, startOfDay } from "@/lib/core/civil-date";
import type { ConsultationState } from "@/lib/generated/prisma/enums";
import type { Phase } from "../words";

/** 24:00 of the last day, Asia/Shanghai. */
export const endOf = (closesOn: CivilDate): Date => new Date(startOfDay(closesOn).getTime() + 86_400_000);

interface Asked {
  state: ConsultationState;
  opensOn: CivilDate;
  closesOn: CivilDate;
}

/** How a public consultation stands at `now`. */
export function phaseOf({ state, opensOn, closesOn }: Asked, now: Date): Phase {
  if (state === "closed") return "closed";
  const today = civilDateOf(now);
  return today < opensOn ? "coming" : today > closesOn ? "ended" : "open";
}

/** Why no comment is taken now, and what to do instead; null while the consultation is open. */
export function closedWords({
  phase,
  opensOn,
  closesOn,
  contact,
}: Omit<Asked, "state"> & { phase: Phase; contact: string }): string | null {
  switch (phase) {
    case "open":
      return null;
    case "coming":
      return `征集还没有开始，请在 ${opensOn} 之后提交意见。`;
    case "ended":
    case "closed":
      return `征集已于 ${closesOn} 24 时截止，不再接收意见，你填写的内容没有提交。仍想反映的，可以通过“写信”提交建议，或者联系：${contact}`;
  }
}
