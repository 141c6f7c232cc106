import clsx from "clsx";

/** The words to look for. */
export const SearchInput = ({ id, className }: { id: string; className?: string }) => (
  <input
    id={id}
    type="search"
    name="q"
    placeholder="标题、正文、发文字号、索引号"
    autoComplete="off"
    className={clsx("min-h-11 min-w-0 flex-1 rounded-l border border-r-0 border-field bg-white px-3 placeholder:text-ink-3", className)}
  />
);

export const SearchButton = ({ className }: { className: string }) => (
  <button type="submit" className={clsx("min-h-11 rounded-r border border-blue bg-blue text-white hover:bg-blue-deep", className)}>
    检索
  </button>
);
