import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Trail } from "../../trail";

/** Where the agency takes no requests online: there are the channels that nobody may close. */
export function WebClosed() {
  return (
    <div className="wrap pb-16">
      <Trail steps={[{ name: "依申请公开", path: "/requests" }]} current="在线申请" />
      <h1 className="mb-5 text-title md:text-display">在线申请</h1>
      <Notice tone="soon" className="mb-6 max-w-[42rem]">
        本机关暂未开通在线申请。您可以当面提交或者邮寄申请，办法见依申请公开页面。
      </Notice>
      <ButtonLink href="/requests" prefetch={false}>
        查看申请办法
      </ButtonLink>
    </div>
  );
}
