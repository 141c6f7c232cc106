import type { Metadata } from "next";
import { requirePermission } from "@/app/session";
import { InstantText } from "@/components/ui/date-text";
import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Table, type TableColumn } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { type MailFailure, mailState } from "@/lib/core/mail/state";

export const metadata: Metadata = { title: "邮件" };

const COLUMNS: readonly TableColumn<MailFailure>[] = [
  { key: "subject", header: "主题", rowHeader: true, cell: ({ subject }) => subject },
  { key: "queued", header: "产生", cell: ({ queuedAt }) => <InstantText at={queuedAt} /> },
  { key: "tried", header: "最近一次", cell: ({ triedAt }) => (triedAt === null ? "" : <InstantText at={triedAt} />) },
  { key: "attempts", header: "试过", align: "right", cell: ({ attempts }) => `${attempts} 次` },
  { key: "problem", header: "原因", cell: ({ problem }) => problem },
  { key: "state", header: "结果", cell: ({ givenUp }) => (givenUp ? <Tag tone="late">没有送到</Tag> : <Tag tone="soon">还会再试</Tag>) },
];

/** 邮件: whether notices to applicants go out by e-mail, and which did not. */
export default async function MailPage() {
  const actor = await requirePermission("setting.edit", ({ agencyId }) => ({ agencyId }));
  const { server, fault, waiting, sent, givenUp, failures } = await mailState(actor.agencyId);
  return (
    <>
      <PageHeader title="邮件" meta="申请人留了电子邮箱的，有新的进展时发邮件提示查看；邮件里没有个人信息" />
      {fault !== null && (
        <Notice tone="late" className="mb-6">
          现在不发邮件：{fault}改好后重新启动。
        </Notice>
      )}
      {server === null ? (
        <Notice className="mb-6">
          没有设置邮件服务器，不发邮件。需要的，请在服务器上设置 GONGKAI_SMTP_URL 和 GONGKAI_MAIL_FROM（见运维手册）。
        </Notice>
      ) : (
        <Section title="最近三十天">
          <DescriptionList
            items={[
              { term: "邮件服务器", value: server.host },
              { term: "发件人", value: server.from },
              { term: "已发出", value: `${sent} 封` },
              { term: "等待发出", value: `${waiting} 封` },
              { term: "没有送到", value: `${givenUp} 封` },
            ]}
          />
        </Section>
      )}
      {failures.length > 0 && (
        <Section title="没有发出的" aside="没有送到的，已提示经办人用其他方式告知">
          <Table caption="没有发出的邮件" columns={COLUMNS} rows={failures} rowKey={({ id }) => id} />
        </Section>
      )}
    </>
  );
}
