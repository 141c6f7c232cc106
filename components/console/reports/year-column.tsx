import Link from "next/link";
import type { TableColumn } from "@/components/ui/table";

/** The year of a report, which leads to it. */
export const yearColumn = (path: string, word: string): TableColumn<{ readonly year: number }> => ({
  key: "year",
  header: "年度",
  rowHeader: true,
  cell: ({ year }) => (
    <Link href={`${path}/${year}`} prefetch={false} className="font-serif text-large">
      {year} {word}
    </Link>
  ),
});
