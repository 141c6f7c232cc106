import type { Site } from "@/lib/portal/site";
import { requestSettings } from "@/lib/requests/public/open-channels";
import type { ReceiptOffice } from "@/lib/requests/public/receipt-document";

/** The office as its receipts name it. */
export async function receiptOffice(site: Site): Promise<ReceiptOffice> {
  const settings = await requestSettings(site.agencyId);
  return { ...settings, followAddress: new URL("/requests/follow", site.origin).href };
}
