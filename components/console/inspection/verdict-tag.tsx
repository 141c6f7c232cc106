import { Tag } from "@/components/ui/tag";
import { VERDICT_WORDS, type Verdict } from "@/lib/reports/inspection/verdict";

const TONES = { ok: "done", warn: "soon", alarm: "soon", fail: "late", unknown: "plain", person: "plain" } as const;

/** How an indicator stands, in words and by tone. */
export const VerdictTag = ({ verdict }: { verdict: Verdict }) => <Tag tone={TONES[verdict]}>{VERDICT_WORDS[verdict]}</Tag>;
