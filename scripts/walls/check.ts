import fs from "node:fs";
import path from "node:path";
import { hasDirective, importsOf } from "./imports";
import { type Module, serverReach, wallBetween } from "./walls";

const SKIP = new Set(["node_modules", ".next", ".git", ".data", "generated", "test-results", "playwright-report"]);

/** Every breach of the walls below a project's root, as lines to print. */
export function breaches(root: string): string[] {
  const modules = new Map(sources(root).map((file) => [file, read(root, file)]));
  const found: string[] = [];
  for (const module of modules.values()) {
    for (const { target } of module.imports) {
      const wall = wallBetween(module.file, target);
      if (wall) found.push(`${module.file} → ${target}：${wall}`);
    }
    const reach = module.client ? serverReach(module, modules) : undefined;
    if (reach) found.push(`${reach.join(" → ")}：浏览器里运行的组件不能引用服务器端代码`);
  }
  return found;
}

function sources(root: string, folder = ""): string[] {
  return fs.readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return SKIP.has(entry.name) ? [] : sources(root, file);
    return /\.(tsx?|mjs|js)$/.test(entry.name) ? [file] : [];
  });
}

function read(root: string, file: string): Module {
  const text = fs.readFileSync(path.join(root, file), "utf8");
  return {
    file,
    client: hasDirective(text, "use client"),
    serverActions: hasDirective(text, "use server"),
    imports: importsOf(text).map((found) => ({ ...found, target: resolve(root, file, found.specifier) })),
  };
}

/** A path from the root for the project's own modules, the name as written for packages. */
function resolve(root: string, file: string, specifier: string): string {
  const own = specifier.startsWith("@/")
    ? specifier.slice(2)
    : specifier.startsWith(".")
      ? path.posix.join(path.posix.dirname(file), specifier)
      : undefined;
  if (own === undefined) return specifier;
  const endings = ["", ".ts", ".tsx", ".mjs", ".js", "/index.ts", "/index.tsx"];
  return (
    endings.map((ending) => own + ending).find((name) => fs.statSync(path.join(root, name), { throwIfNoEntry: false })?.isFile()) ?? own
  );
}
