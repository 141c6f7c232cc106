import type { Metadata } from "next";
import { requirePermission } from "@/app/session";
import { EvidenceField } from "@/components/console/reports/evidence-field";
import { InstantText } from "@/components/ui/date-text";
import { Empty } from "@/components/ui/empty";
import { ChoiceField, HiddenField, SubmitButton, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { can } from "@/lib/identity/can";
import { AGENCY_LABELS, BODY_CHOICES } from "@/lib/reports/agencies/manage";
import { type ReportingAgencyPage, reportingAgency } from "@/lib/reports/agencies/queries";
import { changeAgency, receiveFile } from "../actions";

export const metadata: Metadata = { title: "下级机关" };

export default async function ReportingAgencyDetail({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requirePermission("agencies.view", ({ agencyId }) => ({ agencyId }));
  const agency = await reportingAgency(actor, (await params).id);
  const mayEdit = can(actor, "agencies.edit", actor).allowed;
  return (
    <>
      <PageHeader
        title={agency.name}
        trail={[
          { label: "报告", href: "/console/reports" },
          { label: "下级机关的年度报告", href: "/console/reports/agencies" },
        ]}
        meta={agency.hosted ? "在本平台上，报告发布后自动计入汇总" : "不在本平台上，报告用文件报送"}
      />
      {!agency.hosted && <Received agency={agency} />}
      {!agency.hosted && mayEdit && !agency.retired && (
        <Section title="收一份报告">
          <Form action={receiveFile} values={{}} labels={{ file: "报告文件" }} className="max-w-[36rem]">
            <HiddenField name="id" value={agency.id} />
            <EvidenceField
              label="报告文件"
              required
              hint="JSON 文件，本平台的机关用“下载 JSON”得到，其他系统按同样的格式导出。同一年再次报送的，以最后一份为准"
            />
            <SubmitButton>收下并核对</SubmitButton>
          </Form>
        </Section>
      )}
      {mayEdit && (
        <Section title="登记">
          <Form
            action={changeAgency}
            values={{ name: agency.name, body: agency.government ? "government" : "department", retired: agency.retired ? "true" : "" }}
            labels={AGENCY_LABELS}
            className="max-w-[36rem]"
          >
            <HiddenField name="id" value={agency.id} />
            <HiddenField name="expectedVersion" value={agency.version} />
            <TextField name="name" label={AGENCY_LABELS.name} required />
            <ChoiceField name="body" label={AGENCY_LABELS.body} kind="one" required choices={BODY_CHOICES} />
            <ChoiceField name="retired" label="状态" kind="many" choices={[{ value: "true", label: "不再计入汇总（已报送的保留）" }]} />
            <SubmitButton weight="quiet">保存</SubmitButton>
          </Form>
        </Section>
      )}
    </>
  );
}

function Received({ agency: { reports } }: { agency: ReportingAgencyPage }) {
  return (
    <Section title="收到的报告">
      {reports.length === 0 ? (
        <Empty title="还没有收到报告" />
      ) : (
        <Table
          caption="收到的报告"
          rows={reports}
          rowKey={({ id }) => id}
          columns={[
            { key: "year", header: "年度", rowHeader: true, cell: ({ year }) => `${year} 年` },
            { key: "file", header: "文件", cell: ({ fileName }) => <span className="wrap-anywhere">{fileName}</span> },
            { key: "checks", header: "核对", cell: ({ errors, warnings }) => `错误 ${errors} 处，提醒 ${warnings} 处` },
            {
              key: "at",
              header: "收到",
              cell: ({ userName, at }) => (
                <>
                  {userName} <InstantText at={at} />
                </>
              ),
            },
          ]}
        />
      )}
    </Section>
  );
}
