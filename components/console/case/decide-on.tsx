import type { FormAction, FormValues } from "@/components/ui/form-state";
import { awaitsAnswer } from "@/lib/workflow/after-decision";
import type { Run } from "@/lib/workflow/run";
import { DecideForm } from "./decide-form";

interface DecideOnProps {
  /** null: nothing was ever sent up */
  run: Run | null;
  /** as whom the reader may decide now */
  seat: { onBehalfOf: { name: string } | null } | null;
  action: FormAction;
  /** "撤稿", "移栏": an act on what is public; null for a publication */
  act?: string | null;
  values?: FormValues | null;
}

/** 审批 of a run, at the foot of the page of what it is about. */
export function DecideOn({ run, seat, action, act = null, values = null }: DecideOnProps) {
  if (run === null) return null;
  return (
    <DecideForm
      open={seat !== null}
      action={action}
      runId={run.id}
      version={run.version}
      contentHash={run.contentHash}
      secrecyCheck={run.steps[run.step]?.secrecyCheck === true}
      awaitsAnswer={awaitsAnswer(run.step, run.facts)}
      act={act}
      onBehalfOf={seat?.onBehalfOf?.name ?? null}
      values={values ?? undefined}
    />
  );
}
