import type { Metadata } from "next";
import { OpenPage } from "@/components/portal/requests/follow/open-page";
import { param } from "@/components/ui/address";
import { requestSettings } from "@/lib/requests/public/open-channels";
import { requireSite } from "../../site";
import { isFormKey } from "../kept-form";
import { isFollowAct } from "./acts";
import { lastRefusal } from "./cookies";

export const metadata: Metadata = { title: "查询办理进度", robots: { index: false, follow: false } };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function FollowPage({ searchParams }: Props) {
  const params = await searchParams;
  const [next, form] = [param(params, "next"), param(params, "form")];
  const refusal = param(params, "wrong") === "" ? null : await lastRefusal();
  const { officeName, officePhone } = await requestSettings((await requireSite()).agencyId);
  return (
    <OpenPage
      next={isFollowAct(next) ? next : ""}
      form={isFormKey(form) ? form : ""}
      refusal={refusal}
      expired={param(params, "expired") !== ""}
      left={param(params, "left") !== ""}
      office={{ officeName, officePhone }}
    />
  );
}
