import type { CivilDate } from "@/lib/core/civil-date";
import type { ProvideWay } from "./case/words";

/** 送达方式 */
export const DELIVERIES = ["POST", "IN_PERSON", "ENTRUSTED", "EMAIL", "WEB", "FAX"] as const;
export type Delivery = (typeof DELIVERIES)[number];

/** Which of its dates completes a reply: given to the post office, signed by the applicant, or arrived where the applicant wanted it (国办公开办函〔2016〕235号). */
export type CompletionBy = "postedOn" | "signedOn" | "reachedOn";

export const DELIVERY_FACTS: Readonly<Record<Delivery, { readonly name: string; readonly completionBy: CompletionBy }>> = {
  POST: { name: "邮寄送达", completionBy: "postedOn" },
  IN_PERSON: { name: "直接送达", completionBy: "signedOn" },
  ENTRUSTED: { name: "委托送达", completionBy: "signedOn" },
  EMAIL: { name: "电子邮件", completionBy: "reachedOn" },
  WEB: { name: "网上获取", completionBy: "reachedOn" },
  FAX: { name: "传真", completionBy: "reachedOn" },
};

/** How what is asked for by each of the ways (获取途径) is usually delivered. */
export const DELIVERY_ASKED: Readonly<Record<ProvideWay, Delivery>> = {
  ...{ post: "POST", inPerson: "IN_PERSON", email: "EMAIL", online: "WEB", fax: "FAX" },
};

export type Dispatch = { readonly delivery: Delivery } & { readonly [date in CompletionBy]?: CivilDate | null };

/** The day a reply counts as given; null before it. */
export const completedOn = (dispatch: Dispatch): CivilDate | null => dispatch[DELIVERY_FACTS[dispatch.delivery].completionBy] ?? null;
