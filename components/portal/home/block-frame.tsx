import Link from "next/link";
import type { ReactNode } from "react";
import type { PortalColumn } from "@/lib/portal/tree";

interface BlockFrameProps {
  id: string;
  title: string;
  /** the heading leads to it */
  column?: PortalColumn;
  /** below another heading */
  level?: "h2" | "h3";
  children: ReactNode;
}

/** A block of the home page under its heading and a rule of ink. */
export function BlockFrame({ id, title, column, level: Heading = "h2", children }: BlockFrameProps) {
  return (
    <section aria-labelledby={`block-${id}`}>
      <div className="flex items-baseline justify-between gap-x-4 border-b-2 border-ink pb-1.5">
        <Heading id={`block-${id}`} className="text-large">
          {column === undefined ? (
            title
          ) : (
            <Link href={column.path} prefetch={false} className="text-ink hover:text-blue">
              {title}
            </Link>
          )}
        </Heading>
        {column !== undefined && (
          <Link href={column.path} prefetch={false} aria-label={`更多${title}`} className="inline-block shrink-0 py-1 text-small">
            更多
          </Link>
        )}
      </div>
      {children}
    </section>
  );
}
