import { INTERPRETATION } from "@/lib/columns/words";
import type { Db, Tx } from "@/lib/core/db";
import { notify } from "@/lib/identity/notices";
import { activeHolders } from "@/lib/identity/people";
import { numbersShowing } from "./shown-by";

/** 政策文件 and 政策解读 that belong together, from the side of either (国办发〔2016〕80号: both go out together). */
export interface Counterpart {
  disclosureId: string;
  title: string;
  /** it explains; otherwise it is what is explained */
  interprets: boolean;
  /** null: public now */
  withdrawnAt: Date | null;
  departmentId: string;
  editorIds: readonly string[];
}

/** The counterparts of an item that are public or were, by their wording that went online last. */
export async function counterpartsOf(db: Db, disclosureId: string): Promise<Counterpart[]> {
  const numbers = await numbersShowing(db, disclosureId);
  if (numbers.length === 0) return [];
  return db.$queryRaw<Counterpart[]>`
    with own as (
      select r."relatedIds", r."docNo", r."bodyText", c."columnType" = ${INTERPRETATION} as interprets, p."agencyId"
      from "Publication" p join "Revision" r on r.id = p."revisionId" join "Column" c on c.id = p."columnId"
      where p."disclosureId" = ${disclosureId}::uuid and p."publishedAt" is not null order by p."publishedAt" desc limit 1
    )
    select d.id as "disclosureId", r."title", c."columnType" = ${INTERPRETATION} as "interprets", d."departmentId",
      case when p."endKind" = 'withdrawn' then p."endedAt" end as "withdrawnAt",
      array(select e."userId" from "RevisionEditor" e where e."revisionId" = r.id) as "editorIds"
    from own join "Disclosure" d on d."agencyId" = own."agencyId" and d."number" = any(${numbers}::int[])
    join lateral (
      select * from "Publication" p where p."disclosureId" = d.id and p."publishedAt" is not null order by p."publishedAt" desc limit 1
    ) p on p."endedAt" is null or p."endKind" = 'withdrawn'
    join "Revision" r on r.id = p."revisionId" join "Column" c on c.id = p."columnId"
    where own.interprets <> (c."columnType" = ${INTERPRETATION})
      and (own."relatedIds" @> array[d.id] or r."relatedIds" @> array[${disclosureId}::uuid]
        or (own."docNo" <> '' and strpos(r."bodyText", own."docNo") > 0) or (r."docNo" <> '' and strpos(own."bodyText", r."docNo") > 0))
    order by p."publishedAt" desc`;
}

/** What a counterpart is to the reader of the other. */
export const counterpartWord = ({ interprets }: Pick<Counterpart, "interprets">): string => (interprets ? "政策解读" : "政策文件");

/** Tells those who wrote what belongs to an item just withdrawn and stays public; its department when none of them is there any more. */
export async function tellCounterparts(
  tx: Tx,
  { id, agencyId, title }: { id: string; agencyId: string; title: string },
  now: Date,
): Promise<void> {
  const left = (await counterpartsOf(tx, id)).filter(({ withdrawnAt }) => withdrawnAt === null);
  if (left.length === 0) return;
  const people = await activeHolders(tx, agencyId);
  for (const one of left) {
    const editors = people.filter((person) => one.editorIds.includes(person.id));
    const heads = people.filter(({ departmentId, roles }) => departmentId === one.departmentId && roles.includes("departmentHead"));
    const what = counterpartWord({ interprets: !one.interprets });
    const notice = {
      ...{ kind: "counterpart.withdrawn", subjectType: "disclosure", subjectId: one.disclosureId },
      text: `${what}“${title}”已撤稿，对应的${counterpartWord(one)}“${one.title}”仍在公开，请核实是否更正或撤稿`,
      key: `counterpart/${id}/${one.disclosureId}/${now.getTime()}`,
    };
    await notify(
      tx,
      agencyId,
      (editors.length === 0 ? heads : editors).map(({ id: userId }) => userId),
      notice,
      now,
    );
  }
}
