import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** A page for what is not possible now: why, and the way back. */
export function Cannot({ reason, back, label }: { reason: string; back: string; label: string }) {
  return (
    <>
      <Notice tone="soon" className="mb-6">
        {reason}
      </Notice>
      <ButtonLink href={back}>{label}</ButtonLink>
    </>
  );
}
