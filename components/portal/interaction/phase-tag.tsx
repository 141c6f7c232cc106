import type { Tone } from "@/components/ui/notice";
import { Tag } from "@/components/ui/tag";
import { PHASES, type Phase } from "@/lib/engagement/words";

const TONES: Readonly<Record<Phase, Tone>> = { coming: "plain", open: "plain", ended: "soon", closed: "done" };

export const PhaseTag = ({ phase }: { phase: Phase }) => <Tag tone={TONES[phase]}>{PHASES[phase]}</Tag>;
