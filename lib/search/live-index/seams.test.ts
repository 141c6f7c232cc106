import { expect, test } from "vitest";
import { writeWords } from "../entry-words";
import { phraseWords } from "../words";
import { everything, NO_HITS } from "./hits";
import { LiveIndex } from "./live-index";
import { Seams } from "./seams";

const TEXTS = ["公开管理办法", "公开，管理办法", "管理公开办法", "公开的管理办法"];
/** More than one block holds. */
const MANY = 5000;

const seamsOf = (texts: readonly string[]): Seams => {
  const seams = new Seams();
  for (const [entry, text] of texts.entries()) {
    for (const { word, at } of phraseWords(text)) seams.put(at, word.length, word.charCodeAt(0), word.charCodeAt(word.length - 1));
    seams.close(entry);
  }
  return seams;
};

test("of many entries those are left in which the words may stand side by side", () => {
  const texts = Array.from({ length: MANY }, (_, at) => TEXTS[at % TEXTS.length] ?? "");
  const left = seamsOf(texts).among(everything(MANY), phraseWords("公开管理"));
  expect(left.count).toBe(MANY / TEXTS.length);
  expect([...left.entries].every((entry) => entry % TEXTS.length === 0)).toBe(true);
});

test("a phrase of one word leaves all", () => {
  const seams = seamsOf(TEXTS);
  expect(seams.among(everything(4), phraseWords("公开")).count).toBe(4);
});

test("what a longer entry left behind is not taken for the next one's", () => {
  const seams = seamsOf([`${"，".repeat(9000)}公开管理`, "公开"]);
  expect([...seams.among(everything(2), phraseWords("公开管理")).entries]).toEqual([0]);
});

test("a phrase is found in every block, and nothing that only has its words", () => {
  const index = new LiveIndex();
  for (let at = 0; at < MANY; at++)
    index.put({
      publicationId: `p${at}`,
      disclosureId: `d${at}`,
      publishedAt: at,
      values: { column: "c", department: "", topic: "", genre: "", year: "2022", force: "" },
      words: writeWords([{ text: TEXTS[at % TEXTS.length] ?? "", kind: "body" }], []),
      stamp: "",
    });
  const options = { narrowing: {}, scope: () => true, sort: "date", most: 2, first: NO_HITS } as const;
  const { total, best } = index.tally(index.find({ clauses: [], phrases: ["公开管理"] }), options);
  expect([total, best]).toEqual([MANY / TEXTS.length, ["p4996", "p4992"]]);
});
