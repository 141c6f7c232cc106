import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Refused } from "@/components/console/case/refused";
import { ActConfirm, firstValues } from "@/components/console/requests/acts/act-confirm";
import { actForm } from "@/components/console/requests/acts/forms";
import { LetterActForm } from "@/components/console/requests/acts/letter-act-form";
import { param, type SearchParams } from "@/components/ui/address";
import type { FormValues } from "@/components/ui/form-state";
import { PageHeader } from "@/components/ui/page-header";
import { civilDateOf } from "@/lib/core/civil-date";
import { type Act, ALL_ACTS } from "@/lib/requests/case/acts";
import { handlingChoices } from "@/lib/requests/queries/choices";
import { lettersToSend } from "@/lib/requests/queries/letters-to-send";
import { isLetterAct } from "@/lib/requests/signing/signable";
import { keptValues } from "../../../../session";
import { performAct, performLetterAct } from "../actions";
import { recordOf } from "../form-groups";
import { loadRequest, trailOf } from "../load";

interface Props {
  params: Promise<{ id: string; act: string }>;
  searchParams: Promise<SearchParams>;
}

async function load(params: Props["params"]) {
  const { act: name } = await params;
  const act = ALL_ACTS.find((one): one is Act => one === name);
  if (act === undefined) notFound();
  const { actor, view, here } = await loadRequest(params);
  const form = actForm(act, { view, today: civilDateOf(new Date()), ...(await handlingChoices(actor)) });
  if (form === null) notFound();
  return { act, actor, view, here, form };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load(params)).form.title };
}

/** One act on a case: what it does, what follows, what has to be said. */
export default async function ActPage({ params, searchParams }: Props) {
  const { act, actor, view, here, form } = await load(params);
  const query = await searchParams;
  const kept = await keptValues(query);
  const typed = kept !== null && param(query, "letters") !== "" ? { ...kept, ...grantedIn(act), wording: recordOf(kept, "wording") } : null;
  const sending = isLetterAct(act) ? await lettersToSend(actor, view.id, act, typed) : null;
  const verdict = view.acts[act];
  return (
    <>
      <PageHeader title={form.title} trail={trailOf(view, here)} meta={view.subject} />
      {verdict.allowed && sending !== null ? (
        <LetterActForm
          action={performLetterAct}
          form={form}
          hidden={{ act, requestId: view.id, expectedVersion: view.version }}
          sending={sending}
          values={kept ?? { ...firstValues(form), ...draftValues(sending.draft?.input ?? {}) }}
          worded={kept === null ? (sending.draft?.wording ?? {}) : recordOf(kept, "wording")}
          here={here}
        />
      ) : verdict.allowed ? (
        <ActConfirm
          action={performAct}
          form={form}
          hidden={{ act, requestId: view.id, expectedVersion: view.version }}
          kept={kept}
          back={{ label: "返回这件申请", href: here }}
        />
      ) : (
        <Refused reason={verdict.reason} here={here} />
      )}
    </>
  );
}

/** The letter of a decision is the one of a grant. */
const grantedIn = (act: Act): FormValues => (act.startsWith("decide") ? { approve: "true" } : {});

/** What was said when the letters were submitted before, as a form holds it. */
const draftValues = (input: Readonly<Record<string, unknown>>): FormValues =>
  Object.fromEntries(
    Object.entries(input).flatMap(([name, value]) =>
      ["string", "number", "boolean"].includes(typeof value) ? [[name, value === false ? "" : String(value)]] : [],
    ),
  );
