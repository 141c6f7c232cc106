import type { Tone } from "@/components/ui/notice";
import { Tag } from "@/components/ui/tag";
import { VALIDITY_LABELS, type Validity } from "@/lib/disclosures/validity";

const TONES: Readonly<Record<Validity, Tone>> = { notYet: "soon", inForce: "done", amended: "soon", repealed: "late", lapsed: "late" };

/** 有效性 of a normative document, in words and colour. */
export function ValidityTag({ validity }: { validity: Validity }) {
  return <Tag tone={TONES[validity]}>{VALIDITY_LABELS[validity]}</Tag>;
}
