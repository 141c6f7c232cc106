import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { breaches } from "./check";
import { importsOf } from "./imports";

let root: string;
beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), "gongkai-walls-"));
  write("lib/core/db.ts", 'import { PrismaClient } from "@/lib/generated/prisma/client";');
  write("lib/core/errors.ts", "");
  write("lib/identity/can.ts", 'import "../core/errors";');
});
afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

function write(file: string, text: string): void {
  fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  fs.writeFileSync(path.join(root, file), text);
}

describe("the walls", () => {
  it("let the right way pass", () => {
    write(
      "lib/columns/queries.ts",
      'import { db } from "@/lib/core/db";\nimport type { Column } from "@/lib/generated/prisma/client";\nimport "../identity/can";',
    );
    write("components/ui/button.tsx", 'import React from "react";');
    write("app/page.tsx", 'import { list } from "@/lib/columns/queries";\nimport "@/components/ui/button";');
    write("scripts/x.ts", 'import "@/lib/core/db";');
    write("front/front.ts", 'import "@/lib/core/errors";\nimport "./html";');
    write("lib/audit/a.db.test.ts", 'import "@/lib/columns/queries";');
    expect(breaches(root)).toEqual([]);
  });

  it.each([
    ["lib/core/x.ts", 'import { can } from "@/lib/identity/can";', "lib/core 在 lib/identity 之下"],
    ["lib/core/x.ts", 'import type { can } from "../identity/can";', "lib/core 在 lib/identity 之下"],
    ["lib/core/x.ts", 'export * from "../identity/can";', "lib/core 在 lib/identity 之下"],
    ["lib/core/x.ts", 'const x = await import("../identity/can");', "lib/core 在 lib/identity 之下"],
    ["lib/files/x.ts", 'import "@/lib/columns/queries";', "同层"],
    ["lib/misc/x.ts", 'import "@/lib/core/errors";', "lib/misc 不在分层表里"],
    ["lib/audit/x.ts", 'import { headers } from "next/headers";', "React 或 Next"],
    ["lib/audit/x.ts", 'import {\n  useState,\n} from "react";', "React 或 Next"],
    ["lib/audit/x.ts", 'import "@/app/page";', "lib 不能引用 app"],
    ["components/x.tsx", 'import "@/app/page";', "components 不能引用 app"],
    ["app/x.tsx", 'import { db } from "../lib/core/db";', "只能在 lib 里使用"],
    ["app/x.tsx", 'import type { Column } from "@/lib/generated/prisma/client";', "只能在 lib 里使用"],
    ["app/x.tsx", 'import { Client } from "pg";', "只能在 lib 里使用"],
    ["app/x.tsx", 'import "@/prisma/demo/people";', "app 不能引用 prisma"],
    ["lib/audit/x.ts", 'import "@/lib/core/testing/database";', "测试用的代码"],
    ["front/x.ts", 'import "@/lib/columns/queries";', "front 只能引用 lib/core 和 lib/visits"],
    ["front/x.ts", 'import "@/app/page";', "front 不能引用 app"],
    ["app/x.tsx", 'import "@/front/x";', "app 不能引用 front"],
  ])("stop %s with %s", (file, text, reason) => {
    write(file, text);
    const found = breaches(root);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(reason);
    expect(found[0]).toMatch(new RegExp(`^${file.replace(/[./]/g, "\\$&")} → `));
  });

  it("follow a client component to the server, however long the way", () => {
    write("lib/columns/rules.ts", 'import { db } from "@/lib/core/db";');
    write("lib/columns/schema.ts", 'export { x } from "./rules";');
    write("components/form.tsx", '// a form\n"use client";\nimport { x } from "@/lib/columns/schema";');
    expect(breaches(root)).toEqual([
      "components/form.tsx → lib/columns/schema.ts → lib/columns/rules.ts → lib/core/db.ts：浏览器里运行的组件不能引用服务器端代码",
    ]);
  });

  it("let the generated enumerations into a browser through a domain", () => {
    write("lib/generated/prisma/enums.ts", "");
    write("lib/columns/schema.ts", 'import { ColumnKind } from "@/lib/generated/prisma/enums";');
    write("components/form.tsx", '"use client";\nimport { x } from "@/lib/columns/schema";');
    expect(breaches(root)).toEqual([]);
  });

  it("let a client component use types and server actions", () => {
    write("lib/columns/queries.ts", 'import { db } from "@/lib/core/db";');
    write("app/actions.ts", '"use server";\nimport { x } from "@/lib/columns/queries";');
    write("components/form.tsx", '"use client";\nimport type { X } from "@/lib/columns/queries";\nimport { save } from "../save";');
    write("save.ts", 'export { save } from "./app/actions";');
    expect(breaches(root)).toEqual([]);
  });
});

it("imports are found in every form, and not in comments or texts", () => {
  const text = [
    'import a, { type B } from "one";',
    "import 'two';",
    'export { c } from "three";',
    'import type D from "four";',
    'const e = () => import("five");',
    '// import x from "no";',
    '/* import x from "no"; */',
    'const t = `import x from "no"`;',
    'const u = "https://example.test/a"; import f from "six";',
  ].join("\n");
  expect(importsOf(text).map(({ specifier }) => specifier)).toEqual(["one", "two", "three", "four", "six", "five"]);
  expect(importsOf(text).filter(({ typeOnly }) => typeOnly)).toEqual([{ specifier: "four", typeOnly: true }]);
});
