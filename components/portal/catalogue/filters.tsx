import type { Choice } from "@/components/ui/field";
import { FilterSelect, Filters, FilterText } from "@/components/ui/filters";
import { GENRES } from "@/lib/disclosures/metadata";
import { VALIDITY_LABELS } from "@/lib/disclosures/validity";
import { CATALOGUE_TOPICS, type CatalogueFilter } from "@/lib/portal/catalogue/filter";
import type { PortalColumn } from "@/lib/portal/tree";

interface CatalogueFiltersProps {
  action: string;
  columns: readonly PortalColumn[];
  years: readonly number[];
  filter: CatalogueFilter;
  active: boolean;
}

const itself = (value: string): Choice => ({ value, label: value });

/** The columns with those below them indented. */
const columnChoices = (columns: readonly PortalColumn[], depth = 0): Choice[] =>
  columns.flatMap((column) => [
    { value: column.path, label: `${"　".repeat(depth)}${column.name}` },
    ...columnChoices(column.children, depth + 1),
  ]);

export function CatalogueFilters({ action, columns, years, filter, active }: CatalogueFiltersProps) {
  return (
    <Filters action={action} keep={{ sort: filter.sort, order: filter.order }} active={active}>
      <FilterText name="text" label="名称、文号、索引号" value={filter.text} className="sm:w-48" />
      <FilterSelect name="column" label="栏目" value={filter.column} choices={columnChoices(columns)} className="sm:w-44" />
      <FilterSelect
        name="topic"
        label="主题分类"
        value={topLevel(filter.topic)}
        choices={CATALOGUE_TOPICS.map(itself)}
        className="sm:w-44"
      />
      <FilterSelect name="genre" label="体裁分类" value={filter.genre} choices={GENRES.map(itself)} className="sm:w-32" />
      <FilterSelect
        name="validity"
        label="有效性"
        value={filter.validity ?? ""}
        choices={Object.entries(VALIDITY_LABELS).map(([value, label]) => ({ value, label }))}
        className="sm:w-28"
      />
      <FilterSelect
        name="year"
        label="发布年份"
        value={filter.year === undefined ? "" : String(filter.year)}
        choices={years.map((year) => ({ value: String(year), label: `${year}年` }))}
        className="sm:w-28"
      />
    </Filters>
  );
}

const topLevel = (topic: string): string => topic.split("\\")[0] ?? "";
