"use server";

import { cookies } from "next/headers";
import { redirect, unstable_rethrow } from "next/navigation";
import { visitorAddress } from "@/app/auth";
import { unexpected } from "@/app/console/form-action";
import { type FormState, formValues } from "@/components/ui/form-state";
import { AppError } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/gate";
import { FOLLOW_COOKIE, FOLLOW_SECONDS, followPass } from "@/lib/engagement/follow-pass";
import { followInput } from "@/lib/engagement/schema";
import { track } from "@/lib/engagement/tracking";
import { requireSite } from "../../site";

/** Number and code, once; what they open is read for half an hour with a cookie that goes nowhere else. */
export async function follow(previous: FormState, data: FormData): Promise<FormState> {
  const typed = formValues(data);
  const round = previous.round + 1;
  try {
    const site = await requireSite();
    const now = new Date();
    const tracked = await track(site.agencyId, parseInput(followInput, typed), await visitorAddress(), now);
    const options = { httpOnly: true, sameSite: "lax", path: "/interaction/follow", maxAge: FOLLOW_SECONDS } as const;
    (await cookies()).set(FOLLOW_COOKIE, followPass(tracked, now), options);
    redirect(`/interaction/follow/${tracked.number}`);
  } catch (error) {
    unstable_rethrow(error);
    const known = error instanceof AppError;
    const values = { number: typed.number ?? "" };
    return { status: "failed", message: known ? error.message : unexpected(error), fields: known ? error.fields : {}, values, round };
  }
}
