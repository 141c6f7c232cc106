import { type SiteIdentity, siteIdentity } from "@/lib/columns/site";
import { setting } from "@/lib/core/config";
import { db, planned } from "@/lib/core/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { synonymsOf } from "@/lib/search/synonyms";
import { dateOrNull } from "./live";
import { openTree, type PortalColumn } from "./tree";

/** The agency whose site this is, with its open columns. */
export interface Site {
  agencyId: string;
  agencyName: string;
  isDemo: boolean;
  identity: SiteIdentity;
  /** scheme and host of absolute addresses, without a slash at the end */
  origin: string;
  columns: readonly PortalColumn[];
  /** names by their ids */
  departments: Readonly<Record<string, string>>;
  /** groups of words of which one is as good as the other for the search */
  synonyms: readonly (readonly string[])[];
}

interface Kept {
  fingerprint: string;
  site: Site;
}

const kept = globalThis as typeof globalThis & { gongkaiSite?: Kept };

/** The rows of a table that belong to an agency `a`, in the versions that they have now. */
const versionsOf = (table: "Setting" | "Column" | "Department", key: "key" | "id"): Prisma.Sql => {
  const [from, named] = [Prisma.raw(`"${table}" t`), Prisma.raw(`t."${key}"`)];
  return Prisma.sql`(select string_agg(${named} || ':' || t.xmin, ' ' order by ${named}) from ${from} where t."agencyId" = a.id)`;
};

/** Over every row that the site of an agency `a` is made of: equal as long as nothing of it has changed. */
export const FINGERPRINT = Prisma.sql`md5(concat_ws('|', a.id, a.xmin, ${versionsOf("Setting", "key")}, ${versionsOf("Column", "id")},
  ${versionsOf("Department", "id")}))`;

/** The site as it was when it was last asked for, and by which fingerprint it is known whether it still is. */
export const keptSite = (): Kept | null => kept.gongkaiSite ?? null;

/** The site of this installation, or null before its agency has been set up. Made anew only when something of it has changed. */
export async function openSite(): Promise<Site | null> {
  const [now] = await planned<{ fingerprint: string }>`select ${FINGERPRINT} as fingerprint from "Agency" a where a."isDefault"`;
  if (now === undefined) return null;
  if (kept.gongkaiSite?.fingerprint === now.fingerprint) return kept.gongkaiSite.site;
  const site = await readSite();
  if (site !== null) kept.gongkaiSite = { ...now, site };
  return site;
}

async function readSite(): Promise<Site | null> {
  const agency = await db().agency.findFirst({ where: { isDefault: true }, select: { id: true, name: true, isDemo: true } });
  if (agency === null) return null;
  const { id: agencyId, name: agencyName, isDemo } = agency;
  const [identity, columns, departments, { groups: synonyms }] = await Promise.all([
    siteIdentity(db(), agencyId),
    openColumns(agencyId),
    db().department.findMany({ where: { agencyId }, select: { id: true, name: true } }),
    synonymsOf(db(), agencyId),
  ]);
  const origin = originOf(setting("GONGKAI_BASE_URL"), identity.domain);
  const names = Object.fromEntries(departments.map(({ id, name }) => [id, name]));
  return { agencyId, agencyName, isDemo, identity, origin, columns, departments: names, synonyms };
}

/** The configured address, else that of the site's domain; before either is filled in, this machine's. */
function originOf(configured: string | undefined, domain: string): string {
  if (configured !== undefined) return configured.replace(/\/+$/, "");
  return domain === "" ? "http://127.0.0.1:3000" : `https://${domain}`;
}

export async function openColumns(agencyId: string): Promise<readonly PortalColumn[]> {
  const rows = await db().column.findMany({
    where: { agencyId },
    orderBy: [{ sortOrder: "asc" }, { path: "asc" }],
    select: {
      id: true,
      parentId: true,
      path: true,
      name: true,
      kind: true,
      state: true,
      columnType: true,
      description: true,
      keywords: true,
      article20: true,
      statement: true,
      statementOn: true,
    },
  });
  return openTree(rows.map((row) => ({ ...row, statementOn: dateOrNull(row.statementOn) })));
}
