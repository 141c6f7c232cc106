import { civilDateOf } from "@/lib/core/civil-date";
import { nextNumber } from "@/lib/core/counter";
import type { Tx } from "@/lib/core/db";
import { ruleViolation } from "@/lib/core/errors";
import { formatIndexNumber } from "@/lib/disclosures/index-number";
import type { Channel } from "@/lib/generated/prisma/enums";
import { indexPublications } from "@/lib/search/index-entry";
import { announce } from "./announce";
import { indexPattern } from "./index-pattern";
import { moveAddress } from "./move-address";
import { columnObstacle, obstacle } from "./obstacle";
import { numbersShowing } from "./shown-by";

/** 谁上网谁负责: as they are at this moment. */
export interface Publisher {
  id: string | null;
  name: string;
  department: string;
  post: string;
}

export interface Outgoing {
  disclosureId: string;
  revisionId: string;
  channel: Channel;
  /** address there, for channels other than the portal */
  url: string | null;
  publisher: Publisher;
  /** the publication that waited for this time, when it was scheduled */
  waitingId: string | null;
  /** a record of an earlier system: approved there, and `now` is its original time */
  imported: boolean;
}

export interface Published {
  publicationId: string;
  indexNo: string;
  address: string | null;
}

interface Item {
  id: string;
  number: number;
  agencyId: string;
  indexNo: string | null;
  address: string | null;
  agency: { uscc: string };
}

/** 索引号: given at the first publication of all, by the site's pattern. */
async function allotIndexNumber(tx: Tx, item: Item, now: Date): Promise<string> {
  const [year = 0, month] = civilDateOf(now).split("-").map(Number);
  const sequence = await nextNumber(tx, item.agencyId, `index-${year}`);
  return formatIndexNumber({ pattern: await indexPattern(tx, item.agencyId), uscc: item.agency.uscc, year, month, sequence });
}

/** `/tzgg/202203/t20220301_15.html`: given at the first publication on the portal. */
export function publicAddress(columnPath: string, number: number, at: Date): string {
  const day = civilDateOf(at).replaceAll("-", "");
  return `${columnPath}/${day.slice(0, 6)}/t${day}_${number}.html`;
}

/** The item's address on the portal: given at its first publication there; a wording in another column takes it along (移栏). */
async function addressFor(tx: Tx, item: Item, column: { id: string; path: string }, now: Date): Promise<string> {
  const { id, agencyId, address } = item;
  if (address === null) return publicAddress(column.path, item.number, now);
  const last = await tx.publication.findFirst({
    where: { disclosureId: id, channel: "portal", publishedAt: { not: null } },
    orderBy: [{ publishedAt: "desc" }, { createdAt: "desc" }],
    select: { columnId: true },
  });
  return last === null || last.columnId === column.id ? address : moveAddress(tx, { id, agencyId, address }, column.path, now);
}

/**
 * The one way anything goes public: immediate, scheduled and imported. Checks again at this second, gives 索引号 and address
 * when they are still missing, ends the publication it takes the place of, and stamps the time. The item is locked by the caller.
 * Throws a RuleViolation that says what stands in the way.
 */
export async function putOnline(tx: Tx, out: Outgoing, now: Date): Promise<Published> {
  const { column } = await tx.revision.findUniqueOrThrow({
    where: { id: out.revisionId },
    select: { column: { select: { id: true, path: true, name: true, state: true, kind: true } } },
  });
  const reason = out.imported ? columnObstacle({ ...column, state: "visible" }, out.channel) : await obstacle(tx, out);
  if (reason !== null) throw ruleViolation(reason);

  const item = await tx.disclosure.findUniqueOrThrow({
    where: { id: out.disclosureId },
    select: { id: true, number: true, agencyId: true, indexNo: true, address: true, agency: { select: { uscc: true } } },
  });
  const indexNo = item.indexNo ?? (await allotIndexNumber(tx, item, now));
  const address = out.channel === "portal" ? await addressFor(tx, item, column, now) : item.address;
  if (indexNo !== item.indexNo || address !== item.address)
    await tx.disclosure.update({ where: { id: out.disclosureId }, data: { indexNo, address } });

  const replaced = await tx.publication.findMany({
    where: { disclosureId: out.disclosureId, channel: out.channel, publishedAt: { not: null }, endedAt: null },
    select: { id: true, column: { select: { path: true } } },
  });
  await tx.publication.updateMany({ where: { id: { in: replaced.map(({ id }) => id) } }, data: { endedAt: now, endKind: "superseded" } });
  const publicationId = await stamp(tx, out, { agencyId: item.agencyId, columnId: column.id }, now);
  if (out.channel === "portal") {
    // An import indexes many at once.
    if (!out.imported) await indexPublications(tx, item.agencyId, [publicationId]);
    const columns = [...new Set([column.path, ...replaced.map((one) => one.column.path)])];
    // An import brings in thousands; none of them has been shown anywhere.
    await announce(tx, { columns, item: item.number, shownBy: out.imported ? [] : await numbersShowing(tx, out.disclosureId) });
  }
  return { publicationId, indexNo, address };
}

async function stamp(tx: Tx, out: Outgoing, place: { agencyId: string; columnId: string }, now: Date): Promise<string> {
  if (out.waitingId !== null) {
    await tx.publication.update({ where: { id: out.waitingId }, data: { publishedAt: now } });
    return out.waitingId;
  }
  const { id } = await tx.publication.create({
    data: {
      ...place,
      disclosureId: out.disclosureId,
      revisionId: out.revisionId,
      channel: out.channel,
      url: out.url,
      publishedAt: now,
      imported: out.imported,
      publisherId: out.publisher.id,
      publisherName: out.publisher.name,
      publisherDepartment: out.publisher.department,
      publisherPost: out.publisher.post,
      createdAt: now,
    },
    select: { id: true },
  });
  return id;
}
