import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import type { Drift } from "@/lib/reports/annual/queries";

/** Registers go on after a report was frozen: which figures would be others today. */
export function DriftNotice({ drift, href }: { drift: readonly Drift[]; href: (path: string) => string }) {
  if (drift.length === 0) return null;
  return (
    <Notice tone="soon" className="mb-6">
      <p className="font-semibold">
        送审以后台账有变动，有 {drift.length} 格的数字和现在的台账不同。报告仍以送审时的数字为准；确需更正的，请重新打开报告。
      </p>
      <ul className="mt-1 list-disc pl-5">
        {drift.slice(0, MOST).map(({ path, label, frozen, now }) => (
          <li key={path}>
            <Link href={href(path)} prefetch={false}>
              {label}
            </Link>
            ：报告 {frozen ?? "空"}，现在 {now ?? "空"}
          </li>
        ))}
      </ul>
      {drift.length > MOST && <p>另有 {drift.length - MOST} 格。</p>}
    </Notice>
  );
}

const MOST = 12;
