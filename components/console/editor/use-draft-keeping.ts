"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { FormState } from "@/components/ui/form-state";
import { dropDraft, keepDraft, valuesOf } from "./kept-draft";
import { useUnsavedWarning } from "./use-unsaved";

interface Keeping {
  userId: string;
  itemId: string;
  version: number;
  state: FormState;
  pending: boolean;
  startsUnsaved: boolean;
}

const PAUSE = 1_500;

/** Knows whether there are unsaved changes, keeps them in the browser after each pause in typing, and forgets them once saved. */
export function useDraftKeeping({ userId, itemId, version, state, pending, startsUnsaved }: Keeping) {
  const root = useRef<HTMLDivElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [unsaved, setUnsaved] = useState(startsUnsaved);
  useUnsavedWarning(unsaved && !pending);

  const keep = useCallback(() => {
    const form = root.current?.closest("form");
    if (form) keepDraft(userId, itemId, { version: String(version), at: Date.now(), values: valuesOf(form) });
  }, [userId, itemId, version]);

  const edited = useCallback(() => {
    setUnsaved(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(keep, PAUSE);
  }, [keep]);

  useEffect(() => {
    if (state.status === "idle") return;
    clearTimeout(timer.current);
    setUnsaved(state.status === "failed");
    // What was refused is kept again: another window of the same person may have saved meanwhile and cleared it.
    if (state.status === "failed") keep();
    else dropDraft(userId, itemId);
  }, [state, keep, userId, itemId]);

  useEffect(() => () => clearTimeout(timer.current), []);
  return { root, edited, unsaved };
}
