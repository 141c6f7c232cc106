import type { Metadata } from "next";
import { NarrowPage } from "@/components/portal/narrow-page";
import { Keep } from "@/components/portal/page-marks";
import { DescriptionList } from "@/components/ui/description-list";
import { requireSite } from "../site";

export const metadata: Metadata = {
  title: "关于本站与联系方式",
  description: "本站的主办单位、联系方式和网站标识。",
  alternates: { canonical: "/about" },
};

export default async function AboutPage() {
  const { identity } = await requireSite();
  return (
    <NarrowPage title="关于本站与联系方式">
      <Keep tags={[]} />
      <p className="mt-3">本站是{identity.name}的政府网站，依照《中华人民共和国政府信息公开条例》公开本机关的政府信息。</p>
      <h2 className="mt-9 border-b-2 border-ink pb-1.5 text-large">联系方式</h2>
      <DescriptionList
        hideEmpty
        items={[
          { term: "办公地址", value: identity.address },
          { term: "邮政编码", value: identity.postcode },
          { term: "办公时间", value: identity.officeHours },
          { term: "联系电话", value: identity.telephone },
          { term: "传真", value: identity.fax },
          { term: "电子邮箱", value: identity.email === "" ? "" : <a href={`mailto:${identity.email}`}>{identity.email}</a> },
        ]}
      />
      <h2 className="mt-9 border-b-2 border-ink pb-1.5 text-large">网站标识</h2>
      <DescriptionList
        hideEmpty
        items={[
          { term: "网站名称", value: identity.name },
          { term: "网站域名", value: identity.domain },
          { term: "主办单位", value: identity.sponsor },
          { term: "主管的人民政府", value: identity.supervisorGovernment },
          { term: "网站标识码", value: identity.identificationCode },
          { term: "ICP备案编号", value: identity.icpNumber },
          { term: "公安备案号", value: identity.publicSecurityNumber },
        ]}
      />
    </NarrowPage>
  );
}
