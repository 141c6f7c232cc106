import type { Metadata } from "next";
import { keptValues } from "@/app/session";
import { FindingList } from "@/components/console/reports/finding-list";
import { NarrativeForm } from "@/components/console/reports/narrative-form";
import { SuggestionList } from "@/components/console/reports/suggestion-list";
import { param, type SearchParams } from "@/components/ui/address";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { NARRATIVE_PARTS } from "@/lib/reports/annual/narrative";
import { lockedReason } from "@/lib/reports/annual/report-state";
import { htmlText } from "@/lib/reports/annual/snapshot-text";
import { suggestionsFor } from "@/lib/reports/annual/suggestions";
import { saveWords, takeSentence } from "../actions";
import { loadReport, trailOf } from "../load";

export const metadata: Metadata = { title: "编写年度报告" };

interface Props {
  params: Promise<{ year: string }>;
  searchParams: Promise<SearchParams>;
}

export default async function NarrativePage({ params, searchParams }: Props) {
  const { actor, year, here, page } = await loadReport(params);
  const { report, judged, computed, shown, mayEdit } = page;
  const query = await searchParams;
  const refusal = mayEdit.allowed ? lockedReason(report.state) : mayEdit.reason;
  const kept = await keptValues(query);
  const taken = param(query, "done") === "taken";
  const previous = computed.previous?.snapshot?.narrative ?? null;
  const written = NARRATIVE_PARTS.map((part) => htmlText(shown.narrative[part])).join("\n");
  const suggestions = suggestionsFor(judged.figures, { feeYuan: computed.feeYuan, shortName: shown.shortName }).map((one) => ({
    ...one,
    taken: written.includes(one.text),
  }));
  const findings = judged.findings.filter(({ cells }) => cells.some((cell) => cell.startsWith("text.")));
  return (
    <>
      <PageHeader
        title={`编写 ${year} 年年度报告`}
        trail={trailOf(year, here)}
        meta="标题、六个部分的标题和表格由平台按格式生成，这里写开头和第一、五、六部分的文字。"
        actions={<ButtonLink href={`${here}/preview`}>预览全文</ButtonLink>}
      />
      {taken && (
        <Notice tone="done" role="status" className="mb-6">
          已采用，加在那一部分的末尾。
        </Notice>
      )}
      {refusal !== null ? (
        <Notice tone="soon">{refusal}</Notice>
      ) : (
        <div className="gap-x-10 xl:grid xl:grid-cols-[minmax(0,46rem)_minmax(17rem,1fr)]">
          <NarrativeForm
            // Saving leaves the form as it stands; a sentence that was taken over draws it anew.
            key={taken ? `taken ${report.version}` : "open"}
            userId={actor.userId ?? ""}
            kept={kept !== null}
            year={year}
            version={kept === null ? report.version : Number(kept.expectedVersion ?? report.version)}
            values={kept ?? Object.fromEntries(NARRATIVE_PARTS.map((part) => [part, JSON.stringify(report.bodies[part])]))}
            headings={computed.format.headings}
            action={saveWords}
          />
          <aside aria-label="建议和核对" className="mb-9 xl:sticky xl:top-6 xl:max-h-[calc(100vh-8rem)] xl:self-start xl:overflow-y-auto">
            <h2 className="mb-2 text-large">按数字写成的句子</h2>
            <SuggestionList suggestions={suggestions} year={year} version={report.version} action={takeSentence} />
            <h2 className="mt-7 mb-2 text-large">文字核对</h2>
            {findings.length === 0 ? (
              <p className="text-ink-2">保存的文字没有发现问题。</p>
            ) : (
              <FindingList findings={findings} format={computed.format} here={here} year={year} uncounted={[]} />
            )}
            {previous !== null && (
              <details className="mt-7">
                <summary className="min-h-11 cursor-pointer py-2 text-blue">{year - 1} 年报告的文字</summary>
                {(["section1", "section5", "section6"] as const).map((part) => (
                  <p key={part} className="mt-2 text-small whitespace-pre-line text-ink-2">
                    {htmlText(previous[part])}
                  </p>
                ))}
              </details>
            )}
          </aside>
        </div>
      )}
    </>
  );
}
