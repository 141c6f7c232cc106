import { type SiteIdentity, siteIdentity } from "@/lib/columns/site";
import { setting } from "@/lib/core/config";
import { db, planned } from "@/lib/core/db";
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
  /** groups of words of which one is as good as the other for the search */
  synonyms: readonly (readonly string[])[];
}

const kept = globalThis as typeof globalThis & { gongkaiSite?: { fingerprint: string; site: Site } };

/** Over every row that a site is made of: equal as long as nothing of it has changed. Null before an agency has been set up. */
async function fingerprint(): Promise<string | null> {
  const rows = await planned<{ fingerprint: string }>`
    select md5(concat_ws('|', a::text,
      (select string_agg(s::text, '|' order by s."key") from "Setting" s where s."agencyId" = a.id),
      (select string_agg(c::text, '|' order by c.id) from "Column" c where c."agencyId" = a.id))) as fingerprint
    from "Agency" a where a."isDefault"`;
  return rows[0]?.fingerprint ?? null;
}

/** The site of this installation, or null before its agency has been set up. Made anew only when something of it has changed. */
export async function openSite(): Promise<Site | null> {
  const now = await fingerprint();
  if (now === null) return null;
  if (kept.gongkaiSite?.fingerprint === now) return kept.gongkaiSite.site;
  const site = await readSite();
  if (site !== null) kept.gongkaiSite = { fingerprint: now, site };
  return site;
}

async function readSite(): Promise<Site | null> {
  const agency = await db().agency.findFirst({ where: { isDefault: true }, select: { id: true, name: true, isDemo: true } });
  if (agency === null) return null;
  const [identity, columns, { groups }] = await Promise.all([
    siteIdentity(db(), agency.id),
    openColumns(agency.id),
    synonymsOf(db(), agency.id),
  ]);
  const origin = originOf(setting("GONGKAI_BASE_URL"), identity.domain);
  return { agencyId: agency.id, agencyName: agency.name, isDemo: agency.isDemo, identity, origin, columns, synonyms: groups };
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
