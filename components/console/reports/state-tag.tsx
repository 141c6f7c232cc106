import type { Tone } from "@/components/ui/notice";
import { Tag } from "@/components/ui/tag";
import { REPORT_STATE_WORDS, type ReportState } from "@/lib/reports/annual/report-state";

const TONES: Readonly<Record<ReportState, Tone>> = {
  notBegun: "plain",
  drafted: "plain",
  inApproval: "soon",
  returned: "late",
  approved: "soon",
  published: "done",
  reopened: "soon",
  withdrawn: "late",
};

export function ReportStateTag({ state }: { state: ReportState }) {
  return <Tag tone={TONES[state]}>{REPORT_STATE_WORDS[state]}</Tag>;
}
