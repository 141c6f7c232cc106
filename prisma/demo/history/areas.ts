import { industryAreas } from "./areas-industry";
import { transitionAreas } from "./areas-transition";

/** A field of the bureau's work, with the phrases its news is composed of. */
export interface Area {
  department: string;
  name: string;
  /** Noun phrases that fit before 工作. */
  focus: readonly string[];
  /** Clauses that say what was done. */
  done: readonly string[];
  /** Clauses that fit after 要. */
  demands: readonly string[];
  /** Difficulties, as noun phrases or short clauses. */
  problems: readonly string[];
  keywords: readonly string[];
}

export const areas: readonly Area[] = [...industryAreas, ...transitionAreas];

export function areaOf(department: string): Area {
  const found = areas.find((area) => area.department === department);
  if (!found) throw new RangeError(`no area of department ${department}`);
  return found;
}
