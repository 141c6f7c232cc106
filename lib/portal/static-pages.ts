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
  { address: "/deadline", name: "答复期限计算器", tool: true },
  { address: "/open-data", name: "开放数据与订阅", tool: true },
  { address: "/sitemap", name: "网站地图", tool: false },
  { address: "/accessibility", name: "无障碍说明", tool: false },
  { address: "/about", name: "关于本站与联系方式", tool: false },
];
