import type { Metadata } from "next";
import { Cannot } from "@/components/console/reports/cannot";
import { ChoiceField, HiddenField, SubmitButton } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { PageHeader } from "@/components/ui/page-header";
import { COLUMN_TYPES } from "@/lib/columns/words";
import { CATEGORY_WORDS } from "@/lib/reports/site/categories";
import { categoriesPage } from "@/lib/reports/site/console";
import { requirePermission } from "../../../../session";
import { writeCategories } from "../actions";

export const metadata: Metadata = { title: "栏目归类" };

const CHOICES = COLUMN_TYPES.map((value) => ({ value, label: value }));

export default async function CategoriesPage() {
  const actor = await requirePermission("report.view", ({ agencyId }) => ({ agencyId }));
  const { categories, version, mayEdit } = await categoriesPage(actor);
  return (
    <>
      <PageHeader
        title="栏目归类"
        trail={[
          { label: "报告", href: "/console/reports" },
          { label: "网站工作年度报表", href: "/console/reports/site" },
        ]}
        meta="“信息发布”的三项按栏目类别统计。一个类别只能归入一项，免得重复计算；没有归入的只计入总数。"
      />
      {mayEdit.allowed ? (
        <Form action={writeCategories} values={{ ...categories }} labels={CATEGORY_WORDS} className="max-w-[52rem]">
          <HiddenField name="expectedVersion" value={version} />
          <ChoiceField name="overview" kind="many" required label={CATEGORY_WORDS.overview} choices={CHOICES} />
          <ChoiceField name="news" kind="many" required label={CATEGORY_WORDS.news} choices={CHOICES} />
          <ChoiceField name="catalogue" kind="many" required label={CATEGORY_WORDS.catalogue} choices={CHOICES} />
          <SubmitButton>保存归类</SubmitButton>
        </Form>
      ) : (
        <Cannot reason={mayEdit.reason} back="/console/reports/site" label="返回报表" />
      )}
    </>
  );
}
