import Image from "next/image";
import QRCode from "qrcode";
import type { Actor } from "@/lib/identity/actor";
import { findAgency } from "@/lib/identity/agencies";
import { ownAccount, pendingSecret } from "@/lib/identity/own-account";
import { totpAddress } from "@/lib/identity/totp";
import { BeginForm, ConfirmForm } from "./second-factor-form";

/** The steps of setting up the second factor: make a secret, scan it, confirm it with a code. */
export async function SecondFactorSetup({ actor, next }: { actor: Actor; next: "console" | "account" }) {
  const secret = await pendingSecret(actor);
  if (secret === null) return <BeginForm next={next} />;
  const [account, agency] = await Promise.all([ownAccount(actor), findAgency(actor.agencyId)]);
  const svg = await QRCode.toString(totpAddress(secret, account.username, agency?.shortName ?? "政府信息公开"), { type: "svg", margin: 1 });
  return (
    <ol className="space-y-6">
      <li>
        <h2 className="mb-1 font-sans font-semibold">一、用手机扫码</h2>
        <p className="mb-3 text-small text-ink-2">打开手机上的身份验证器（任何支持 TOTP 的都可以），选择“扫描二维码”。</p>
        <div className="flex flex-wrap items-center gap-6">
          <Image
            unoptimized
            width={176}
            height={176}
            src={`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`}
            alt="动态口令的二维码；不能扫码时请手工输入旁边的密钥"
            className="size-44 border border-rule-2 bg-white"
          />
          <p className="min-w-0 flex-1 basis-52 text-small text-ink-2">
            不能扫码时，手工输入密钥：
            <code className="num mt-1 block text-base leading-8 break-words text-ink">{secret.match(/.{4}/g)?.join(" ")}</code>
          </p>
        </div>
      </li>
      <li>
        <h2 className="mb-2 font-sans font-semibold">二、填写手机上显示的数字</h2>
        <ConfirmForm next={next} />
      </li>
    </ol>
  );
}
