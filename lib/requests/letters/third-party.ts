import type { Reader } from "./facts";

const ORGANISATION = /公司|企业|集团|合作社|大学|学校|医院|协会|委员会|事务所|研究|.{4}[厂局院所店站社部校会行]$/;

/** How a letter speaks to a third party, of whom only the name is known: 贵单位 where it is surely none of a person, else 您（单位）. */
export const readerNamed = (name: string): Reader => (ORGANISATION.test(name.trim()) ? "organisation" : "either");
