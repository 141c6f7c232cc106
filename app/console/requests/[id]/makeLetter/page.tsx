import type { Metadata } from "next";
import Link from "next/link";
import { Refused } from "@/components/console/case/refused";
import { OtherLetterForm } from "@/components/console/requests/reply/other-letter-form";
import { param, type SearchParams } from "@/components/ui/address";
import { PageHeader } from "@/components/ui/page-header";
import { type LetterChoice, letterChoices, previewLetter } from "@/lib/requests/letters/preview-letter";
import { keptValues } from "../../../../session";
import { composeOtherLetter } from "../actions";
import { recordOf, textOf } from "../form-groups";
import { loadRequest, trailOf } from "../load";

const TITLE = "制作文书";
export const metadata: Metadata = { title: TITLE };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<SearchParams>;
}

/** Which letter first; then what it says, with its text to look at and to word otherwise. */
export default async function MakeLetterPage({ params, searchParams }: Props) {
  const { actor, view, here } = await loadRequest(params);
  const query = await searchParams;
  const verdict = view.acts.makeLetter;
  const choices = verdict.allowed ? await letterChoices(actor, view.id) : [];
  const chosen = choices.find(({ code, hindrance }) => code === param(query, "code") && hindrance === null);
  const kept = (await keptValues(query)) ?? {};
  const typed = { code: chosen?.code, addressee: textOf(kept, "addressee"), facts: recordOf(kept, "facts") };
  const preview = chosen === undefined ? null : await previewLetter(actor, view.id, typed);
  return (
    <>
      <PageHeader title={preview === null ? TITLE : preview.title} trail={trailOf(view, here)} meta={view.subject} />
      {!verdict.allowed && <Refused reason={verdict.reason} here={here} />}
      {verdict.allowed && preview === null && <Choices choices={choices} here={`${here}/makeLetter`} />}
      {preview !== null && <OtherLetterForm action={composeOtherLetter} here={here} view={view} preview={preview} kept={kept} />}
    </>
  );
}

function Choices({ choices, here }: { choices: readonly LetterChoice[]; here: string }) {
  return (
    <>
      <p className="mb-4 max-w-[44rem] text-ink-2">
        补正、征求意见、延长、收费、答复等文书由对应的办理生成。其他文书在这里制作：编号、落款由系统生成，内容可以改写。
      </p>
      <ul className="max-w-[44rem] border-t border-rule-2">
        {choices.map(({ code, title, hindrance }) => (
          <li key={code} className="border-b border-rule py-2">
            {hindrance === null ? (
              <Link href={`${here}?code=${code}`} prefetch={false} className="inline-flex min-h-11 items-center">
                {title}
              </Link>
            ) : (
              <>
                {title}
                <span className="block text-small text-ink-3">{hindrance}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
