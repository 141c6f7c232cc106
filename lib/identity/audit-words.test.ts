import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { COMMAND_WORDS } from "./audit-words";

const NAMED = /ommand\w*(?:<[^(]*>)?\(\{?\s*name: "([a-zA-Z]+\.[a-zA-Z]+)"/g;
const CASE_ACT = /\b(?:caseCommand|letterAct|proposal)(?:<[^(]*>)?\(\{\s*act: "([a-zA-Z]+)"/g;

/** The sources of every command: what is written in the ledger is read there in words. */
const sources = readdirSync("lib", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts") && !name.startsWith("generated"))
  .map((name) => readFileSync(path.join("lib", name), "utf8"));

test("every command has a word in the ledger's list", () => {
  const named = sources.flatMap((source) => [...source.matchAll(NAMED)].map(([, name = ""]) => name));
  const acts = sources.filter((source) => source.includes("requests") || source.includes("../case/"));
  const done = acts.flatMap((source) => [...source.matchAll(CASE_ACT)].map(([, act = ""]) => `request.${act}`));
  expect([named.length > 130, done.length > 35]).toEqual([true, true]);
  expect([...named, ...done].filter((name) => COMMAND_WORDS[name] === undefined)).toEqual([]);
});
