/** Made-up appeals against requests of the demonstration, named by what was asked for; days before the loading. */
export interface DemoAppeal {
  forum: "reconsideration" | "litigation-after-reconsideration";
  /** the subject of the request */
  request: string;
  receivedDaysAgo: number;
  answeredDaysAgo?: number;
  result?: { code: string; daysAgo: number };
  /** brought after the one before it in this list */
  afterReview?: boolean;
}

export const demoAppeals: readonly DemoAppeal[] = [
  { forum: "reconsideration", request: "示例市城区燃气管道改造施工计划", receivedDaysAgo: 12, answeredDaysAgo: 5 },
  {
    ...{ forum: "reconsideration", request: "反映示例路沿线企业夜间噪声扰民", receivedDaysAgo: 25, answeredDaysAgo: 17 },
    result: { code: "maintained", daysAgo: 6 },
  },
  {
    ...{ forum: "litigation-after-reconsideration", request: "反映示例路沿线企业夜间噪声扰民", receivedDaysAgo: 2 },
    afterReview: true,
  },
];
