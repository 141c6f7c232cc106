import type { Metadata } from "next";
import { requirePermission } from "@/app/session";
import { History } from "@/components/console/inspection/history";
import { Indicators } from "@/components/console/inspection/indicators";
import { Summary } from "@/components/console/inspection/summary";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { SubmitButton } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { civilDateOf, formatChineseDate, formatInstant, yearOf } from "@/lib/core/civil-date";
import type { Part } from "@/lib/reports/inspection/indicators";
import { inspectionBoard } from "@/lib/reports/inspection/queries";
import { inspectAgain } from "./actions";

export const metadata: Metadata = { title: "日常检查" };

const PARTS: readonly Part[] = ["单项否决", "发布解读", "办事服务", "互动交流", "功能设计"];

export default async function InspectionPage() {
  const actor = await requirePermission("inspection.view", ({ agencyId }) => ({ agencyId }));
  const board = await inspectionBoard(actor);
  const year = yearOf(civilDateOf(new Date()));
  return (
    <>
      <PageHeader
        title="日常检查"
        meta="按《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号），每天早上自动检查一遍"
        actions={<ButtonLink href={`/console/inspection/self-check/${year}`}>{year} 年自查表</ButtonLink>}
      />
      <Form action={inspectAgain} values={{}} labels={{}} className="mb-7">
        <SubmitButton weight="quiet">现在检查一遍</SubmitButton>
      </Form>
      {board === null ? (
        <Empty title="还没有检查过">每天早上六点检查，也可以现在检查一遍。</Empty>
      ) : (
        <>
          <p className="mb-4 text-small text-ink-3">
            {formatChineseDate(board.day)}的结果，检查于 {formatInstant(board.madeAt)}
          </p>
          <Summary results={board.results} />
          {PARTS.map((part) => (
            <Section key={part} title={part}>
              <Indicators results={board.results.filter(({ indicator }) => indicator.part === part)} />
            </Section>
          ))}
          <Section title="近两个月">
            <History days={board.history} />
          </Section>
        </>
      )}
    </>
  );
}
