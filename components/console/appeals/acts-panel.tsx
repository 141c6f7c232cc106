import Link from "next/link";
import { ButtonLink } from "@/components/ui/button";
import type { Act } from "@/lib/appeals/case/acts";
import type { AppealView } from "@/lib/appeals/queries/appeal-view";
import { actLabel, OFFERED } from "./act-forms";

const NEXT: readonly Act[] = ["recordAnswer", "recordJudgment", "raise", "recordResult", "orderReply", "recordNewReply"];
const MOST = 3;

const open = (view: AppealView, acts: readonly Act[]): Act[] => acts.filter((act) => view.acts[act].allowed);

/** What moves the appeal on, as buttons; the first is the usual next step. */
export function NextAppealActs({ view, here }: { view: AppealView; here: string }) {
  return open(view, NEXT)
    .slice(0, MOST)
    .map((act, index) => (
      <ButtonLink key={act} href={`${here}/${act}`} weight={index === 0 ? "main" : "quiet"} prefetch={false}>
        {actLabel(act, view)}
      </ButtonLink>
    ));
}

/** Everything that this person may do now. */
export function AllAppealActs({ view, here }: { view: AppealView; here: string }) {
  const acts = open(view, OFFERED);
  const suit = view.forum === "reconsideration" && view.state === "decided" && view.acts.correct.allowed;
  if (acts.length === 0) return <p className="text-small text-ink-3">现在没有需要你办理的。</p>;
  return (
    <p className="flex flex-wrap gap-x-5 text-small">
      {acts.map((act) => (
        <Link key={act} href={`${here}/${act}`} prefetch={false} className="inline-flex min-h-10 items-center">
          {actLabel(act, view)}
        </Link>
      ))}
      {suit && (
        <Link href={`/console/appeals/new?previous=${view.id}`} prefetch={false} className="inline-flex min-h-10 items-center">
          登记复议后起诉
        </Link>
      )}
    </p>
  );
}
