import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReceiptPage } from "@/components/portal/requests/filing/receipt-page";
import { receiptOf } from "@/lib/requests/intake/file-online";
import { requireSite } from "../../../site";
import { isFormKey } from "../../kept-form";
import { receiptOffice } from "../office";

export const metadata: Metadata = { title: "申请已经提交", robots: { index: false, follow: false } };

export default async function Receipt({ params }: { params: Promise<{ formKey: string }> }) {
  const { formKey } = await params;
  const site = await requireSite();
  const receipt = isFormKey(formKey) ? await receiptOf(formKey) : null;
  if (receipt === null) notFound();
  return <ReceiptPage receipt={receipt} office={await receiptOffice(site)} pdf={`/requests/receipt/${formKey}/pdf`} />;
}
