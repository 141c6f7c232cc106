"use server";

import { refresh } from "next/cache";
import type { FormState, FormValues } from "@/components/ui/form-state";
import { saveRequestSettings } from "@/lib/requests/public/save-settings";
import { CHANNELS } from "@/lib/requests/receipt";
import { submitForm } from "../../form-action";
import { listOf } from "../../requests/[id]/form-groups";

/** Fields named `channels.WEB.open`, `.since` and `.note` as the record of channels. */
const channelsOf = (values: FormValues) =>
  Object.fromEntries(
    CHANNELS.map((channel) => [
      channel,
      {
        open: values[`channels.${channel}.open`] === "true",
        since: values[`channels.${channel}.since`],
        note: values[`channels.${channel}.note`],
      },
    ]),
  );

export async function saveSettings(state: FormState, data: FormData): Promise<FormState> {
  return submitForm(state, data, async (actor, values) => {
    await saveRequestSettings(actor, {
      ...{ ...values, channels: channelsOf(values) },
      headSigns: listOf(values, "headSigns"),
      ...{ publicLog: values.publicLog === "true", publicStatistics: values.publicStatistics === "true" },
    });
    refresh();
    return { message: "已保存。申请指南和申请表即时按新的设置显示。" };
  });
}
