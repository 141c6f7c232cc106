import Link from "next/link";
import { Figures } from "@/components/ui/figures";
import type { Site } from "@/lib/portal/site";
import { flatten } from "@/lib/portal/tree";

const LINK = "inline-block py-1 text-white underline";

const CORRECT = "/interaction/corrections/new";

const PAGES = [
  { href: "/requests", label: "依申请公开" },
  { href: "/sitemap", label: "网站地图" },
  { href: "/open-data", label: "开放数据与订阅" },
  { href: CORRECT, label: "网站纠错" },
  { href: "/about", label: "关于本站与联系方式" },
  { href: "/accessibility", label: "无障碍说明" },
  { href: "/privacy", label: "隐私说明" },
] as const;

/** The yearly form of the website has its link on every page (国办函〔2018〕12号). */
const yearlyForm = ({ columns }: Site) =>
  flatten(columns)
    .filter(({ columnType }) => columnType === "网站工作年度报表")
    .slice(0, 1)
    .map(({ path }) => ({ href: path, label: "网站工作年度报表" }));

/** Where the site is registered, as far as it is. */
const registers = ({ icpNumber, publicSecurityNumber, officialMarkAddress, correctionAddress }: Site["identity"]) =>
  [
    { href: "https://beian.miit.gov.cn/", label: icpNumber },
    { href: "https://beian.mps.gov.cn/", label: publicSecurityNumber },
    { href: officialMarkAddress, label: "党政机关网站标识" },
    { href: correctionAddress, label: "我为政府网站找错" },
  ].filter(({ href, label }) => href !== "" && label !== "");

/** 页脚: who runs the site, how to reach them, and the numbers under which it is registered (政府网站发展指引). */
export function SiteFooter({ site }: { site: Site }) {
  const { identity } = site;
  return (
    <footer className="bg-night text-small text-night-ink print:border-t print:bg-white print:text-ink">
      <div className="wrap grid gap-x-12 gap-y-6 py-8 md:grid-cols-[1fr_auto]">
        <dl className="grid content-start gap-x-10 gap-y-2.5 sm:grid-cols-2">
          <Fact term="主办单位">{identity.sponsor || identity.name}</Fact>
          <Fact term="联系电话">{identity.telephone}</Fact>
          <Fact term="地址">{identity.address}</Fact>
          <Fact term="邮政编码">{identity.postcode}</Fact>
          <Fact term="办公时间">{identity.officeHours}</Fact>
          <Fact term="网站标识码">{identity.identificationCode}</Fact>
        </dl>
        <nav aria-label="页脚导航" className="no-print">
          <ul className="flex flex-wrap gap-x-6 md:grid md:grid-cols-2 md:gap-x-10">
            {[...PAGES, ...yearlyForm(site)].map(({ href, label }) => (
              <li key={href}>
                {href === CORRECT ? (
                  // public/portal.js adds the selected text to this one: a plain link, and its address is read when it is followed.
                  <a href={href} data-correct="" className={LINK}>
                    {label}
                  </a>
                ) : (
                  <Link href={href} prefetch={false} className={LINK}>
                    {label}
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </nav>
        <ul className="no-print flex flex-wrap gap-x-8 border-t border-night-2 pt-4 md:col-span-2">
          {registers(identity).map(({ href, label }) => (
            <li key={href}>
              <a href={href} rel="noreferrer" className={LINK}>
                {label}
              </a>
            </li>
          ))}
          <li className="py-1">{identity.domain}</li>
        </ul>
      </div>
    </footer>
  );
}

function Fact({ term, children }: { term: string; children: string }) {
  if (children === "") return null;
  return (
    <div className="flex gap-2">
      <dt className="w-[5.5em] shrink-0">{term}</dt>
      <dd className="min-w-0">
        <Figures text={children} />
      </dd>
    </div>
  );
}
