import type { Metadata } from "next";
import { cache } from "react";
import { PlainText } from "@/components/portal/interaction/plain-text";
import { Missing } from "@/components/portal/missing";
import { PageCode } from "@/components/portal/page-code";
import { Keep } from "@/components/portal/page-marks";
import { Trail } from "@/components/portal/trail";
import { DateText } from "@/components/ui/date-text";
import { civilDateOf } from "@/lib/core/civil-date";
import { columnTag } from "@/lib/core/public-changes";
import { ENGAGEMENT_PATH } from "@/lib/engagement/address";
import { publicLetter } from "@/lib/engagement/letters/public";
import { LETTER_KINDS } from "@/lib/engagement/words";
import { requireSite } from "../../../site";

interface Props {
  params: Promise<{ number: string }>;
}

const letterAt = cache(async (number: string) => {
  const { agencyId } = await requireSite();
  return /^LX\d{4}-\d{4,7}$/.test(number) ? publicLetter(agencyId, number) : null;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { number } = await params;
  const letter = await letterAt(number);
  if (letter === null) return {};
  return {
    title: letter.subject,
    description: letter.answer.slice(0, 120),
    alternates: { canonical: `${ENGAGEMENT_PATH}/letters/${letter.number}` },
  };
}

/** A published letter and its answer. */
export default async function LetterPage({ params }: Props) {
  const [site, { number }] = await Promise.all([requireSite(), params]);
  const letter = await letterAt(number);
  if (letter === null) return <Missing columns={site.columns} />;
  return (
    <div className="wrap max-w-[56rem]! pb-16">
      <Keep tags={[columnTag(ENGAGEMENT_PATH)]} />
      <Trail
        steps={[
          { name: "互动交流", path: ENGAGEMENT_PATH },
          { name: "来信选登", path: `${ENGAGEMENT_PATH}/letters` },
        ]}
        current={letter.number}
      />
      <article className="border border-rule bg-sheet px-5 pt-6 pb-8 sm:px-10 md:px-14 md:pt-9 print:border-0 print:p-0">
        <h1 className="text-center text-title [overflow-wrap:anywhere]">{letter.subject}</h1>
        <p className="mt-3 flex flex-wrap justify-center gap-x-5 border-b border-rule pb-3 text-small text-ink-3">
          <span>{LETTER_KINDS[letter.kind]}</span>
          <span>
            来信 <DateText date={civilDateOf(letter.receivedAt)} />
          </span>
          <span>
            答复 <DateText date={civilDateOf(letter.answeredAt)} />
          </span>
        </p>
        <section aria-labelledby="letter" className="mt-6">
          <h2 id="letter" className="mb-2 text-large">
            来信
          </h2>
          <PlainText text={letter.text} className="text-ink-2" />
        </section>
        <section aria-labelledby="answer" className="mt-7 border-l-4 border-jade pl-5">
          <h2 id="answer" className="mb-2 text-large">
            {letter.answeredBy}答复
          </h2>
          <PlainText text={letter.answer} />
        </section>
      </article>
      <PageCode address={`${site.origin}${ENGAGEMENT_PATH}/letters/${letter.number}`} />
    </div>
  );
}
