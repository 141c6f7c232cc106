import type { Metadata } from "next";
import { NarrowPage } from "@/components/portal/narrow-page";
import { Keep } from "@/components/portal/page-marks";
import { WaysToReach } from "@/components/portal/ways-to-reach";
import { requireSite } from "../site";

export const metadata: Metadata = {
  title: "无障碍说明",
  description: "本站在键盘操作、读屏软件、放大和打印等方面的支持情况，以及遇到障碍时的联系方式。",
  alternates: { canonical: "/accessibility" },
};

/** Only what the portal does; a new statement comes with what makes it true. */
export default async function AccessibilityPage() {
  const { identity } = await requireSite();
  return (
    <NarrowPage title="无障碍说明">
      <Keep tags={[]} />
      <div className="rich mt-3">
        <p>本站按《中华人民共和国无障碍环境建设法》的要求建设，以下是目前能做到的和还做不到的。</p>
        <h2>能做到的</h2>
        <ul>
          <li>所有链接和按钮都能用键盘到达和操作，当前焦点有清楚的边框；每页开头有“跳到正文”链接。</li>
          <li>页面分为页头、导航、正文和页脚，标题逐级排列，读屏软件可以按区域和标题跳转；当前所在的栏目和页码会读出来。</li>
          <li>文字与背景的对比度不低于4.5∶1；状态都写成文字，不只用颜色表示。</li>
          <li>用浏览器把页面放大，或在窄屏手机上打开，内容会重新排列，不需要左右拖动；较宽的表格可以在自己的区域内左右滚动。</li>
          <li>不运行脚本也能浏览栏目、阅读正文和下载附件。</li>
          <li>没有弹出窗口、浮动窗口、自动播放和闪烁的内容。</li>
          <li>正文页可以直接打印，打印时去掉导航。</li>
          <li>
            每页右上方有“长者模式”：文字放大到18磅以上，行距加大，内容排成一列，略去次要的板块，链接加下划线。还可以把字再放大、把行距加宽、换成黑底黄字。所选的会记住，不运行脚本的浏览器也能用。
          </li>
          <li>浏览器带有语音功能时，长者模式可以朗读本页；选中一段文字，就只读这一段。</li>
          <li>系统设为“减少动态效果”时，本站没有任何动画。</li>
        </ul>
        <h2>还做不到的</h2>
        <ul>
          <li>附件由各科室制作，其中扫描件读屏软件可能无法读出。</li>
          <li>从原系统导入的历史信息，其中的图片可能没有文字说明。</li>
          <li>朗读用的是浏览器自带的语音，音色和多音字的读法由它决定；浏览器没有中文语音时不能朗读。</li>
          <li>PDF、表格等附件在浏览器以外打开，长者模式对它们不起作用。</li>
        </ul>
        <h2>遇到障碍怎么办</h2>
        <p>
          如果有内容读不到、打不开，请告诉我们，我们会换一种方式提供。
          <WaysToReach identity={identity} />
        </p>
      </div>
    </NarrowPage>
  );
}
