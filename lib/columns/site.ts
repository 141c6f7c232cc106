import { z } from "zod";
import type { Db } from "@/lib/core/db";
import { storedSetting } from "@/lib/core/settings";

/** 网站标识码: ten digits for local sites, bm and eight digits for departments of the State Council. */
const IDENTIFICATION_CODE = /^(?:\d{10}|bm\d{8})$/;
const DOMAIN = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*$/;
const TELEPHONE = /^[0-9()（）+\-—、， 转]{7,60}$/;

const line = (max: number) => z.string().trim().max(max, `不超过 ${max} 个字`).default("");
const shaped = (pattern: RegExp, message: string) =>
  z
    .string()
    .trim()
    .refine((text) => text === "" || pattern.test(text), message)
    .default("");

/** An address on one of these hosts: what leads elsewhere is no entry of the national platforms. */
const officialAddress = (hosts: readonly string[], message: string) =>
  z
    .string()
    .trim()
    .max(500, "网址不超过 500 个字符")
    .refine(
      (text) => text === "" || (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && hosts.includes(new URL(text).host)),
      message,
    )
    .default("");

/** 站点身份: what the head and foot of every page and the page tags say. */
export const siteSchema = z.object({
  name: z.string().trim().min(1, "请填写网站名称：机关的规范全称").max(60, "网站名称不超过 60 个字"),
  domain: shaped(DOMAIN, "只填主机名，用小写字母，例如 gxj.example.gov.cn，不带 http 和斜线"),
  identificationCode: shaped(IDENTIFICATION_CODE, "网站标识码是 10 位：地方网站为 10 位数字，国务院部门为 bm 加 8 位数字"),
  icpNumber: shaped(/^\p{Script=Han}ICP备\d{8}号(?:-\d{1,3})?$/u, "写成“京ICP备00000000号-1”的样子"),
  publicSecurityNumber: shaped(/^\p{Script=Han}公网安备 ?\d{14}号$/u, "写成“京公网安备 11010000000000号”的样子，数字 14 位"),
  sponsor: line(60),
  supervisorGovernment: line(60),
  address: line(100),
  officeHours: line(100),
  telephone: shaped(TELEPHONE, "电话只用数字、括号、连字符和“转”，多个电话用顿号隔开"),
  fax: shaped(TELEPHONE, "传真只用数字、括号和连字符"),
  email: shaped(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, "电子邮箱写成 name@example.gov.cn 的样子"),
  postcode: shaped(/^\d{6}$/, "邮政编码是 6 位数字"),
  /** 党政机关网站标识: issued by the staffing office system, with an address of its own for each site */
  officialMarkAddress: officialAddress(["bszs.conac.cn", "dcs.conac.cn"], "填写编制部门发放的标识链接，以 https://bszs.conac.cn/ 开头"),
  /** 我为政府网站找错: the address carries the site's code */
  correctionAddress: officialAddress(["zfwzzc.www.gov.cn"], "填写国务院办公厅平台给出的链接，以 https://zfwzzc.www.gov.cn/ 开头"),
});

export type SiteIdentity = z.output<typeof siteSchema>;

export const SITE_LABELS: Readonly<Record<keyof SiteIdentity, string>> = {
  name: "网站名称",
  domain: "网站域名",
  identificationCode: "网站标识码",
  icpNumber: "ICP备案编号",
  publicSecurityNumber: "公安机关备案编号",
  sponsor: "主办单位",
  supervisorGovernment: "主管的人民政府",
  address: "办公地址",
  officeHours: "办公时间",
  telephone: "联系电话",
  fax: "传真",
  email: "电子邮箱",
  postcode: "邮政编码",
  officialMarkAddress: "党政机关网站标识的链接",
  correctionAddress: "“我为政府网站找错”的链接",
};

/** What the foot of a government website must show (政府网站发展指引); with one of them empty the foot is incomplete. */
const FOOTER: readonly (keyof SiteIdentity)[] = [
  "name",
  "domain",
  "identificationCode",
  "icpNumber",
  "publicSecurityNumber",
  "sponsor",
  "address",
  "officeHours",
  "telephone",
  "officialMarkAddress",
  "correctionAddress",
];

/** The fields that the foot of the website still lacks. */
export const missingInFooter = (site: SiteIdentity): (keyof SiteIdentity)[] => FOOTER.filter((field) => site[field] === "");

export const SITE_KEY = "site";

export interface KeptSite {
  identity: SiteIdentity;
  /** 0: never saved */
  version: number;
}

/** The identity of the agency's site; before it is filled in, the names of the agency. */
export async function keptSite(db: Db, agencyId: string): Promise<KeptSite> {
  // One after the other: commands ask this inside a transaction, which has one connection.
  const { value, version } = await storedSetting(db, agencyId, SITE_KEY);
  const agency = await db.agency.findUniqueOrThrow({ where: { id: agencyId }, select: { name: true } });
  const unset = { name: agency.name, sponsor: agency.name };
  return { identity: siteSchema.parse({ ...unset, ...(value as object | null) }), version };
}

export const siteIdentity = async (db: Db, agencyId: string): Promise<SiteIdentity> => (await keptSite(db, agencyId)).identity;
