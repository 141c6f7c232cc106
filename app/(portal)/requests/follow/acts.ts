import type { FollowedCase } from "@/lib/requests/public/follow";

/** What an applicant can do to a request of their own. */
export const FOLLOW_ACTS = ["supplement", "reasons", "withdraw", "object"] as const;
export type FollowAct = (typeof FOLLOW_ACTS)[number];

export const isFollowAct = (text: string): text is FollowAct => FOLLOW_ACTS.some((act) => act === text);

const VERDICTS = {
  supplement: "answerSupplement",
  reasons: "answerReasons",
  withdraw: "withdraw",
  object: "object",
} as const satisfies Readonly<Record<FollowAct, keyof FollowedCase["may"]>>;

export const verdictOn = (act: FollowAct, { may }: FollowedCase): FollowedCase["may"]["object"] => may[VERDICTS[act]];

export const CASE = "/requests/follow/case";
export const actAddress = (act: FollowAct, key?: string, wrong = false): string =>
  key === undefined ? `${CASE}/${act}` : `${CASE}/${act}?${new URLSearchParams({ form: key, ...(wrong && { wrong: "1" }) })}`;

/** The page that asks for number and code, and then leads on to an act whose form was already filled in. */
export function openAddress({ act, key, why }: { act?: FollowAct; key?: string; why?: "expired" | "left" | "wrong" } = {}): string {
  const parameters = new URLSearchParams({ ...(act && { next: act }), ...(key && { form: key }), ...(why && { [why]: "1" }) });
  return parameters.size === 0 ? "/requests/follow" : `/requests/follow?${parameters}`;
}
