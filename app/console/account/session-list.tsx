import { InstantText } from "@/components/ui/date-text";
import { Tag } from "@/components/ui/tag";
import type { SessionSummary } from "@/lib/identity/sessions";
import { deviceName } from "./device";
import { SignOutElsewhereForm } from "./sign-out-elsewhere-form";

export function SessionList({ sessions, currentId }: { sessions: readonly SessionSummary[]; currentId: string | null }) {
  return (
    <>
      <ul className="mb-4 border-t border-rule text-small">
        {sessions.map((session) => (
          <li key={session.id} className="flex flex-wrap items-baseline gap-x-4 border-b border-rule py-2.5">
            <span className="text-base">{deviceName(session.userAgent)}</span>
            {session.id === currentId && <Tag tone="done">本机</Tag>}
            {session.address !== "" && <span className="num text-ink-2">{session.address}</span>}
            <span className="text-ink-3 sm:ml-auto">
              <InstantText at={session.createdAt} /> 登录，最近使用 <InstantText at={session.lastSeenAt} />
            </span>
          </li>
        ))}
      </ul>
      <SignOutElsewhereForm offered={sessions.length > 1} />
    </>
  );
}
