import { z } from "zod";
import { changed } from "@/lib/audit/changed";
import { COLUMN_TYPES } from "@/lib/columns/words";
import type { Db } from "@/lib/core/db";
import { staleForm } from "@/lib/core/errors";
import { lockAgency } from "@/lib/core/lock-agency";
import { storedSetting, writeSetting } from "@/lib/core/settings";
import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { formVersion } from "@/lib/identity/setting-command";
import { reportFacts } from "../office";

export const SITE_CATEGORIES_KEY = "siteReport.categories";

/** Fields P02, P03 and P04 with what they are called. */
export const CATEGORY_WORDS = { overview: "概况类信息", news: "政务动态信息", catalogue: "信息公开目录信息" } as const;

export type Category = keyof typeof CATEGORY_WORDS;
const CATEGORIES = Object.keys(CATEGORY_WORDS) as readonly Category[];

const types = z.preprocess(
  (value) => (value === undefined || value === "" ? [] : typeof value === "string" ? [value] : value),
  z.array(z.enum(COLUMN_TYPES, "请选择栏目类别")),
);

/** Which 栏目类别 count as what. A category belongs to one of them, so that nothing is counted twice. */
export const categoriesSchema = z.object({ overview: types, news: types, catalogue: types }).superRefine((given, context) => {
  for (const [at, own] of CATEGORIES.entries())
    for (const other of CATEGORIES.slice(0, at))
      for (const type of given[own].filter((one) => given[other].includes(one)))
        context.addIssue({ code: "custom", path: [own], message: `“${type}”已经算作${CATEGORY_WORDS[other]}，只能归入一类` });
});

export type SiteCategories = z.output<typeof categoriesSchema>;

const DEFAULT: SiteCategories = {
  overview: ["概况信息", "机构职能", "领导信息"],
  news: ["动态要闻", "通知公告"],
  catalogue: ["信息公开指南", "信息公开制度", "法定主动公开内容", "信息公开年报", "政策文件"],
};

export interface KeptCategories {
  categories: SiteCategories;
  /** 0: never saved */
  version: number;
}

export async function keptCategories(db: Db, agencyId: string): Promise<KeptCategories> {
  const { value, version } = await storedSetting(db, agencyId, SITE_CATEGORIES_KEY);
  return { categories: version === 0 ? DEFAULT : categoriesSchema.parse(value), version };
}

/** Says anew which categories count as what. What was sent up before stays as it was. */
export const saveCategories = command({
  name: "setting.saveSiteCategories",
  input: z.intersection(categoriesSchema, formVersion),
  load: async (tx, _input, actor) => {
    await lockAgency(tx, actor.agencyId);
    return { facts: await reportFacts(tx, actor.agencyId), ...(await keptCategories(tx, actor.agencyId)) };
  },
  may: (actor, { facts }) => can(actor, "report.edit", facts),
  check: ({ version }, { expectedVersion }) => {
    if (version !== expectedVersion) throw staleForm();
  },
  write: async ({ tx, input: { overview, news, catalogue }, loaded, actor, now }) => {
    const value = { overview, news, catalogue };
    await writeSetting(tx, { agencyId: actor.agencyId, key: SITE_CATEGORIES_KEY, value, now });
    return { subject: { type: "setting", id: SITE_CATEGORIES_KEY }, changes: changed(loaded.categories, value), result: null };
  },
});
