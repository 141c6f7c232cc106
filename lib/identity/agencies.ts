import { z } from "zod";
import { db, planned } from "@/lib/core/db";
import { storedSetting } from "@/lib/core/settings";
import { ROLE_WORDS } from "./words";

export interface AgencySummary {
  id: string;
  name: string;
  shortName: string;
  isDemo: boolean;
}

const select = { id: true, name: true, shortName: true, isDemo: true } as const;

/** The agency that this installation serves by default; null before the first set-up. */
export async function defaultAgency(): Promise<AgencySummary | null> {
  const [agency] = await planned<AgencySummary>`select id, "name", "shortName", "isDemo" from "Agency" where "isDefault"`;
  return agency ?? null;
}

const known = globalThis as typeof globalThis & { gongkaiIsSetUp?: boolean };

/** Whether the agency of this installation has been set up. Not asked again once it has: that is done once and for ever. */
export async function isSetUp(): Promise<boolean> {
  known.gongkaiIsSetUp ||= (await defaultAgency()) !== null;
  return known.gongkaiIsSetUp;
}

export const findAgency = (id: string): Promise<AgencySummary | null> => db().agency.findUnique({ where: { id }, select });

/** Setting of a demonstration agency, written when its data are loaded: what the sign-in page offers to try. */
export const DEMO_SIGN_IN = "identity.demoSignIn";
const demoSignIn = z.object({ password: z.string(), accounts: z.array(z.object({ username: z.string(), tryThis: z.string() })) });

export interface DemoAccount {
  username: string;
  name: string;
  tryThis: string;
}

/** The accounts that a demonstration agency shows at its door; null for every real agency. */
export async function demoAccounts(agency: AgencySummary): Promise<{ password: string | null; accounts: DemoAccount[] } | null> {
  if (!agency.isDemo) return null;
  const { value } = await storedSetting(db(), agency.id, DEMO_SIGN_IN);
  const users = await db().user.findMany({
    where: { agencyId: agency.id, disabledAt: null },
    select: { username: true, name: true, post: true, roles: { select: { role: true }, orderBy: { role: "asc" } } },
    orderBy: { createdAt: "asc" },
  });
  const hint = demoSignIn.safeParse(value);
  if (hint.success) {
    const names = new Map(users.map(({ username, name }) => [username, name]));
    const accounts = hint.data.accounts.flatMap(({ username, tryThis }) => {
      const name = names.get(username);
      return name === undefined ? [] : [{ username, name, tryThis }];
    });
    return { password: hint.data.password, accounts };
  }
  const oneOfEach = new Map(users.flatMap((user) => user.roles.map(({ role }) => [role, user] as const)).reverse());
  const accounts = [...new Set(oneOfEach.values())]
    .reverse()
    .map(({ username, name, roles }) => ({ username, name, tryThis: roles.map(({ role }) => ROLE_WORDS[role]).join("、") }));
  return { password: null, accounts };
}
