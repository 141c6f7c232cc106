/** 便利需求 that can be ticked (条例第四十三条). */
export const ASSISTANCE = ["提供大字版文书", "当面或者电话宣读文书内容", "提供手语或者文字交流帮助", "由工作人员协助填写材料"] as const;

/** Ticked and written needs as one text, and back. */
export const assistanceText = (ticked: readonly string[], more: string): string =>
  [...ASSISTANCE.filter((need) => ticked.includes(need)), more.trim()].filter((part) => part !== "").join("；");

export function assistanceParts(text: string): { ticked: readonly string[]; more: string } {
  const parts = text.split("；");
  const ticked = ASSISTANCE.filter((need) => parts.includes(need));
  return { ticked, more: parts.filter((part) => !ticked.some((need) => need === part)).join("；") };
}
