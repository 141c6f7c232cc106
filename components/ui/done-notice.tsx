import type { ReactNode } from "react";
import { Notice } from "./notice";

/** What has just been done, as the address tells it; nothing when it tells nothing that is known. */
export function DoneNotice({ children }: { children: ReactNode }) {
  if (children === undefined || children === null || children === "" || children === false) return null;
  return (
    <Notice tone="done" role="status" className="mb-6">
      {children}
    </Notice>
  );
}
