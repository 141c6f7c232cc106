"use server";

import type { FormState } from "@/components/ui/form-state";
import { keepForm } from "@/lib/identity/kept-forms";
import { previewCalendar, saveCalendar } from "@/lib/requests/calendar/calendar";
import { submitForm } from "../../form-action";
import { digestOf, listsOf } from "./digest";

/** First shows which open cases would get another last day; saves once exactly these lists have been looked at. */
export async function saveYear(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, async (actor, values) => {
    const page = `/console/admin/calendar/${String(values.year)}`;
    if (values.step === "save" && values.previewed === digestOf(values)) {
      const { moved } = await saveCalendar(actor, values);
      return { to: `${page}?done=${moved.length}` };
    }
    await previewCalendar(actor, values);
    const { id } = await keepForm(actor, { path: page, values: listsOf(values) });
    return { to: `${page}?${new URLSearchParams({ kept: id, look: "1" })}` };
  });
}
