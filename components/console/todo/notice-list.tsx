import Link from "next/link";
import { InstantText } from "@/components/ui/date-text";
import { HiddenField, SubmitButton } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import type { Notice } from "@/lib/identity/notices";
import { caseAddress } from "./case-address";

/** What the platform tells this person: deadlines that come near, days that moved. Gone once they say that they know. */
export function NoticeList({ notices, action }: { notices: readonly Notice[]; action: FormAction }) {
  return (
    <Form action={action}>
      <ul className="mb-3">
        {notices.map((notice) => (
          <li key={notice.id} className="flex flex-wrap items-baseline gap-x-4 border-b border-rule py-2">
            <HiddenField name="ids" value={notice.id} />
            <Link href={caseAddress(notice)} prefetch={false} className="min-w-0 flex-1">
              {notice.text}
            </Link>
            <span className="text-small text-ink-3">
              <InstantText at={notice.at} />
            </span>
          </li>
        ))}
      </ul>
      <SubmitButton weight="quiet">全部知道了</SubmitButton>
    </Form>
  );
}
