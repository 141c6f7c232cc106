import type { Metadata } from "next";
import { requirePermission } from "@/app/session";
import { addressWith, param, type SearchParams } from "@/components/ui/address";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { FilterSelect, Filters, FilterText } from "@/components/ui/filters";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { COMMAND_WORDS, OUTCOME_WORDS } from "@/lib/identity/audit-words";
import { type AuditPage, readAudit } from "@/lib/identity/read-audit";
import { EntryTable } from "./entry-table";
import { auditSearch, FILTERS } from "./search";
import { VerifyForm } from "./verify-form";

export const metadata: Metadata = { title: "审计" };

const PATH = "/console/admin/audit";
const COMMANDS = Object.entries(COMMAND_WORDS).map(([value, label]) => ({ value, label }));
const OUTCOMES = [
  { value: "done", label: OUTCOME_WORDS.done },
  { value: "refused", label: OUTCOME_WORDS.refused },
];

export default async function AuditPageView({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requirePermission("audit.read", ({ agencyId }) => ({ agencyId }));
  const params = await searchParams;
  const page = await readAudit(actor, {
    filters: auditSearch(params),
    before: param(params, "before") || undefined,
    after: param(params, "after") || undefined,
  });
  const active = FILTERS.some((name) => param(params, name) !== "");
  return (
    <>
      <PageHeader
        title="审计"
        meta="只增不改的操作记录，每条与上一条以指纹相连。查看、导出和核验本身也会记录。"
        actions={
          <>
            <ButtonLink href="#verify">核验</ButtonLink>
            <ButtonLink href={addressWith(`${PATH}/export`, params, { before: null, after: null })} prefetch={false}>
              导出{active ? "符合条件的记录" : "全部记录"}
            </ButtonLink>
          </>
        }
      />
      <Filters action={PATH} active={active}>
        <FilterText name="person" label="人员（姓名或账号）" value={param(params, "person")} />
        <FilterSelect name="command" label="操作" value={param(params, "command")} choices={COMMANDS} />
        <FilterText name="subject" label="对象编号" value={param(params, "subject")} />
        <FilterText name="from" label="从" value={param(params, "from")} type="date" />
        <FilterText name="until" label="到" value={param(params, "until")} type="date" />
        <FilterSelect name="outcome" label="结果" value={param(params, "outcome")} choices={OUTCOMES} />
      </Filters>
      {page.rows.length === 0 ? (
        <Empty title="没有符合条件的记录">请放宽条件，或清除条件查看全部。</Empty>
      ) : (
        <EntryTable rows={page.rows} subjectHref={(id) => `${PATH}?subject=${encodeURIComponent(id)}`} />
      )}
      <Turn page={page} params={params} />
      <Section id="verify" title="核验" className="mt-12">
        <VerifyForm />
      </Section>
    </>
  );
}

/** The ledger grows while it is read: its pages are told by entries, not by numbers. */
function Turn({ page, params }: { page: AuditPage; params: SearchParams }) {
  if (page.older === null && page.newer === null) return null;
  return (
    <nav aria-label="翻页" className="mt-5 flex flex-wrap gap-3">
      {page.newer !== null && (
        <ButtonLink prefetch={false} href={addressWith(PATH, params, { after: page.newer, before: null })}>
          较新的记录
        </ButtonLink>
      )}
      {page.older !== null && (
        <ButtonLink prefetch={false} href={addressWith(PATH, params, { before: page.older, after: null })}>
          较早的记录
        </ButtonLink>
      )}
    </nav>
  );
}
