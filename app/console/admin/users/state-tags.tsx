import { Tag } from "@/components/ui/tag";
import type { AccountState } from "@/lib/identity/users";

const WORDS: Readonly<Record<AccountState, { tone: "done" | "late" | "soon"; text: string }>> = {
  enabled: { tone: "done", text: "正常" },
  locked: { tone: "late", text: "已锁定" },
  disabled: { tone: "soon", text: "已停用" },
};

/** The state of an account in words, with what deserves a look beside it. */
export function StateTags({ row }: { row: { state: AccountState; unused?: boolean; secondFactor?: boolean } }) {
  const { tone, text } = WORDS[row.state];
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      <Tag tone={tone}>{text}</Tag>
      {row.unused === true && <Tag tone="soon">90 天未登录</Tag>}
      {row.secondFactor === true && <Tag>动态口令</Tag>}
    </span>
  );
}
