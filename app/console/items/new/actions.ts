"use server";

import { submitForm } from "@/app/console/form-action";
import type { FormState } from "@/components/ui/form-state";
import { createDisclosure } from "@/lib/disclosures/create";
import { startingValues } from "@/lib/disclosures/starting";

export async function create(previous: FormState, data: FormData): Promise<FormState> {
  return submitForm(previous, data, async (actor, values) => {
    const { id } = await createDisclosure(actor, { ...(await startingValues(actor)), ...values });
    return { to: `/console/items/${id}/edit` };
  });
}
