import type { Metadata } from "next";
import { cache } from "react";
import { Missing } from "@/components/portal/missing";
import { LogList } from "@/components/portal/requests/log/log-list";
import type { SearchParams } from "@/components/ui/address";
import { liveItems } from "@/lib/portal/live-items";
import { LOG_PATH, publicLog, publicLogFilter } from "@/lib/requests/log/public-log";
import { keepsPublicLog } from "@/lib/requests/public/open-channels";
import { requireSite } from "../../site";

const isOpen = cache(async () => keepsPublicLog((await requireSite()).agencyId));

export async function generateMetadata(): Promise<Metadata> {
  if (!(await isOpen())) return {};
  return {
    title: "申请与答复公示",
    description: "依申请公开政府信息的办理情况：申请内容、答复日期、办理结果和答复要点，不含申请人信息。",
    alternates: { canonical: LOG_PATH },
  };
}

export default async function RequestLogPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [{ agencyId, columns }, query] = await Promise.all([requireSite(), searchParams]);
  const filter = publicLogFilter.parse(query);
  const log = await publicLog(agencyId, filter);
  if (log === null) return <Missing columns={columns} />;
  const released = await liveItems(
    agencyId,
    log.rows.flatMap(({ disclosureIds }) => disclosureIds),
  );
  return <LogList log={log} filter={filter} query={query} released={released} />;
}
