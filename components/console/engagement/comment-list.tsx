import { PlainText } from "@/components/portal/interaction/plain-text";
import { Button } from "@/components/ui/button";
import { InstantText } from "@/components/ui/date-text";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import type { ListedComment } from "@/lib/engagement/consultations/case";

interface CommentListProps {
  id: string;
  here: string;
  comments: readonly ListedComment[];
  total: number;
  page: number;
  pages: number;
}

/** What people said, in the order in which it came, and as a file. */
export function CommentList({ id, here, comments, total, page, pages }: CommentListProps) {
  return (
    <Section title="收到的意见" aside={`${total} 条`}>
      {total === 0 ? (
        <p className="text-small text-ink-3">还没有收到意见。</p>
      ) : (
        <>
          <ol>
            {comments.map(({ number, text, shownName, receivedAt }) => (
              <li key={number} className="border-b border-rule py-3">
                <p className="text-small text-ink-3">
                  第 {number} 条　{shownName === "" ? "未署名" : shownName}　<InstantText at={receivedAt} />
                </p>
                <PlainText text={text} className="mt-1" />
              </li>
            ))}
          </ol>
          <div className="mt-4 flex flex-wrap items-center justify-between gap-4">
            <Pagination page={page} pages={pages} total={total} href={(to) => `${here}?page=${to}`} />
            <form method="post" action={`/console/consultations/${id}/comments.csv`}>
              <Button weight="quiet">导出全部意见（CSV）</Button>
            </form>
          </div>
        </>
      )}
    </Section>
  );
}
