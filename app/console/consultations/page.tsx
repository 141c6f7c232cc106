import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { requireActor } from "@/app/session";
import { PhaseTag } from "@/components/portal/interaction/phase-tag";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { Table, type TableColumn } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { type ListedCase, listConsultations } from "@/lib/engagement/consultations/case";
import { CONSULTATION_STATES } from "@/lib/engagement/words";
import { can } from "@/lib/identity/can";

export const metadata: Metadata = { title: "意见征集" };

const PATH = "/console/consultations";

const COLUMNS: readonly TableColumn<ListedCase>[] = [
  {
    key: "title",
    header: "标题",
    rowHeader: true,
    cell: ({ id, title }) => (
      <Link href={`${PATH}/${id}`} prefetch={false} className="[overflow-wrap:anywhere]">
        {title}
      </Link>
    ),
  },
  {
    key: "state",
    header: "状态",
    cell: ({ state, phase }) => (
      <span className="inline-flex flex-wrap gap-1.5">
        {state === "online" || state === "closed" ? <PhaseTag phase={phase} /> : <Tag>{CONSULTATION_STATES[state]}</Tag>}
      </span>
    ),
  },
  { key: "days", header: "起止", cell: ({ opensOn, closesOn }) => `${opensOn} 至 ${closesOn}` },
  { key: "department", header: "主办科室", cell: ({ departmentName }) => departmentName },
  { key: "comments", header: "意见", align: "right", cell: ({ comments }) => comments },
];

export default async function ConsultationsPage() {
  const actor = await requireActor();
  const list = await listConsultations(actor);
  if (list === null) notFound();
  const mayDraft = can(actor, "consultation.draft", actor).allowed;
  const draftNew = mayDraft ? (
    <ButtonLink href={`${PATH}/new`} weight="main">
      起草意见征集
    </ButtonLink>
  ) : undefined;
  return (
    <>
      <PageHeader title="意见征集" actions={draftNew} />
      {list.length === 0 ? (
        <Empty title="没有意见征集" action={draftNew}>
          制定文件、作出重大决策前公开征求意见的，在这里起草、送审、公布。
        </Empty>
      ) : (
        <Table caption="意见征集，新的在前" columns={COLUMNS} rows={list} rowKey={({ id }) => id} />
      )}
    </>
  );
}
