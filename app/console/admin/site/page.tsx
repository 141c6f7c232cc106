import type { Metadata } from "next";
import type { SearchParams } from "@/components/ui/address";
import { DescriptionList } from "@/components/ui/description-list";
import { HiddenField, SubmitButton, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { sitePage } from "@/lib/columns/console";
import { missingInFooter, SITE_LABELS } from "@/lib/columns/site";
import { setting } from "@/lib/core/config";
import { indexPatternPage } from "@/lib/publishing/index-pattern";
import { keptValues, requirePermission } from "../../../session";
import { saveIdentity, savePattern } from "./actions";
import { SiteFields } from "./site-fields";

export const metadata: Metadata = { title: "站点" };

const MEGABYTE = 1024 * 1024;

export default async function SitePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requirePermission("setting.edit", ({ agencyId }) => ({ agencyId }));
  const [{ identity, version }, index, kept] = await Promise.all([
    sitePage(actor),
    indexPatternPage(actor, new Date()),
    keptValues(searchParams),
  ]);
  const missing = missingInFooter(identity).map((field) => SITE_LABELS[field]);
  return (
    <>
      <PageHeader title="站点" meta="网站各页页头、页脚和网页标签的内容" />
      {missing.length > 0 && (
        <Notice tone="soon" className="mb-6">
          页脚还不完整，缺：{missing.join("、")}。政府网站的页脚须列全这些内容。
        </Notice>
      )}
      <Section title="站点身份">
        <Form action={saveIdentity} values={kept ?? identity} labels={SITE_LABELS} className="max-w-[44rem]">
          <HiddenField name="expectedVersion" value={version} />
          <SiteFields />
          <SubmitButton>保存站点身份</SubmitButton>
        </Form>
      </Section>
      <Section title="索引号">
        <Form action={savePattern} values={{ pattern: index.pattern }} labels={{ pattern: "索引号格式" }} className="max-w-[44rem]">
          <HiddenField name="expectedPattern" value={index.pattern} />
          <TextField
            name="pattern"
            label="索引号格式"
            required
            spellCheck={false}
            hint={`{uscc} 统一社会信用代码，{org} 组织机构代码，{yyyy} 年，{mm} 月，{nnnnn} 流水号。现在编出来是 ${index.example}。已经编出的索引号永远不变。`}
          />
          <SubmitButton weight="quiet">保存索引号格式</SubmitButton>
        </Form>
      </Section>
      <Section title="由服务器设定">
        <DescriptionList
          className="max-w-[44rem]"
          items={[
            { term: "单个附件上限", value: `${Math.floor(setting("GONGKAI_UPLOAD_MAX") / MEGABYTE)} MB（环境变量 GONGKAI_UPLOAD_MAX）` },
          ]}
        />
      </Section>
    </>
  );
}
