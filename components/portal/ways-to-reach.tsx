import { Figures } from "@/components/ui/figures";
import type { SiteIdentity } from "@/lib/columns/site";

/** 电话, 电子邮箱 and 地址 in one sentence each, those that there are. */
export function WaysToReach({ identity: { telephone, email, address } }: { identity: SiteIdentity }) {
  return (
    <>
      {telephone !== "" && <Figures text={`电话：${telephone}。`} />}
      {email !== "" && (
        <>
          电子邮箱：<a href={`mailto:${email}`}>{email}</a>。
        </>
      )}
      {address !== "" && `地址：${address}。`}
    </>
  );
}
