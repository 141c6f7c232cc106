import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { defaultAgency } from "@/lib/identity/agencies";
import { PASSWORD_HINT } from "@/lib/identity/password-rules";
import { awaitsSetUp } from "@/lib/identity/set-up";
import { announceSetUpCode } from "@/lib/identity/set-up-code";
import { Frame } from "../sign-in/frame";
import { SetUpForm } from "./set-up-form";

export const metadata: Metadata = { title: "首次安装", robots: { index: false } };

/** The first page of an installation; as soon as somebody has an account it leads to where they sign in. */
export default async function SetUpPage() {
  if (!(await awaitsSetUp())) {
    // Without an agency the page for signing in would lead back here.
    if ((await defaultAgency()) === null) notFound();
    redirect("/sign-in");
  }
  await announceSetUpCode();
  return (
    <Frame
      agency={null}
      title="首次安装"
      lead="建立本机关和三位管理员。完成后此页不再开放；三位管理员首次登录时各自修改口令，并设置动态口令。"
      wide
    >
      <SetUpForm passwordHint={PASSWORD_HINT} />
    </Frame>
  );
}
