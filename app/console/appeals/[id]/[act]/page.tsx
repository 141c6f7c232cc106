import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { appealForm } from "@/components/console/appeals/act-forms";
import { Refused } from "@/components/console/case/refused";
import { ActConfirm } from "@/components/console/requests/acts/act-confirm";
import type { SearchParams } from "@/components/ui/address";
import { PageHeader } from "@/components/ui/page-header";
import { type Act, ALL_ACTS } from "@/lib/appeals/case/acts";
import { civilDateOf } from "@/lib/core/civil-date";
import { handlingChoices } from "@/lib/requests/queries/choices";
import { keptValues } from "../../../../session";
import { performAppealAct } from "../actions";
import { loadAppeal, trailOf } from "../load";

interface Props {
  params: Promise<{ id: string; act: string }>;
  searchParams: Promise<SearchParams>;
}

async function load(params: Props["params"]) {
  const { act: name } = await params;
  const act = ALL_ACTS.find((one): one is Act => one === name);
  if (act === undefined) notFound();
  const { actor, view, here } = await loadAppeal(params);
  const previousNo = view.previous?.appealNo ?? "";
  const form = appealForm(act, { view, today: civilDateOf(new Date()), previousNo, ...(await handlingChoices(actor)) });
  if (form === null) notFound();
  return { act, view, here, form };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load(params)).form.title };
}

/** One act on an appeal: what it does, what follows, what has to be said. */
export default async function AppealActPage({ params, searchParams }: Props) {
  const { act, view, here, form } = await load(params);
  const verdict = view.acts[act];
  return (
    <>
      <PageHeader title={form.title} trail={trailOf(view, here)} meta={view.subject} />
      {verdict.allowed ? (
        <ActConfirm
          action={performAppealAct}
          form={form}
          hidden={{ act, appealId: view.id, expectedVersion: view.version }}
          kept={await keptValues(searchParams)}
          back={{ label: "返回", href: here }}
        />
      ) : (
        <Refused reason={verdict.reason} here={here} />
      )}
    </>
  );
}
