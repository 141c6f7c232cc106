import Link from "next/link";
import { ButtonLink } from "@/components/ui/button";
import type { Act } from "@/lib/requests/case/acts";
import type { CaseView } from "@/lib/requests/queries/case-view";
import { ACT_WORDS, GROUP_WORDS, GROUPS } from "../act-words";

const ALL = Object.keys(ACT_WORDS) as Act[];

const allowedActs = (view: Pick<CaseView, "acts">): Act[] => ALL.filter((act) => view.acts[act].allowed);

/** They undo or mend what was done: offered last, and never as the usual next step. */
const isBack = (act: Act, { state }: Pick<CaseView, "state">): boolean =>
  act === "recallReply" || (act === "recordDelivery" && state === "delivered") || (act === "assign" && !TO_ASSIGN.includes(state));

/** Afterwards a case has a department that works on it. */
const TO_ASSIGN: readonly CaseView["state"][] = ["received", "registered"];

/** What moves the case on, the usual next step first. */
export const nextActs = (view: Pick<CaseView, "acts" | "state" | "handler">): Act[] =>
  allowedActs(view)
    .filter((act) => ACT_WORDS[act].group === "next" && !(act === "assign" && view.handler !== null))
    .sort((one, other) => Number(isBack(one, view)) - Number(isBack(other, view)))
    .slice(0, 4);

/** The same as buttons. */
export function NextActs({ view, here }: { view: CaseView; here: string }) {
  return nextActs(view).map((act, index) => (
    <ButtonLink key={act} href={`${here}/${act}`} weight={index === 0 && !isBack(act, view) ? "main" : "quiet"} prefetch={false}>
      {ACT_WORDS[act].label}
    </ButtonLink>
  ));
}

/** Everything that this person may do now, by kind. */
export function AllActs({ view, here }: { view: CaseView; here: string }) {
  const acts = allowedActs(view);
  if (acts.length === 0) return <p className="text-small text-ink-3">现在没有需要你办理的。</p>;
  return (
    <dl className="text-small">
      {GROUPS.map((group) => {
        const own = acts.filter((act) => ACT_WORDS[act].group === group);
        return own.length === 0 ? null : (
          <div key={group} className="border-b border-rule py-2 last:border-b-0">
            <dt className="text-ink-3">{GROUP_WORDS[group]}</dt>
            <dd className="flex flex-wrap gap-x-5">
              {own.map((act) => (
                <Link key={act} href={`${here}/${act}`} prefetch={false} className="inline-flex min-h-11 items-center">
                  {ACT_WORDS[act].label}
                </Link>
              ))}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
