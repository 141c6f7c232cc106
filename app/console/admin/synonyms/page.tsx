import type { Metadata } from "next";
import type { SearchParams } from "@/components/ui/address";
import { HiddenField, SubmitButton, TextArea } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { PageHeader } from "@/components/ui/page-header";
import { synonymsPage } from "@/lib/search/save-synonyms";
import { keptValues, requirePermission } from "../../../session";
import { saveSynonymGroups } from "./actions";

export const metadata: Metadata = { title: "检索同义词" };

const LABELS = { synonyms: "同义词" };

export default async function SynonymsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requirePermission("search.edit", ({ agencyId }) => ({ agencyId }));
  const [{ text, version }, kept] = await Promise.all([synonymsPage(actor), keptValues(searchParams)]);
  return (
    <>
      <PageHeader title="检索同义词" meta="群众的说法和文件的写法不一样时，检索其中一个也能找到另一个" />
      <Form action={saveSynonymGroups} values={kept ?? { synonyms: text }} labels={LABELS} className="max-w-[44rem]">
        <HiddenField name="expectedVersion" value={version} />
        <TextArea
          name="synonyms"
          label={LABELS.synonyms}
          rows={16}
          spellCheck={false}
          hint="每行一组，词与词之间用顿号隔开，例如：补贴、补助、奖补。一个词只能在一组里。"
        />
        <SubmitButton>保存同义词</SubmitButton>
      </Form>
    </>
  );
}
