import type { CivilDate } from "@/lib/core/civil-date";
import type { Random } from "../random";
import { fieldNews } from "./bureau-news";
import { disclosureSection } from "./disclosure-section";
import { districtNews } from "./district-news";
import { industryNews } from "./industry-news";
import { interpretations, interpretedPolicies } from "./interpretations";
import { notices } from "./notices";
import { officeNews } from "./office-news";
import type { Recipe } from "./phrases";
import type { Placed } from "./placed";
import { policyDocuments } from "./policy-documents";
import { statistics } from "./statistics";
import { topicNews } from "./topic-news";
import { festivalOf, greeting, wechatPosts } from "./wechat";
import { daysOf2022, isWorkingDay, monthOf, workingDaysOf2022 } from "./working-days-2022";

interface Plan {
  columnPath: string;
  count: number;
  recipes: readonly Recipe[];
}

/** 77 statistical releases and 3 interpreted policy documents complete the 1,538 of the portal. */
const portalPlans: readonly Plan[] = [
  { columnPath: "/gxdt/bjdt", count: 408, recipes: [...fieldNews, ...officeNews] },
  { columnPath: "/gxdt/qxdt", count: 322, recipes: districtNews },
  { columnPath: "/gxdt/hydt", count: 284, recipes: industryNews },
  { columnPath: "/tzgg", count: 214, recipes: notices },
  { columnPath: "/zcwj", count: 46, recipes: policyDocuments },
  { columnPath: "/ztzl/aqsc", count: 46, recipes: topicNews("aqsc") },
  { columnPath: "/ztzl/zxqyfw", count: 46, recipes: topicNews("zxqy") },
  { columnPath: "/ztzl/lszz", count: 46, recipes: topicNews("jn") },
  { columnPath: "/ztzl/szhzx", count: 46, recipes: topicNews("xxh") },
];
const wechatCount = 720;

/** How busy each month is, in tenths. */
const monthWeights = [8, 6, 11, 10, 10, 12, 11, 10, 10, 8, 11, 12] as const;

const weighted = (days: readonly CivilDate[]): CivilDate[] =>
  days.flatMap((day) => Array.from({ length: (monthWeights[monthOf(day) - 1] ?? 1) * (isWorkingDay(day) ? 4 : 1) }, () => day));

const portalDays = weighted(workingDaysOf2022);
const wechatDays = weighted(daysOf2022);

/** Writes one item whose title no other item bears. */
function writeOne(random: Random, recipes: readonly Recipe[], day: CivilDate, titles: Set<string>) {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const draft = random.pick(recipes)({ random, day });
    if (!titles.has(draft.title)) {
      titles.add(draft.title);
      return draft;
    }
  }
  throw new Error(`no new title found for ${day}`);
}

/** Everything the agency published in 2022, in no particular order. */
export function bureauNewsOf2022(random: Random): Placed[] {
  const fixed: Placed[] = [
    ...disclosureSection,
    ...interpretedPolicies,
    ...interpretations,
    ...statistics(random).map(({ draft, day }) => ({ columnPath: "/sjfb", day, draft })),
  ];
  const titles = new Set(fixed.map((one) => one.draft.title));
  const portal = portalPlans.flatMap(({ columnPath, count, recipes }) =>
    Array.from({ length: count }, (): Placed => {
      const day = random.pick(portalDays);
      return { columnPath, day, draft: writeOne(random, recipes, day, titles) };
    }),
  );
  const greetings = daysOf2022.flatMap((day): Placed[] => {
    const festival = festivalOf(day);
    return festival ? [{ columnPath: "/wechat", day, draft: writeOne(random, [greeting(festival)], day, titles) }] : [];
  });
  const posts = Array.from({ length: wechatCount - greetings.length }, (): Placed => {
    const day = random.pick(wechatDays);
    return { columnPath: "/wechat", day, draft: writeOne(random, wechatPosts, day, titles) };
  });
  return [...fixed, ...portal, ...greetings, ...posts];
}
