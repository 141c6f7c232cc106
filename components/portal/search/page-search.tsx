import { SearchButton, SearchInput } from "./search-input";

/** A search form in the middle of a page that did not have what was looked for; the one in the head makes way for it. */
export function PageSearch({ label }: { label: string }) {
  return (
    <search className="no-print mt-6 block max-w-[36em]">
      <form id="search-form" action="/search">
        <label htmlFor="page-search" className="mb-1 block font-semibold">
          {label}
        </label>
        <span className="flex">
          <SearchInput id="page-search" />
          <SearchButton className="shrink-0 px-5" />
        </span>
      </form>
    </search>
  );
}
