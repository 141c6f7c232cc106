import { civilDate, toDatabaseDate } from "@/lib/core/civil-date";
import type { Db } from "@/lib/core/db";

/** 信息处理费 collected in the year, in 元: every payment by the day it was received, whatever year its case is of (条例第四十二条). */
export async function feeIncome(db: Db, agencyId: string, year: number): Promise<number> {
  const [first, last] = [toDatabaseDate(civilDate(`${year}-01-01`)), toDatabaseDate(civilDate(`${year}-12-31`))];
  const [row] = await db.$queryRaw<{ yuan: number }[]>`
    select coalesce(sum((e."data" ->> 'yuan')::int), 0)::int as "yuan"
    from "Request" r join "RequestEvent" e on e."requestId" = r.id
    where r."agencyId" = ${agencyId}::uuid and r."feePaidYuan" > 0 and e."kind" = 'paid' and e."on" between ${first}::date and ${last}::date`;
  return row?.yuan ?? 0;
}
