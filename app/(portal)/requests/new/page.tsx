import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Similar } from "@/components/portal/requests/filing/similar";
import { StepPage } from "@/components/portal/requests/filing/step-page";
import { WebClosed } from "@/components/portal/requests/filing/web-closed";
import { STEP_TITLES } from "@/components/portal/requests/filing/words";
import { param } from "@/components/ui/address";
import { civilDateOf } from "@/lib/core/civil-date";
import { receiptOf } from "@/lib/requests/intake/file-online";
import { newFormKey } from "@/lib/requests/intake/filing";
import { GUIDED_STEPS, isGuidedStep, stepProblems } from "@/lib/requests/intake/guided-steps";
import { openChannels } from "@/lib/requests/public/open-channels";
import { requireSite } from "../../site";
import { isFormKey, keptForm } from "../kept-form";
import { checkAddress, landing, receiptAddress, stepAddress } from "./address";
import { similarItems } from "./similar";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The question of the step; whoever hears the page read out hears first that something is wrong with it. */
export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const params = await searchParams;
  const step = param(params, "step");
  const question = isGuidedStep(step) ? `${STEP_TITLES[step]} - ` : "";
  return {
    title: `${param(params, "wrong") === "" ? "" : "填写有误："}${question}在线申请政府信息公开`,
    robots: { index: false, follow: false },
  };
}

/** The guided form, a step a page. The key of the form stands in the address: going back, reloading and coming again find what was typed. */
export default async function FilingPage({ searchParams }: Props) {
  const params = await searchParams;
  const [key, step, words] = [param(params, "form"), param(params, "step"), param(params, "q").slice(0, 300)];
  const site = await requireSite();
  if (!isFormKey(key)) {
    const first = stepAddress(newFormKey(), "wanted");
    redirect(words === "" ? first : `${first}&${new URLSearchParams({ q: words })}`);
  }
  if ((await receiptOf(key)) !== null) redirect(receiptAddress(key));
  const channels = await openChannels(site.agencyId);
  if (!channels.some(({ channel }) => channel === "WEB")) return <WebClosed />;

  const form = await keptForm(key);
  if (step === "similar") {
    const hits = await similarItems(site, form.values);
    if (hits.length === 0) redirect(stepAddress(key, "who"));
    return <Similar hits={hits} back={stepAddress(key, "wanted")} next={landing(stepAddress(key, "who"))} />;
  }
  const at = isGuidedStep(step) ? step : "wanted";
  // Everything behind the second step depends on who applies.
  if (GUIDED_STEPS.indexOf(at) > 0 && !form.found) redirect(`${stepAddress(key, "wanted")}&gone=1`);
  if (GUIDED_STEPS.indexOf(at) > 1 && (form.values.applicantType ?? "") === "") redirect(stepAddress(key, "who"));
  const toCheck = param(params, "then") === "check";
  const wrong = param(params, "wrong") !== "";
  const problems = wrong
    ? stepProblems(
        at,
        form.values,
        form.files.map(({ kind }) => kind),
        civilDateOf(new Date()),
      )
    : {};
  const before = GUIDED_STEPS[GUIDED_STEPS.indexOf(at) - 1];
  return (
    <StepPage
      step={at}
      form={{ ...form, values: at === "wanted" && !form.found && words !== "" ? { subject: words } : form.values }}
      errors={at === "files" ? { ...problems, ...(wrong ? form.answer?.fields : {}) } : problems}
      toCheck={toCheck}
      gone={param(params, "gone") !== "" && !form.found}
      back={toCheck ? checkAddress(key) : before === undefined ? "/requests" : stepAddress(key, before)}
    />
  );
}
