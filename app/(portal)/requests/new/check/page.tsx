import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { CheckPage } from "@/components/portal/requests/filing/check-page";
import { param } from "@/components/ui/address";
import { civilDateOf } from "@/lib/core/civil-date";
import { receiptOf } from "@/lib/requests/intake/file-online";
import { firstOpenStep, GUIDED_STEPS, guidedProblems } from "@/lib/requests/intake/guided-steps";
import { isFormKey, keptForm } from "../../kept-form";
import { receiptAddress, stepAddress } from "../address";
import { proofForm } from "../proof";

export const metadata: Metadata = { title: "核对和提交 - 在线申请政府信息公开", robots: { index: false, follow: false } };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Everything that will be filed, read back before it is. */
export default async function FilingCheck({ searchParams }: Props) {
  const params = await searchParams;
  const key = param(params, "form");
  if (!isFormKey(key)) redirect("/requests/new");
  if ((await receiptOf(key)) !== null) redirect(receiptAddress(key));
  const form = await keptForm(key);
  if (!form.found) redirect(stepAddress(key, "wanted"));
  const kinds = form.files.map(({ kind }) => kind);
  const today = civilDateOf(new Date());
  const open = firstOpenStep(form.values, kinds, today);
  // Half filled in and opened by its address: the first page that something is missing from comes first.
  if (open !== null && GUIDED_STEPS.indexOf(open) < 2) redirect(stepAddress(key, open));
  return (
    <CheckPage
      form={form}
      problems={guidedProblems(form.values, kinds, today)}
      answer={param(params, "wrong") === "" ? null : form.answer}
      proofForm={proofForm(key).name}
      addressOf={(step) => stepAddress(key, step, { toCheck: true })}
      back={stepAddress(key, "files")}
    />
  );
}
