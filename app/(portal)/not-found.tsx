import type { Metadata } from "next";
import { NotFound } from "@/components/portal/not-found";
import { portalSite } from "./site";

export const metadata: Metadata = { title: "没有找到网页" };

export default async function PortalNotFound() {
  return <NotFound columns={(await portalSite())?.columns ?? []} />;
}
