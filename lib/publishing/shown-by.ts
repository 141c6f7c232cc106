import type { Tx } from "@/lib/core/db";

/** A notification holds 8,000 bytes. */
const MOST = 500;

/**
 * The numbers of the items whose pages show this one: those that belong to it from either side, those whose text mentions its 发文字号 or
 * whose 发文字号 it mentions, and those that it amends or replaces. Their pages change when it goes out, moves or goes away.
 */
export async function numbersShowing(tx: Tx, disclosureId: string): Promise<number[]> {
  const rows = await tx.$queryRaw<{ number: number }[]>`
    with own as (
      select r."relatedIds", r."docNo", r."bodyText" from "Revision" r where r."disclosureId" = ${disclosureId}::uuid
    )
    select distinct d."number" from "Disclosure" d where d.id <> ${disclosureId}::uuid and d.id in (
      select unnest("relatedIds") from own
      union select r."disclosureId" from "Revision" r where r."relatedIds" @> array[${disclosureId}]::uuid[]
      union select v."disclosureId" from "ValidityChange" v where v."otherId" = ${disclosureId}::uuid
      union select v."otherId" from "ValidityChange" v where v."disclosureId" = ${disclosureId}::uuid and v."otherId" is not null
      union select r."disclosureId" from own join "Revision" r on own."docNo" <> ''
        and mentioned_numbers(r."bodyText") @> mentioned_numbers(own."docNo") and cardinality(mentioned_numbers(own."docNo")) > 0
        and strpos(r."bodyText", own."docNo") > 0
      union select r."disclosureId" from own join "Revision" r on mentioned_numbers(r."docNo") && mentioned_numbers(own."bodyText")
        and strpos(own."bodyText", r."docNo") > 0
    )
    limit ${MOST}`;
  return rows.map(({ number }) => number);
}
