import { type SiteIdentity, siteIdentity } from "@/lib/columns/site";
import { setting } from "@/lib/core/config";
import { db } from "@/lib/core/db";
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
}

/** The site of this installation, or null before its agency has been set up. */
export async function openSite(): Promise<Site | null> {
  const agency = await db().agency.findFirst({ where: { isDefault: true }, select: { id: true, name: true, isDemo: true } });
  if (agency === null) return null;
  const [identity, columns] = await Promise.all([siteIdentity(db(), agency.id), openColumns(agency.id)]);
  const origin = originOf(setting("GONGKAI_BASE_URL"), identity.domain);
  return { agencyId: agency.id, agencyName: agency.name, isDemo: agency.isDemo, identity, origin, columns };
}

/** The configured address, else that of the site's domain; before either is filled in, this machine's. */
function originOf(configured: string | undefined, domain: string): string {
  if (configured !== undefined) return configured.replace(/\/+$/, "");
  return domain === "" ? "http://127.0.0.1:3000" : `https://${domain}`;
}

async function openColumns(agencyId: string): Promise<readonly PortalColumn[]> {
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
