import { Tag } from "@/components/ui/tag";
import type { PublicStage, WorkStage } from "@/lib/identity/verbs";
import { PUBLIC_WORDS, WORK_WORDS } from "@/lib/publishing/words";
import { WORK_TONE } from "./case/case-tags";

/** Where an item stands, in colour and in words: whether it is public, and what is being done with it. */
export function StageTags({ work, public: visibility }: { work: WorkStage; public: PublicStage }) {
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      {visibility !== "never" && <Tag tone={visibility === "live" ? "done" : "late"}>{PUBLIC_WORDS[visibility]}</Tag>}
      {work !== "none" && <Tag tone={WORK_TONE[work]}>{visibility === "live" && work === "draft" ? "有修改稿" : WORK_WORDS[work]}</Tag>}
    </span>
  );
}
