import { addressWith, type SearchParams } from "./address";
import { Pagination } from "./pagination";

interface ListPagesProps {
  list: { readonly page: number; readonly pages: number; readonly total: number };
  path: string;
  query: SearchParams;
  className?: string;
}

/** The pages of a list whose address holds its filters; what the address says was done is not said again. */
export const ListPages = ({ list: { page, pages, total }, path, query, className = "mt-6" }: ListPagesProps) => (
  <Pagination
    className={className}
    page={page}
    pages={pages}
    total={total}
    href={(to) => addressWith(path, query, { page: to === 1 ? null : to, done: null })}
  />
);
