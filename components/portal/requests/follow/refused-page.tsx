import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Trail } from "../../trail";

/** What cannot be shown or done now, and why. */
export function RefusedPage({ reason }: { reason: string }) {
  return (
    <div className="wrap pb-16">
      <Trail steps={[{ name: "依申请公开", path: "/requests" }]} current="查询办理进度" />
      <h1 className="mb-5 text-title md:text-display">现在不能办理</h1>
      <Notice tone="soon" role="alert" className="mb-6 max-w-[42rem]">
        {reason}
      </Notice>
      <p className="flex flex-wrap gap-3">
        <ButtonLink href="/requests/follow/case" prefetch={false}>
          返回申请
        </ButtonLink>
        <ButtonLink href="/requests/follow" prefetch={false}>
          查询别的申请
        </ButtonLink>
      </p>
    </div>
  );
}
