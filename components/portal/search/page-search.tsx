/** A search form in the middle of a page that did not have what was looked for; the one in the head makes way for it. */
export function PageSearch({ label }: { label: string }) {
  return (
    <search className="no-print mt-6 block max-w-[36em]">
      <form id="search-form" action="/search">
        <label htmlFor="page-search" className="mb-1 block font-semibold">
          {label}
        </label>
        <span className="flex">
          <input
            id="page-search"
            type="search"
            name="q"
            placeholder="标题、正文、发文字号、索引号"
            autoComplete="off"
            className="min-h-11 min-w-0 flex-1 rounded-l border border-r-0 border-field bg-white px-3 placeholder:text-ink-3"
          />
          <button type="submit" className="min-h-11 shrink-0 rounded-r border border-blue bg-blue px-5 text-white hover:bg-blue-deep">
            检索
          </button>
        </span>
      </form>
    </search>
  );
}
