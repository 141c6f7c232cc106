"use server";

import { redirect } from "next/navigation";
import { signOut } from "@/lib/identity/end-session";
import { takeCookie } from "../auth";
import { signedIn } from "../session";

/** 退出登录: ends the session, takes the cookie, and shows the sign-in page. */
export async function leave(): Promise<void> {
  const found = await signedIn();
  if (found !== null) await signOut(found.actor, {});
  await takeCookie();
  redirect("/sign-in?left=1");
}
