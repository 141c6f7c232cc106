import type { CivilDate } from "@/lib/core/civil-date";
import { personalDataHits } from "./personal-data";

/** The text with everything masked that looks like personal data: what somebody who edits it for the public begins with. */
export function maskPersonal(text: string, today: CivilDate): string {
  let masked = "";
  let done = 0;
  for (const { start, end, masked: shown } of personalDataHits(text, today, new Set())) {
    if (shown === undefined || start < done) continue;
    masked += text.slice(done, start) + shown;
    done = end;
  }
  return masked + text.slice(done);
}
