import type { CivilDate } from "@/lib/core/civil-date";
import { type RevisionContent, screenedTexts } from "@/lib/disclosures/content";
import type { Finding } from "@/lib/screening/finding";
import { screen } from "@/lib/screening/screen";

/** What stands in the way of publishing this content, and what could be better in it (先审查、后公开，逐项审查). */
export const screenContent = (content: RevisionContent, today: CivilDate): Finding[] => screen(screenedTexts(content), { today });
