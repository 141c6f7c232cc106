"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** Prints the page. There is no button where there is no script to answer it. */
export function PrintButton() {
  const answers = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!answers) return null;
  return (
    <button type="button" onClick={() => window.print()} className="no-print min-h-11 px-2 text-blue hover:underline">
      打印
    </button>
  );
}
