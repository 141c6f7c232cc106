import type { RunSubject } from "@/lib/workflow/todo";

/** Where a subject of approval is worked on, by its kind. */
const PAGES: Readonly<Record<string, (id: string) => string>> = {
  disclosure: (id) => `/console/items/${id}`,
  home: () => "/console/home",
  letter: (id) => `/console/letters/${id}`,
  correction: (id) => `/console/corrections/${id}`,
  consultation: (id) => `/console/consultations/${id}`,
  request: (id) => `/console/requests/${id}`,
  appeal: (id) => `/console/appeals/${id}`,
};

export const caseAddress = ({ subjectType, subjectId }: RunSubject): string => PAGES[subjectType]?.(subjectId) ?? "/console";
