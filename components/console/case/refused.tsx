import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** A page for an act that is not possible now: why, and the way back. */
export function Refused({ reason, here, action }: { reason: string; here: string; action?: ReactNode }) {
  return (
    <>
      <Notice tone="soon" className="mb-6">
        {reason}
      </Notice>
      <div className="flex flex-wrap gap-3">
        {action}
        <ButtonLink href={here}>返回</ButtonLink>
      </div>
    </>
  );
}
