/** A page of the platform itself, beside columns and items. */
export interface StaticPage {
  address: string;
  name: string;
  /** something to work with, listed among the tools of the site map */
  tool: boolean;
}

/** The pages that site maps name, for people and for search engines. */
export const STATIC_PAGES: readonly StaticPage[] = [
  { address: "/catalogue", name: "政府信息公开目录", tool: true },
  { address: "/requests", name: "依申请公开", tool: true },
  { address: "/requests/follow", name: "查询申请进度", tool: true },
  { address: "/interaction", name: "互动交流", tool: true },
  { address: "/interaction/letters/new", name: "写信", tool: true },
  { address: "/interaction/letters", name: "来信选登", tool: false },
  { address: "/interaction/consultations", name: "意见征集", tool: false },
  { address: "/interaction/follow", name: "查询进度和答复", tool: true },
  { address: "/deadline", name: "答复期限计算器", tool: true },
  { address: "/open-data", name: "开放数据与订阅", tool: true },
  { address: "/sitemap", name: "网站地图", tool: false },
  { address: "/accessibility", name: "无障碍说明", tool: false },
  { address: "/about", name: "关于本站与联系方式", tool: false },
  { address: "/privacy", name: "隐私说明", tool: false },
];
