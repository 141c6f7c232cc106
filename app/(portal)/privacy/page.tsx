import type { Metadata } from "next";
import { NarrowPage } from "@/components/portal/narrow-page";
import { Keep } from "@/components/portal/page-marks";
import { WaysToReach } from "@/components/portal/ways-to-reach";
import { requireSite } from "../site";

export const metadata: Metadata = {
  title: "隐私说明",
  description: "本站收集哪些信息、作什么用、保存多久，以及怎样行使个人信息权利。",
  alternates: { canonical: "/privacy" },
};

/** Only what the platform does; what is added to it is added here. */
export default async function PrivacyPage() {
  const { identity } = await requireSite();
  return (
    <NarrowPage title="隐私说明">
      <Keep tags={[]} />
      <div className="rich mt-3">
        <p>浏览本站不需要登录，也不需要提供任何个人信息。{identity.name}按《中华人民共和国个人信息保护法》处理下面这些信息。</p>
        <h2>浏览网页时</h2>
        <ul>
          <li>本站统计网页的访问量，不使用 Cookie，不使用任何第三方的统计、广告或字体服务。</li>
          <li>
            为了知道一天内有多少位不同的访问者，服务器用当天的随机密钥把访问者的网络地址和浏览器型号换算成一个编号。编号不能还原；密钥和编号在当天结束后删除。
          </li>
          <li>
            使用长者模式时，所选的字号、行距和颜色保存在你自己的浏览器里。浏览器不运行脚本时，用一个名为 gongkai_view 的 Cookie
            记住所选，其中没有别的内容。
          </li>
        </ul>
        <h2>提交表单时</h2>
        <ul>
          <li>依申请公开、咨询投诉、网页纠错和意见征集只收集办理所必需的信息，每张表单都写明用途。</li>
          <li>这些信息只给办理的工作人员看，每次查看和处理都有记录；法律要求保存的期限届满后删除。</li>
          <li>对外公开答复前，去掉姓名、电话、地址等个人信息。</li>
          <li>为了防止恶意提交，服务器在短时间内记住提交的次数，网络地址在记录中已换算成不能还原的编号。</li>
        </ul>
        <h2>你的权利</h2>
        <p>
          你可以查阅、更正、删除你提交的个人信息，或者撤回同意。请与我们联系。
          <WaysToReach identity={identity} />
        </p>
      </div>
    </NarrowPage>
  );
}
