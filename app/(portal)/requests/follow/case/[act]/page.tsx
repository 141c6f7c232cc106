import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActPage } from "@/components/portal/requests/follow/act-page";
import { RefusedPage } from "@/components/portal/requests/follow/refused-page";
import { param } from "@/components/ui/address";
import { isFormKey, keptForm, keyOr } from "../../../kept-form";
import { isFollowAct, verdictOn } from "../../acts";
import { followedHere } from "../../followed";
import { filesIn } from "../../kept-files";

export const metadata: Metadata = { title: "办理我的申请", robots: { index: false, follow: false } };

interface Props {
  params: Promise<{ act: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** One act of the applicant, on a page of its own. What was typed is kept under the key of the form. */
export default async function FollowActPage({ params, searchParams }: Props) {
  const [{ act }, query] = await Promise.all([params, searchParams]);
  if (!isFollowAct(act)) notFound();
  const form = param(query, "form");
  const followed = await followedHere(act, isFormKey(form) ? form : undefined);
  if ("refused" in followed) return <RefusedPage reason={followed.refused} />;
  const verdict = verdictOn(act, followed.request);
  if (!verdict.allowed) return <RefusedPage reason={verdict.reason} />;
  const kept = await keptForm(keyOr(form));
  const answer = param(query, "wrong") === "" ? null : kept.answer;
  const { subject, docNo, description } = followed.request;
  // The request as it is, to be corrected; what was typed before goes before it.
  const values = act === "supplement" && !kept.found ? { subject, docNo, description } : kept.values;
  return <ActPage act={act} request={followed.request} form={{ key: kept.key, values, files: filesIn(kept.values), answer }} />;
}
