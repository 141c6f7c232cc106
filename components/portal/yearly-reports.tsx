import Link from "next/link";
import { findByExtension, formatSize } from "@/lib/files/media-types";
import { fileAddress } from "@/lib/portal/item";
import type { YearlyReport } from "@/lib/portal/yearly";
import { Downloads, FORMS } from "./downloads";

/** What is not offered already as PDF and Word. */
const others = ({ files }: YearlyReport) =>
  files.filter((file) => !FORMS.some((form) => files.find(({ extension }) => extension === form) === file));

/** 年报 and 报表, a year each, newest first; every one to read here and to take away. */
export function YearlyReports({ reports }: { reports: readonly YearlyReport[] }) {
  return (
    <ol>
      {reports.map((report) => (
        <li key={report.address} className="grid gap-x-8 border-b border-rule py-4 sm:grid-cols-[5.5rem_minmax(0,1fr)]">
          <p className="num font-serif text-title leading-none text-blue">
            {report.year === null ? <span className="text-base text-ink-3">其他</span> : `${report.year}`}
          </p>
          <div className="min-w-0">
            <h2 className="text-base font-semibold">
              <Link href={report.address} prefetch={false} className="inline-block py-0.5 text-ink hover:text-blue">
                {report.title}
              </Link>
            </h2>
            <p className="flex flex-wrap items-baseline gap-x-4 text-small text-ink-3">
              <span>
                发布于 <time dateTime={report.publishedAt}>{report.publishedAt.slice(0, 10)}</time>
              </span>
              <Downloads item={report} own={report.files} />
            </p>
            {others(report).length > 0 && (
              <ul className="text-small">
                {others(report).map((file) => (
                  <li key={file.id}>
                    <a href={fileAddress(file)} download={file.name} className="inline-block py-1">
                      {file.name}
                    </a>{" "}
                    <span className="num text-ink-3">
                      {findByExtension(file.extension)?.label ?? file.extension.toUpperCase()}，{formatSize(file.size)}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
