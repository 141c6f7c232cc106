import { jsonLd, type StructuredData } from "@/lib/portal/structured-data";

/** A description for search engines. A block of data, which no browser runs and no content policy stops. */
export function JsonLd({ data }: { data: StructuredData }) {
  return <script type="application/ld+json">{jsonLd(data)}</script>;
}
