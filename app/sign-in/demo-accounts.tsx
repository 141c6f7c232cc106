import Link from "next/link";
import { type AgencySummary, demoAccounts } from "@/lib/identity/agencies";

/** Whom to sign in as, at the door of a demonstration agency; nothing at any other. A link fills the account in. */
export async function DemoAccounts({ agency }: { agency: AgencySummary }) {
  const demo = await demoAccounts(agency);
  if (demo === null) return null;
  return (
    <section className="mt-10 border-t border-rule-2 pt-4 text-small" aria-labelledby="demo-accounts">
      <h2 id="demo-accounts" className="font-sans text-small font-semibold">
        演示账号
        <span className="ml-2 font-normal text-ink-3">
          {demo.password === null ? "口令见启动时打印的说明" : `口令都是 ${demo.password}`}；人名均为虚构
        </span>
      </h2>
      <ul className="mt-2 grid grid-cols-1 gap-x-6 sm:grid-cols-2 lg:grid-cols-1">
        {demo.accounts.map(({ username, name, tryThis }) => (
          <li key={username} className="flex gap-2 border-b border-rule py-1">
            <Link href={`/sign-in?account=${encodeURIComponent(username)}`} prefetch={false} className="w-22 shrink-0 py-0.5">
              {username}
            </Link>
            <span className="w-14 shrink-0 py-0.5 text-ink-2">{name}</span>
            <span className="py-0.5 text-ink-3">{tryThis}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
