import type { DeadLink, InspectionFacts, ItemFacts } from "./facts";
import { type Found, type Judgement, ok, type Verdict } from "./verdict";

/** On fewer different days it may have been a passing trouble. */
export const DEAD_AFTER_DAYS = 3;
const FAILED_SHARE = 0.05;

const SITE = "/console/admin/site";
const itemPlace = ({ disclosureId, title, owner, note }: ItemFacts): Found => ({
  text: `《${title}》：${note}`,
  href: `/console/items/${disclosureId}`,
  owner,
});

function wording(found: readonly ItemFacts[]): Judgement {
  if (found.length === 0) return ok("VETO-1", "已公开的信息中没有发现涉密标志、个人信息和常见错敏词");
  const summary = `${found.length} 条已公开的信息有须核对的内容`;
  return {
    code: "VETO-1",
    verdict: "alarm",
    summary,
    todo: "逐条核对：确有错误的更正或撤稿，无误的在信息上写明保留理由。",
    found: found.map(itemPlace),
  };
}

function unpaired(found: readonly ItemFacts[]): Judgement {
  if (found.length === 0) return ok("DED-PUB-3", "行政规范性文件都有解读，互相关联");
  return {
    ...{ code: "DED-PUB-3", verdict: "fail", found: found.map(itemPlace) },
    summary: `没有关联的文件和解读 ${found.length} 件`,
    todo: "起草解读，或者在文件与解读的“相关文件”里互相选上。",
  };
}

function names({ name, agencyName, domain }: InspectionFacts["identity"]): Judgement {
  const wrong: Found[] = [];
  if (name !== agencyName) wrong.push({ text: `网站名称“${name}”不是机关全称“${agencyName}”`, href: SITE, owner: "系统管理员" });
  if (!domain.endsWith(".gov.cn"))
    wrong.push({ text: domain === "" ? "没有填写域名" : `域名 ${domain} 不以 .gov.cn 结尾`, href: SITE, owner: "系统管理员" });
  if (wrong.length === 0) return ok("DED-FUN-1", `${name}，${domain}`);
  return { code: "DED-FUN-1", verdict: "fail", summary: "网站名称或者域名不合规范", todo: "在“站点”里改正。", found: wrong };
}

function marks(missing: readonly string[]): Judgement {
  if (missing.length === 0) return ok("DED-FUN-2", "页脚标识齐全");
  const found = missing.map((label) => ({ text: `缺${label}`, href: SITE, owner: "系统管理员" }));
  return { code: "DED-FUN-2", verdict: "fail", summary: `页脚缺 ${missing.length} 项标识`, todo: "在“站点”里补齐。", found };
}

const linkPlace = ({ target, page, note, disclosureId, owner, days }: DeadLink): Found => ({
  text: `${page}：${target}（${note}，已连续 ${days} 天）`,
  href: disclosureId === null ? null : `/console/items/${disclosureId}`,
  owner,
});

function links({ deadLinks, uncheckedLinks }: InspectionFacts): Judgement {
  const dead = deadLinks.filter(({ days }) => days >= DEAD_AFTER_DAYS);
  const unsure = deadLinks.length - dead.length;
  const outside = uncheckedLinks === 0 ? "" : `；站外链接 ${uncheckedLinks} 个没有检查（没有允许访问外网）`;
  if (deadLinks.length === 0) return ok("DED-FUN-3", `没有打不开的链接${outside}`);
  const verdict: Verdict = dead.length > 0 ? "fail" : "warn";
  const summary = `打不开的链接 ${dead.length} 个，另有 ${unsure} 个还在观察（${DEAD_AFTER_DAYS} 个不同的日子都打不开才算）${outside}`;
  return { code: "DED-FUN-3", verdict, summary, todo: "改正链接，重新送审；附件丢失的重新上传。", found: deadLinks.map(linkPlace) };
}

const notAsked = (code: string): Judgement => ({ ...ok(code, "今天没有从平台访问到网站，未能检查"), verdict: "unknown" });

function probed({ probe, identity }: InspectionFacts): Judgement[] {
  if (probe === null) return ["VETO-2", "VETO-5a", "DED-FUN-4", "DED-FUN-5", "DED-FUN-7"].map(notAsked);
  const { asked, failed, missingTags, correctionEntry, search, letters } = probe;
  const share = asked === 0 ? 0 : failed / asked;
  const reach: Verdict = share >= FAILED_SHARE ? "fail" : failed > 0 ? "warn" : "ok";
  const entry = correctionEntry && !identity.missing.includes("“我为政府网站找错”的链接");
  return [
    {
      ...ok("VETO-2", `七天访问 ${asked} 次，失败 ${failed} 次`),
      verdict: reach,
      todo: reach === "ok" ? "" : "请系统管理员查看服务器和网络。",
    },
    letters
      ? ok("VETO-5a", "网站设有来信渠道，能够提交")
      : { ...ok("VETO-5a", "来信页面打不开"), verdict: "fail", todo: "请系统管理员查看服务器；一时不能恢复的，在首页公布其他渠道。" },
    entry
      ? ok("DED-FUN-4", "首页页脚有入口")
      : {
          ...ok("DED-FUN-4", "首页页脚没有“我为政府网站找错”"),
          verdict: "fail",
          todo: "在“站点”里填写国务院办公厅平台给出的链接。",
          found: [{ text: "缺“我为政府网站找错”的链接", href: SITE, owner: "系统管理员" }],
        },
    missingTags.length === 0
      ? ok("DED-FUN-5", "抽查的首页、栏目页和文章页标签齐全")
      : {
          ...ok("DED-FUN-5", `缺标签 ${missingTags.length} 处`),
          verdict: "fail",
          todo: "补齐站点身份和栏目说明。",
          found: missingTags.map((text) => ({ text, href: null, owner: "系统管理员" })),
        },
    search
      ? ok("DED-FUN-7", "能搜到已发布的信息")
      : {
          ...ok("DED-FUN-7", "站内搜索没有找到已发布的信息"),
          verdict: "fail",
          todo: "请系统管理员运行 npm run gongkai -- doctor 检查检索索引。",
        },
  ];
}

/** What the site itself says: VETO-1, VETO-2, DED-PUB-3, DED-FUN-1 to -5 and -7. */
export const judgeSite = (facts: InspectionFacts): Judgement[] => [
  wording(facts.wording),
  unpaired(facts.unpaired),
  names(facts.identity),
  marks(facts.identity.missing),
  links(facts),
  ...probed(facts),
];
