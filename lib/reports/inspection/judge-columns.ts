import { type CivilDate, daysBetween } from "@/lib/core/civil-date";
import type { ColumnFacts, InspectionFacts } from "./facts";
import { CLASS_DAYS, COUNT_LIMITS } from "./indicators";
import { byCount, byShare, type Found, gravest, type Judgement, ok, type Verdict } from "./verdict";

const NEWS = "动态要闻";
const DOCUMENTS: readonly string[] = ["通知公告", "政策文件"];

interface Aged {
  column: ColumnFacts;
  verdict: Verdict;
  /** null: never */
  days: number | null;
  limit: number;
}

/** A column without any update has used up its limit. */
function aged(column: ColumnFacts, limit: number, today: CivilDate): Aged {
  const days = column.lastOn === null ? null : daysBetween(column.lastOn, today);
  return { column, limit, days, verdict: days === null ? "fail" : byShare(days, limit) };
}

const sinceWords = ({ days, limit }: Aged): string =>
  days === null ? `还没有更新，应 ${limit} 天内` : `${days} 天没有更新，应 ${limit} 天内`;

const placeOf = (one: Aged): Found => ({
  text: `${one.column.name}（${one.column.path}）：${sinceWords(one)}`,
  href: `/console/admin/columns/${one.column.id}`,
  owner: one.column.owner,
});

const notOk = (list: readonly Aged[]): Aged[] =>
  list.filter(({ verdict }) => verdict !== "ok").sort((a, b) => (b.days ?? 9e9) - (a.days ?? 9e9));
const failing = (list: readonly Aged[]): number => list.filter(({ verdict }) => verdict === "fail").length;

/** Several columns of which `limit` late ones fail the site; those near their day are warned of. */
function several(code: string, list: readonly Aged[], limit: number, what: string): Judgement {
  const late = failing(list);
  const found = notOk(list);
  if (found.length === 0) return ok(code, `${what} ${list.length} 个，都按期更新`);
  const verdict = gravest([byCount(late, limit), ...(found.length > late ? (["warn"] as const) : [])]);
  const summary = `${what}超过期限的 ${late} 个，快到期的 ${found.length - late} 个（${limit} 个超期即否决）`;
  return { code, verdict, summary, todo: "请负责的科室发布新的信息；不再更新的栏目改为停用或者并入其他栏目。", found: found.map(placeOf) };
}

/** One class of columns, each of which must keep its limit. */
function each(code: string, list: readonly Aged[], what: string): Judgement {
  if (list.length === 0) return ok(code, `没有${what}栏目`);
  const found = notOk(list);
  if (found.length === 0) return ok(code, `${what}栏目都按期更新`);
  const summary = `${what}栏目 ${list.length} 个，超过期限的 ${failing(list)} 个`;
  return {
    code,
    verdict: gravest(found.map(({ verdict }) => verdict)),
    summary,
    todo: "请负责的科室发布新的信息。",
    found: found.map(placeOf),
  };
}

function blank(code: string, list: readonly ColumnFacts[], verdict: Verdict, what: string): Judgement {
  if (list.length === 0) return ok(code, `没有${what}`);
  const found = list.map(({ id, name, path, owner }) => ({ text: `${name}（${path}）`, href: `/console/admin/columns/${id}`, owner }));
  return { code, verdict, summary: `${what} ${list.length} 个`, todo: "发布信息，或者先隐藏栏目，或者写明不适用的理由。", found };
}

/** What the state of the columns says: VETO-3 to VETO-4c, DED-PUB-1, -2 and -4, DED-SVC-1. */
export function judgeColumns({ columns, today, homeOn }: InspectionFacts): Judgement[] {
  const kept = columns.filter((column) => !column.blank);
  const of = (types: readonly string[], limit: number) =>
    kept.filter(({ columnType }) => types.includes(columnType)).map((column) => aged(column, limit, today));
  const news = of([NEWS], CLASS_DAYS.news);
  const documents = of(DOCUMENTS, CLASS_DAYS.documents).filter(({ column }) => column.topLevel);
  const limited = kept.flatMap((column) => (column.limit === null ? [] : [aged(column, column.limit, today)]));
  const blanks = columns.filter((column) => column.blank);
  return [
    judgeHome(homeOn, today),
    several("VETO-4a", [...news, ...documents], COUNT_LIMITS.stale, "动态要闻和一级通知公告、政策文件栏目"),
    several("VETO-4b", limited, COUNT_LIMITS.outdated, "设了更新期限的栏目"),
    blank("VETO-4c", blanks, byCount(blanks.length, COUNT_LIMITS.blank), "空白栏目"),
    each("DED-PUB-1", of(["政策文件"], CLASS_DAYS.documents), "政策文件"),
    each("DED-PUB-2", news, NEWS),
    blank(
      "DED-PUB-4",
      blanks.filter(({ topLevel }) => topLevel),
      "fail",
      "空白的一级栏目",
    ),
    each("DED-SVC-1", of(["数据发布"], CLASS_DAYS.services), "数据发布"),
  ];
}

function judgeHome(homeOn: CivilDate | null, today: CivilDate): Judgement {
  const days = homeOn === null ? null : daysBetween(homeOn, today);
  const verdict = days === null ? "fail" : byShare(days, CLASS_DAYS.home);
  const summary = days === null ? "首页没有任何信息" : days === 0 ? "首页今天有更新" : `首页 ${days} 天前更新`;
  if (verdict === "ok") return ok("VETO-3", summary);
  return { code: "VETO-3", verdict, summary, todo: "发布一条会显示在首页的信息，或者在“首页编排”里调整板块。", found: [] };
}
