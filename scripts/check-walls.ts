import { projectFolder } from "./database/data-folder";
import { breaches } from "./walls/check";

const found = breaches(projectFolder);
console.log(
  found.length > 0
    ? `有 ${found.length} 处引用越过了 docs/development.md 的分层：\n${found.map((line) => `  ${line}`).join("\n")}`
    : "分层检查通过。",
);
process.exitCode = found.length > 0 ? 1 : 0;
