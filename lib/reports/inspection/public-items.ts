import { INTERPRETATION } from "@/lib/columns/words";
import type { CivilDate } from "@/lib/core/civil-date";
import { addMonths, civilDateOf, startOfDay } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { LIVE, LIVE_TABLES } from "@/lib/portal/live";
import { screen } from "@/lib/screening/screen";
import type { ItemFacts } from "./facts";

const INTERVIEW = "在线访谈";
/** An interpretation is due with its document; what is younger than a month may still be on its way. */
const MONTHS_TO_INTERPRET = 1;
const BATCH = 200;
const MOST = 500;

/** 在线访谈 that went online in a period. */
export async function interviewsOf(agencyId: string, from: Date, until: Date): Promise<number> {
  const [row] = await db().$queryRaw<{ held: number }[]>`
    select count(*)::int as "held" from ${LIVE_TABLES} join "Column" c on c.id = p."columnId"
    where p."agencyId" = ${agencyId}::uuid and ${LIVE} and c."columnType" = ${INTERVIEW}
      and p."publishedAt" >= ${from} and p."publishedAt" <= ${until}`;
  return row?.held ?? 0;
}

/**
 * 行政规范性文件 of this platform without an interpretation, and interpretations that belong to nothing; joined when either was chosen on the other's
 * form, or the interpretation names the 发文字号. Records of an earlier system are left out: nobody will write interpretations for them.
 */
export async function unpairedItems(agencyId: string, now: Date): Promise<ItemFacts[]> {
  const young = startOfDay(addMonths(civilDateOf(now), -MONTHS_TO_INTERPRET));
  return db().$queryRaw<ItemFacts[]>`
    with live as (
      select d.id, d."departmentId", r."title", r."docNo", r."relatedIds", r."bodyText", r."isNormative", p."publishedAt", p."imported",
        (c."columnType" = ${INTERPRETATION}) as "explains"
      from ${LIVE_TABLES} join "Column" c on c.id = p."columnId" where p."agencyId" = ${agencyId}::uuid and ${LIVE}
    )
    select l.id as "disclosureId", l."title", n."name" as "owner",
      case when l."explains" then '这篇解读没有关联文件' else '这份行政规范性文件没有解读' end as "note"
    from live l join "Department" n on n.id = l."departmentId"
    where not l."imported" and (l."explains" or l."isNormative") and l."publishedAt" < ${young} and not exists (
      select 1 from live o where o."explains" <> l."explains" and (o.id = any(l."relatedIds") or l.id = any(o."relatedIds")
        or (l."explains" and o."docNo" <> '' and strpos(l."bodyText", o."docNo") > 0)
        or (not l."explains" and l."docNo" <> '' and strpos(o."bodyText", l."docNo") > 0)))
    order by l."publishedAt" desc limit ${MOST}`;
}

interface Wording {
  id: string;
  disclosureId: string;
  title: string;
  summary: string;
  bodyText: string;
  owner: string;
}

/** What must not stand on a public page without a recorded reason, looked for again with the rules of today. */
export async function wordingOfPublic(agencyId: string, today: CivilDate): Promise<ItemFacts[]> {
  const explained = new Set(
    (await db().findingNote.findMany({ where: { disclosure: { agencyId } }, select: { disclosureId: true, key: true } })).map(
      ({ disclosureId, key }) => `${disclosureId} ${key}`,
    ),
  );
  const found: ItemFacts[] = [];
  for (let last = "00000000-0000-0000-0000-000000000000"; found.length < MOST; ) {
    const batch = await publicTexts(agencyId, last);
    for (const { disclosureId, title, owner, ...texts } of batch) {
      const places = [
        { place: "标题", text: title },
        { place: "内容概述", text: texts.summary },
        { place: "正文", text: texts.bodyText },
      ];
      const open = screen(places, { today }).filter(
        ({ severity, key }) => severity === "block" && !explained.has(`${disclosureId} ${key}`),
      );
      const note = open.map(({ place, message }) => `${place}：${message}`).join(" ");
      if (open.length > 0) found.push({ disclosureId, title, owner, note });
    }
    const end = batch.at(-1);
    if (end === undefined || batch.length < BATCH) break;
    last = end.id;
  }
  return found;
}

const publicTexts = (agencyId: string, after: string): Promise<Wording[]> =>
  db().$queryRaw`
    select p.id, d.id as "disclosureId", r."title", r."summary", r."bodyText", n."name" as "owner"
    from ${LIVE_TABLES} join "Department" n on n.id = d."departmentId"
    where p."agencyId" = ${agencyId}::uuid and p.id > ${after}::uuid and ${LIVE} order by p.id limit ${BATCH}`;
