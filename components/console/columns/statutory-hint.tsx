import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import type { StatutoryGaps } from "@/lib/portal/statutory";

/** What the public does not find of the fifteen items of 条例第二十条, and what to do about it. */
export function StatutoryHint({ gaps: { unserved, empty } }: { gaps: StatutoryGaps }) {
  if (unserved.length === 0 && empty.length === 0) return null;
  return (
    <Notice tone="soon" className="mb-6">
      <p className="font-semibold">法定主动公开内容（条例第二十条）还不完整</p>
      {unserved.length > 0 && (
        <p>
          {unserved.length} 项没有公开显示的栏目：{unserved.map(({ ordinal, column }) => `${ordinal}${column}`).join("、")}。
        </p>
      )}
      {empty.length > 0 && (
        <p>
          {empty.length} 项的栏目里还没有信息：
          {empty.flatMap(({ item, columns }) =>
            columns.map(({ column }) => (
              <span key={column.id} className="mr-3 inline-block">
                {item.ordinal}
                <Link href={`/console/admin/columns/${column.id}`} prefetch={false}>
                  {column.name}
                </Link>
              </span>
            )),
          )}
        </p>
      )}
      <p className="text-small text-ink-2">本机关没有这类信息的，也要设栏目，在栏目的“说明”里写明原因。</p>
    </Notice>
  );
}
