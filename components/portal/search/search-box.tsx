/** The search box of the head: a plain form. The search page has a larger one of its own and does without this. */
export function SearchBox() {
  return (
    <search className="no-print w-full sm:w-80 [body:has(#search-form)_&]:hidden">
      <form action="/search" className="flex">
        <label htmlFor="head-search" className="sr-only">
          检索本站
        </label>
        <input
          id="head-search"
          type="search"
          name="q"
          placeholder="标题、正文、发文字号、索引号"
          autoComplete="off"
          className="min-h-11 min-w-0 flex-1 rounded-l border border-r-0 border-field bg-white px-3 text-base placeholder:text-small placeholder:text-ink-3"
        />
        <button type="submit" className="min-h-11 rounded-r border border-blue bg-blue px-4 text-white hover:bg-blue-deep">
          检索
        </button>
      </form>
    </search>
  );
}
