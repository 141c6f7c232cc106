import clsx from "clsx";
import type { Facet, FacetValue } from "@/lib/portal/search/facets";
import { addressOf, isFiltered, type Question } from "@/lib/portal/search/question";

const SHOWN = 7;

/** The ways to narrow the results down; each is an address, so that it works without scripts and can be shared. */
export function Facets({ facets, question }: { facets: readonly Facet[]; question: Question }) {
  const to = (name: Facet["name"], value: string | null): string =>
    addressOf({ ...question, filters: { ...question.filters, [name]: name === "year" && value !== null ? Number(value) : value } });
  return (
    <nav id="filters" aria-labelledby="filters-title" className="no-print scroll-mt-4 self-start border-t-2 border-ink pt-3">
      <div className="flex items-baseline justify-between">
        <h2 id="filters-title" className="text-base">
          缩小范围
        </h2>
        {isFiltered(question.filters) && (
          <a
            href={addressOf({
              ...question,
              filters: { column: null, department: null, topic: null, genre: null, year: null, validity: null },
            })}
            className="py-1 text-small"
          >
            全部取消
          </a>
        )}
      </div>
      {facets.map((facet) => (
        <section key={facet.name} aria-labelledby={`facet-${facet.name}`} className="mt-4">
          <h3 id={`facet-${facet.name}`} className="border-b border-rule pb-1 font-sans text-small font-semibold text-ink-2">
            {facet.label}
          </h3>
          <Values facet={facet} to={to} />
        </section>
      ))}
    </nav>
  );
}

function Values({ facet, to }: { facet: Facet; to: (name: Facet["name"], value: string | null) => string }) {
  const rest = facet.values.slice(SHOWN);
  const list = (values: readonly FacetValue[]) => (
    <ul className="text-small">
      {values.map((value) => (
        <li key={value.value}>
          <a
            href={to(facet.name, value.chosen ? null : value.value)}
            aria-current={value.chosen ? "true" : undefined}
            className={clsx("flex min-h-9 items-baseline justify-between gap-x-3 py-1.5", value.chosen && "font-semibold text-ink")}
          >
            <span>
              {value.chosen && <span className="sr-only">已选，点击取消：</span>}
              {value.label}
              {value.chosen && (
                <span aria-hidden="true" className="ml-1.5 text-blue">
                  ×
                </span>
              )}
            </span>
            <span className="num text-ink-3">
              {value.count}
              <span className="sr-only">条</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {list(facet.values.slice(0, SHOWN))}
      {rest.length > 0 && (
        <details open={rest.some(({ chosen }) => chosen)}>
          <summary className="py-1.5 text-small text-blue">其他 {rest.length} 项</summary>
          {list(rest)}
        </details>
      )}
    </>
  );
}
