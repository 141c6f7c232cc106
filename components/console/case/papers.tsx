import Link from "next/link";
import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";
import type { CaseView } from "@/lib/requests/queries/case-view";

/** 材料: the files of a case, with the way to add one for who may. */
export function Papers({ count, addAt, children }: { count: number; addAt: string | null; children: ReactNode }) {
  const add = addAt !== null && (
    <Link href={addAt} prefetch={false}>
      添加材料
    </Link>
  );
  return (
    <Section title="材料" aside={add || undefined}>
      {count === 0 && <p className="text-small text-ink-3">还没有材料。</p>}
      <ul className="text-small">{children}</ul>
    </Section>
  );
}

type Letter = CaseView["letters"][number];

export const LetterName = ({ letter: { title, docNo } }: { letter: Letter }) => (
  <>
    {title}
    {docNo !== "" && <span className="num ml-2 text-ink-3">{docNo}</span>}
  </>
);

/** A letter of a request, as PDF and DOCX. */
export const LetterForms = ({ letter: { id, title } }: { letter: Letter }) =>
  (["pdf", "docx"] as const).map((form) => (
    <a key={form} href={`/api/requests/letters/${id}?as=${form}`} className="inline-flex min-h-10 items-center">
      {form.toUpperCase()}
      <span className="sr-only">：{title}</span>
    </a>
  ));
