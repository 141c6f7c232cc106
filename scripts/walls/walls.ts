import type { Import } from "./imports";

/** Lowest first; domains of one line do not know each other. */
const layers: readonly (readonly string[])[] = [
  ["core"],
  ["audit"],
  ["identity"],
  ["calendar", "files", "columns", "documents"],
  ["disclosures", "redaction"],
  ["screening", "workflow", "search"],
  ["publishing"],
  ["requests", "portal", "visits"],
  ["appeals", "engagement", "home"],
  ["reports"],
  ["jobs"],
];

const layerOf = (domain: string): number => layers.findIndex((layer) => layer.includes(domain));
const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file) || /^(?:lib\/core|front)\/testing\//.test(file);
const area = (file: string): string => file.split("/")[0] ?? "";
const domainOf = (file: string): string => file.split("/")[1] ?? "";

/** Generated, but without the client: the closed sets of words that any side may use. */
const ENUMERATIONS = "lib/generated/prisma/enums.ts";
const isDatabase = (target: string): boolean =>
  target === "lib/core/db.ts" ||
  (target.startsWith("lib/generated/") && target !== ENUMERATIONS) ||
  ["pg", "@prisma/client", "@prisma/adapter-pg"].includes(target);

/**
 * Why `file` may not import `target`, or undefined when it may. Both are paths from the project's root, or the name of a
 * package. Tests, scripts, benchmarks and the demonstration data stand outside the walls.
 */
export function wallBetween(file: string, target: string): string | undefined {
  const from = area(file);
  if (isTest(file) || !["app", "components", "front", "lib", "proxy.ts"].includes(from)) return undefined;
  if (target.startsWith("lib/core/testing/")) return "测试用的代码不能进入产品";
  if (["scripts", "prisma", "bench", "e2e", "front"].includes(area(target)) && target.includes("/") && area(target) !== from)
    return `${from} 不能引用 ${area(target)}`;
  if (from === "lib") return wallInLib(file, target);
  if (isDatabase(target)) return "数据库客户端只能在 lib 里使用";
  if (from === "front") return wallOfFront(target);
  if (from === "components" && area(target) === "app") return "components 不能引用 app";
  return undefined;
}

/** It stands before the site and knows nothing of what the site is about; it counts the visits. */
function wallOfFront(target: string): string | undefined {
  if (["app", "components"].includes(area(target)) && target.includes("/")) return `front 不能引用 ${area(target)}`;
  return area(target) === "lib" && !["core", "visits"].includes(domainOf(target)) ? "front 只能引用 lib/core 和 lib/visits" : undefined;
}

function wallInLib(file: string, target: string): string | undefined {
  if (/^(next|react|react-dom)(\/|$)/.test(target)) return "lib 不能依赖 React 或 Next";
  if (["app", "components"].includes(area(target)) && target.includes("/")) return `lib 不能引用 ${area(target)}`;
  if (area(target) !== "lib" || target.startsWith("lib/generated/")) return undefined;
  const [own, other] = [domainOf(file), domainOf(target)];
  if (own === other) return undefined;
  for (const domain of [own, other]) if (layerOf(domain) < 0) return `lib/${domain} 不在分层表里，请在 scripts/walls/walls.ts 里给它定一层`;
  if (layerOf(other) < layerOf(own)) return undefined;
  return layerOf(other) === layerOf(own) ? `lib/${own} 与 lib/${other} 同层，不能互相引用` : `lib/${own} 在 lib/${other} 之下，不能引用它`;
}

export interface Module {
  file: string;
  client: boolean;
  serverActions: boolean;
  imports: readonly (Import & { target: string })[];
}

/** The way from a client component to something that only runs on the server, or undefined. Server actions are called over the network. */
export function serverReach(start: Module, modules: ReadonlyMap<string, Module>): string[] | undefined {
  const seen = new Set([start.file]);
  const queue: string[][] = [[start.file]];
  for (let path = queue.shift(); path; path = queue.shift()) {
    const here = modules.get(path.at(-1) ?? "");
    for (const { target, typeOnly } of here?.imports ?? []) {
      if (typeOnly || seen.has(target)) continue;
      seen.add(target);
      if (isDatabase(target) || target.startsWith("node:")) return [...path, target];
      if (modules.get(target)?.serverActions !== true) queue.push([...path, target]);
    }
  }
  return undefined;
}
