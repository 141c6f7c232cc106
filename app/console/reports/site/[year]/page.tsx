import type { Metadata } from "next";
import Link from "next/link";
import { FillLink, SiteBlockTable } from "@/components/console/reports/site-block";
import { SiteFindings } from "@/components/console/reports/site-findings";
import { SiteVersions } from "@/components/console/reports/site-versions";
import { ReportStateTag } from "@/components/console/reports/state-tag";
import { param, type SearchParams } from "@/components/ui/address";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { mayReopen } from "@/lib/reports/annual/report-state";
import type { SitePage } from "@/lib/reports/site/console";
import { explain } from "../actions";
import { loadSite } from "./load";

interface Props {
  params: Promise<{ year: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await params).year} 年度政府网站工作年度报表` };
}

const DONE: Readonly<Record<string, string>> = {
  saved: "已保存。",
  explained: "说明已保存。",
  submitted: "已送审。报表就此锁定，审批只对这一份有效。",
  reopened: "已重新打开。改好以后重新送审，发布之前公众看到的内容不变。",
};

export default async function SiteReportPage({ params, searchParams }: Props) {
  const { year, here, page } = await loadSite(params);
  const { report, blocks, findings, versions, locked, mayEdit } = page;
  const done = DONE[param(await searchParams, "done")];
  const open = locked === null && mayEdit.allowed;
  return (
    <>
      <PageHeader
        title={`政府网站工作年度报表（${year}年度）`}
        trail={[
          { label: "报告", href: "/console/reports" },
          { label: "网站工作年度报表", href: "/console/reports/site" },
        ]}
        tags={<ReportStateTag state={report.state} />}
        meta={`统计期限 ${year} 年 1 月 1 日至 12 月 31 日，${year + 1} 年 1 月 31 日前公布（国办函〔2018〕12号）`}
        actions={<Actions page={page} here={here} open={open} />}
      />
      {done !== undefined && (
        <Notice tone="done" role="status" className="mb-6">
          {done}
        </Notice>
      )}
      {report.state === "returned" && (
        <Notice tone="late" className="mb-6">
          报表已被退回，请按退回意见修改后重新送审。
        </Notice>
      )}
      {locked !== null && report.state !== "published" && (
        <Notice tone="soon" className="mb-6">
          {locked.replaceAll("报告", "报表")}
        </Notice>
      )}
      {locked === null && (
        <Section title="核对结果" aside={page.blocking === 0 ? "可以送审" : `还有 ${page.blocking} 处要处理才能送审`}>
          {findings.length === 0 && <p>各项都已填好，数字相符。</p>}
          <BlankBlocks blocks={blocks} here={here} />
          <SiteFindings
            findings={findings.filter(({ rule }) => rule !== "FILLED")}
            year={year}
            version={report.version}
            explain={open ? explain : null}
          />
        </Section>
      )}
      {blocks.map((block) => (
        <Section key={block.key} title={block.name} id={block.key} aside={open && <FillLink block={block} here={here} />}>
          <SiteBlockTable block={block} />
        </Section>
      ))}
      {versions.length > 0 && (
        <Section title="送审过的版本" aside={`${versions.length} 次`}>
          <SiteVersions versions={versions} />
        </Section>
      )}
    </>
  );
}

/** What nobody has filled in yet, by its block. */
function BlankBlocks({ blocks, here }: { blocks: SitePage["blocks"]; here: string }) {
  const blank = blocks.filter((block) => block.blank > 0);
  if (blank.length === 0) return null;
  return (
    <Notice tone="soon" className="mb-4">
      还有 {blank.reduce((sum, block) => sum + block.blank, 0)} 项没有填：
      {blank.map(({ key, name, blank: count }) => (
        <Link key={key} href={`${here}/fill/${key}`} prefetch={false} className="mr-4 inline-block py-1">
          {name} {count} 项
        </Link>
      ))}
    </Notice>
  );
}

function Actions({ page: { report, blocking, mayEdit, blocks }, here, open }: { page: SitePage; here: string; open: boolean }) {
  const blank = blocks.find((block) => block.blank > 0);
  return (
    <>
      {open && blocking === 0 && (
        <ButtonLink href={`${here}/submit`} weight="main">
          送审
        </ButtonLink>
      )}
      {open && blocking > 0 && blank !== undefined && (
        <ButtonLink href={`${here}/fill/${blank.key}`} weight="main">
          接着填写
        </ButtonLink>
      )}
      <ButtonLink href={`${here}/file/pdf`} prefetch={false}>
        PDF
      </ButtonLink>
      <ButtonLink href={`${here}/file/docx`} prefetch={false}>
        Word
      </ButtonLink>
      <ButtonLink href={`${here}/file/xlsx`} prefetch={false}>
        Excel
      </ButtonLink>
      {report.item !== null && <ButtonLink href={`/console/items/${report.item.id}`}>办理情况</ButtonLink>}
      {mayEdit.allowed && mayReopen(report.state) && <ButtonLink href={`${here}/reopen`}>重新打开</ButtonLink>}
    </>
  );
}
