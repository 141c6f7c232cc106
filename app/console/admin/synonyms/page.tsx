import type { Metadata } from "next";
import { param, type SearchParams } from "@/components/ui/address";
import { Button } from "@/components/ui/button";
import { HiddenField, SubmitButton, TextArea } from "@/components/ui/field";
import { FilterText } from "@/components/ui/filters";
import { Form } from "@/components/ui/form";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { type TriedOut, tryOut } from "@/lib/portal/search/try-out";
import { synonymsPage } from "@/lib/search/save-synonyms";
import { keptValues, requirePermission } from "../../../session";
import { saveSynonymGroups } from "./actions";

export const metadata: Metadata = { title: "检索同义词" };

const LABELS = { synonyms: "同义词" };

export default async function SynonymsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requirePermission("search.edit", ({ agencyId }) => ({ agencyId }));
  const words = param(await searchParams, "try");
  const [{ text, version }, kept, tried] = await Promise.all([
    synonymsPage(actor),
    keptValues(searchParams),
    words === "" ? null : tryOut(actor.agencyId, words),
  ]);
  return (
    <>
      <PageHeader title="检索同义词" meta="群众的说法和文件的写法不一样时，检索其中一个也能找到另一个" />
      <div className="grid gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,44rem)_minmax(16rem,1fr)]">
        <Form action={saveSynonymGroups} values={kept ?? { synonyms: text }} labels={LABELS}>
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
        <Section title="试一试">
          <form action="/console/admin/synonyms" className="flex flex-wrap items-end gap-3">
            <FilterText name="try" label="群众会怎么问" value={words} className="flex-1" />
            <Button weight="quiet">检索</Button>
          </form>
          <div role="status">{words !== "" && <Answer words={words} tried={tried} />}</div>
        </Section>
      </div>
    </>
  );
}

/** By the groups that have been saved: what is being typed beside it does not count yet. */
function Answer({ words, tried }: { words: string; tried: TriedOut | null }) {
  if (tried === null) return <p className="mt-4 text-ink-2">“{words}”里没有可以检索的词。</p>;
  return (
    <>
      <p className="mt-4">{tried.groups.length === 0 ? "没有用到同义词。" : "按已保存的同义词，下面每行任何一个词都算："}</p>
      <ul className="text-small text-ink-2">
        {tried.groups.map((group) => (
          <li key={group.join("、")} className="border-b border-rule py-1.5">
            {group.join("、")}
          </li>
        ))}
      </ul>
      <p className="mt-3">
        {tried.total === 0 ? "现在公开的信息里没有找到。" : `现在公开的信息里找到 ${tried.total} 条。`}{" "}
        <a href={tried.address} target="_blank" rel="noreferrer">
          看群众看到的结果（新窗口）
        </a>
      </p>
    </>
  );
}
