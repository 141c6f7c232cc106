import Link from "next/link";
import type { ReactNode } from "react";
import type { Site } from "@/lib/portal/site";

const LINK = "inline-block py-1 text-white underline";

/** 页脚: who runs the site, how to reach them, and the numbers under which it is registered (政府网站发展指引). */
export function SiteFooter({ site }: { site: Site }) {
  const { identity } = site;
  return (
    <footer className="bg-night text-small text-night-ink print:border-t print:bg-white print:text-ink">
      <div className="wrap grid gap-x-12 gap-y-6 py-8 md:grid-cols-[1fr_auto]">
        <dl className="grid gap-x-10 gap-y-1 sm:grid-cols-2">
          <Fact term="主办单位">{identity.sponsor || identity.name}</Fact>
          <Fact term="联系电话">{identity.telephone}</Fact>
          <Fact term="地址">{identity.address}</Fact>
          <Fact term="邮政编码">{identity.postcode}</Fact>
          <Fact term="办公时间">{identity.officeHours}</Fact>
          <Fact term="网站标识码">{identity.identificationCode}</Fact>
        </dl>
        <nav aria-label="页脚导航" className="no-print">
          <ul className="flex flex-wrap gap-x-6 md:grid md:justify-items-end">
            <li>
              <Link href="/requests" prefetch={false} className={LINK}>
                依申请公开
              </Link>
            </li>
            <li>
              <Link href="/sitemap" prefetch={false} className={LINK}>
                网站地图
              </Link>
            </li>
            <li>
              <Link href="/open-data" prefetch={false} className={LINK}>
                开放数据与订阅
              </Link>
            </li>
            <li>
              <a href="/interaction/corrections/new" data-correct="" className={LINK}>
                网站纠错
              </a>
            </li>
            <li>
              <Link href="/about" prefetch={false} className={LINK}>
                关于本站与联系方式
              </Link>
            </li>
            <li>
              <Link href="/accessibility" prefetch={false} className={LINK}>
                无障碍说明
              </Link>
            </li>
            <li>
              <Link href="/privacy" prefetch={false} className={LINK}>
                隐私说明
              </Link>
            </li>
          </ul>
        </nav>
        <ul className="no-print flex flex-wrap gap-x-8 border-t border-night-2 pt-4 md:col-span-2">
          {identity.icpNumber !== "" && (
            <li>
              <a href="https://beian.miit.gov.cn/" rel="noreferrer" className={LINK}>
                {identity.icpNumber}
              </a>
            </li>
          )}
          {identity.publicSecurityNumber !== "" && (
            <li>
              <a href="https://beian.mps.gov.cn/" rel="noreferrer" className={LINK}>
                {identity.publicSecurityNumber}
              </a>
            </li>
          )}
          {identity.officialMarkAddress !== "" && (
            <li>
              <a href={identity.officialMarkAddress} rel="noreferrer" className={LINK}>
                党政机关网站标识
              </a>
            </li>
          )}
          {identity.correctionAddress !== "" && (
            <li>
              <a href={identity.correctionAddress} rel="noreferrer" className={LINK}>
                我为政府网站找错
              </a>
            </li>
          )}
          <li className="py-1">{identity.domain}</li>
        </ul>
      </div>
    </footer>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  if (children === "") return null;
  return (
    <div className="flex gap-2">
      <dt className="w-[5.5em] shrink-0">{term}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
