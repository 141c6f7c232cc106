import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CaseUpload } from "@/components/console/requests/case-upload";
import { IntakeForm } from "@/components/console/requests/intake-form";
import { param, type SearchParams } from "@/components/ui/address";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Tabs } from "@/components/ui/tabs";
import { civilDateOf } from "@/lib/core/civil-date";
import { setting } from "@/lib/core/config";
import { FILE_KIND_WORDS } from "@/lib/requests/case/words";
import { newFormKey } from "@/lib/requests/intake/filing";
import { CHANNEL_FACTS, CHANNELS } from "@/lib/requests/receipt";
import { keptValues } from "../../../session";
import { mayRegister, requireDesk } from "../desk-access";
import { registerRequest } from "./actions";

export const metadata: Metadata = { title: "登记申请" };

const PATH = "/console/requests/new";
/** Filed by applicants themselves. */
const BY_STAFF = CHANNELS.filter((channel) => channel !== "WEB");
const KINDS = ["scan", "identityProof", "organisationProof", "authorization", "attachment"] as const;

/** 登记: what came by post, by hand, by fax, by e-mail or by word of mouth. */
export default async function RegisterPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireDesk();
  if (!mayRegister(actor)) notFound();
  const query = await searchParams;
  const channel = BY_STAFF.find((one) => one === param(query, "channel")) ?? "IN_PERSON";
  const asked = param(query, "form");
  const formKey = /^[\w-]{32}$/.test(asked) ? asked : newFormKey();
  return (
    <>
      <PageHeader title="登记申请" trail={[{ label: "依申请公开", href: "/console/requests" }]} />
      <Tabs
        label="申请渠道"
        tabs={BY_STAFF.map((one) => ({
          label: CHANNEL_FACTS[one].name,
          href: `${PATH}?channel=${one}&form=${formKey}`,
          current: one === channel,
        }))}
      />
      <div className="grid gap-x-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <IntakeForm
          action={registerRequest}
          channel={channel}
          formKey={formKey}
          today={civilDateOf(new Date())}
          values={(await keptValues(query)) ?? undefined}
        />
        <Section title="扫描件和证明">
          <p className="mb-4 text-small text-ink-3">上传后随登记一起保存，加密存放。</p>
          <CaseUpload
            address={`/api/requests/files?form=${formKey}`}
            kinds={KINDS.map((value) => ({ value, label: FILE_KIND_WORDS[value] }))}
            limit={setting("GONGKAI_UPLOAD_MAX")}
          />
        </Section>
      </div>
    </>
  );
}
