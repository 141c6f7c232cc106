import { SearchButton, SearchInput } from "./search-input";

/** The search box of the head: a plain form. The search page has a larger one of its own and does without this. */
export function SearchBox() {
  return (
    <search className="no-print w-full md:w-80 lg:w-[27rem] [body:has(#search-form)_&]:hidden">
      <form action="/search" className="flex">
        <label htmlFor="head-search" className="sr-only">
          检索本站
        </label>
        <SearchInput id="head-search" className="text-base placeholder:text-small" />
        <SearchButton className="px-4" />
      </form>
    </search>
  );
}
