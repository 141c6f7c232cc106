import type { RegisterKind } from "@/lib/generated/prisma/enums";

export interface KindFacts {
  label: string;
  /** 万元: an exact decimal; anything else is a whole number */
  unit: "件" | "项" | "个" | "万元";
  /** what exactly is counted, for whoever enters it */
  rule: string;
  /** asked by the trial format of 2019 and 2020 alone */
  trial?: true;
}

const items = (what: string): KindFacts => ({
  ...{ label: `${what}项目数量`, unit: "项" as const, trial: true as const },
  rule: `本机关${what}事项清单在这一年年底的项目数`,
});

/** What is registered by year for table 2, in its order. */
export const REGISTER_KINDS: Readonly<Record<RegisterKind, KindFacts>> = {
  licence: { label: "行政许可", unit: "件", rule: "这一年作出的全部行政许可决定，包括不予许可的，也包括依法未公开的" },
  penalty: { label: "行政处罚", unit: "件", rule: "这一年作出的全部行政处罚决定，包括依法未公开的" },
  compulsion: { label: "行政强制", unit: "件", rule: "这一年作出的全部行政强制决定，包括依法未公开的" },
  charge: { label: "行政事业性收费", unit: "万元", rule: "这一年实际收取的行政事业性收费金额，包括信息处理费" },
  otherService: { label: "其他对外管理服务事项", unit: "件", rule: "这一年作出的其他对外管理服务处理决定", trial: true },
  licenceItems: items("行政许可"),
  otherServiceItems: items("其他对外管理服务"),
  penaltyItems: items("行政处罚"),
  compulsionItems: items("行政强制"),
  chargeItems: items("行政事业性收费"),
  procurementProjects: { label: "政府集中采购项目", unit: "个", rule: "这一年实施的政府集中采购项目数", trial: true },
  procurement: { label: "政府集中采购金额", unit: "万元", rule: "这一年政府集中采购的总金额", trial: true },
};

export const KIND_CODES = Object.keys(REGISTER_KINDS) as readonly RegisterKind[];

export const isAmount = (kind: RegisterKind): boolean => REGISTER_KINDS[kind].unit === "万元";

/** The kind by its code, or by the word that people write for it. */
export const kindFrom = (text: string): RegisterKind | undefined =>
  KIND_CODES.find((code) => code === text.trim() || REGISTER_KINDS[code].label === text.trim());
