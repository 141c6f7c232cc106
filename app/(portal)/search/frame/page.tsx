import type { Metadata } from "next";
import { PLACES } from "@/app/framed-page";
import { siteTags } from "@/lib/portal/meta-tags";
import { requireSite } from "../../site";

export async function generateMetadata(): Promise<Metadata> {
  const tags = siteTags(await requireSite());
  return { title: PLACES.title, description: PLACES.description, robots: { index: false, follow: true }, other: tags };
}

/** What stands around every page of results (app/framed-page.ts). */
export default function SearchFrame() {
  return PLACES.main;
}
