import { z } from "zod";
import { decrypt, encrypt, fingerprint } from "@/lib/core/encryption";

const PURPOSE = "sign-in-ticket";
const LIFETIME_MS = 5 * 60_000;
const content = z.object({ userId: z.string(), password: z.string(), until: z.number() });

interface Account {
  id: string;
  passwordHash: string | null;
}

/** Says that the password was right just now, so that the second step need not ask for it again. A changed password voids it. */
export function signInTicket(account: Account, now: Date): string {
  const password = fingerprint(account.passwordHash ?? "", PURPOSE);
  return encrypt(JSON.stringify({ userId: account.id, password, until: now.getTime() + LIFETIME_MS }), PURPOSE, "");
}

/** Whose ticket it is, or null when it is not one of ours or has run out. */
export function ticketOwner(ticket: string, now: Date): string | null {
  return read(ticket, now)?.userId ?? null;
}

export const ticketHolds = (ticket: string, account: Account, now: Date): boolean => {
  const known = read(ticket, now);
  return known !== null && known.userId === account.id && known.password === fingerprint(account.passwordHash ?? "", PURPOSE);
};

function read(ticket: string, now: Date): z.infer<typeof content> | null {
  const text = decrypt(ticket, PURPOSE, "");
  if (text === null) return null;
  const known = content.parse(JSON.parse(text));
  return known.until > now.getTime() ? known : null;
}
