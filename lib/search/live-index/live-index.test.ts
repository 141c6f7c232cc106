import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Part, writeWords } from "../entry-words";
import { askedWords } from "../words";
import { Best } from "./best";
import { NO_HITS } from "./hits";
import { LiveIndex } from "./live-index";
import { Streams, sizeOf } from "./streams";
import { WordTable } from "./word-table";

const part = (text: string, kind: Part["kind"] = "body"): Part => ({ text, kind });

function indexOf(entries: readonly (readonly Part[])[], values: (at: number) => Partial<Record<"column" | "year", string>> = () => ({})) {
  const index = new LiveIndex();
  for (const [at, parts] of entries.entries())
    index.put({
      publicationId: `p${at}`,
      disclosureId: `d${at}`,
      publishedAt: at,
      values: { column: "c", department: "", topic: "", genre: "", year: "2022", force: "", ...values(at) },
      words: writeWords(parts, []),
      stamp: `${at}`,
    });
  return index;
}

const options = { narrowing: {}, scope: () => true, sort: "relevance", most: 100, first: NO_HITS } as const;
const best = (index: LiveIndex, clauses: string[][][], phrases: string[] = []): readonly string[] =>
  index.tally(index.find({ clauses, phrases }), options).best;

test("streams give back what was put in, however they grow into each other", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(4), fc.nat(2 ** 31 - 1)), { maxLength: 3000 }), (pushes) => {
      const streams = new Streams();
      const lists = Array.from({ length: 5 }, () => ({ stream: streams.open(), numbers: [] as number[] }));
      for (const [which, number] of pushes) {
        streams.push(lists[which]?.stream ?? 0, number);
        lists[which]?.numbers.push(number);
      }
      for (const { stream, numbers } of lists) {
        const reader = streams.read(stream);
        expect(numbers.map(() => reader.next())).toEqual(numbers);
      }
    }),
    { numRuns: 50 },
  );
});

test("of pieces those are read that are wanted, and the others passed over", () => {
  const steps = fc.array(fc.oneof(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 40_000 })), { maxLength: 90 });
  const piece = fc.record({ steps, wanted: fc.boolean(), gap: fc.integer({ min: 1, max: 3 }) });
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 60 }), (pieces) => {
      const streams = new Streams();
      const [stream, other] = [streams.open(), streams.open()];
      for (const { steps } of pieces) {
        streams.push(
          stream,
          steps.reduce((sum, step) => sum + sizeOf(step), 0),
        );
        for (const step of [...steps]) streams.push(stream, step);
        streams.push(other, 1);
      }
      const numbered = pieces.map((piece, at) => ({ ...piece, entry: pieces.slice(0, at).reduce((sum, { gap }) => sum + gap, 0) }));
      const wanted = numbered.filter(({ wanted }) => wanted);
      const read = streams.read(stream).places(
        Uint32Array.from(numbered, (piece) => piece.entry),
        Uint32Array.from(wanted, (piece) => piece.entry),
      );
      const sums = ({ steps }: { steps: number[] }): number[] =>
        steps.map((_, at) => steps.slice(0, at + 1).reduce((sum, step) => sum + step, 0));
      expect(wanted.map((_, at) => [...read.places.subarray(read.ends[at], read.ends[at + 1])])).toEqual(wanted.map(sums));
    }),
    { numRuns: 200 },
  );
});

test("a stream longer than any block, and more streams than were made room for", () => {
  const streams = new Streams();
  const numbers = Array.from({ length: 600_000 }, (_, at) => at * 7);
  const others = Array.from({ length: 3000 }, () => streams.open());
  const long = streams.open();
  for (const number of numbers) streams.push(long, number);
  for (const other of others) streams.push(other, other);
  const reader = streams.read(long);
  expect(numbers.every((number) => reader.next() === number)).toBe(true);
  expect(others.every((other) => streams.read(other).next() === other)).toBe(true);
});

test("words keep their numbers, whatever text they stand in", () => {
  const table = new WordTable();
  const words = Array.from({ length: 20_000 }, (_, at) => `词${at.toString(36)}`);
  expect(words.every((word, at) => table.add(`前${word}后`, 1, word.length) === at)).toBe(true);
  expect(words.every((word, at) => table.find(word, 0, word.length) === at && table.add(word, 0, word.length) === at)).toBe(true);
  expect([table.find("没有", 0, 2), table.find("词", 0, 1), table.size]).toEqual([-1, -1, words.length]);
});

test("the best of many, best first: by score, then the newest, then the last", () => {
  const thing = fc.record({ score: fc.nat(5), publishedAt: fc.nat(3) });
  fc.assert(
    fc.property(fc.array(thing), fc.integer({ min: 1, max: 20 }), (things, most) => {
      const kept = new Best(most);
      const entries = things.map((one, entry) => ({ ...one, entry }));
      for (const { entry, score, publishedAt } of entries) kept.offer(entry, score, publishedAt);
      const sorted = entries.sort((a, b) => b.score - a.score || b.publishedAt - a.publishedAt || b.entry - a.entry);
      expect(kept.list()).toEqual(sorted.slice(0, most).map(({ entry }) => entry));
    }),
  );
});

describe("finding", () => {
  const LETTERS = ["公开", "专项资金", "管理", "办法", "的", "，", "水"];

  test("words and phrases as a look at every text would find them", () => {
    const text = fc.array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 12 }).map((parts) => parts.join("，"));
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 12 }),
        fc.constantFrom("公开", "管理", "专项资金"),
        fc.nat(3),
        (texts, word, cut) => {
          const index = indexOf(texts.map((body) => [part(body)]));
          const phrase = `${word}，${LETTERS[cut]}`;
          const holding = (piece: string) => texts.flatMap((body, at) => (body.includes(piece) ? [`p${at}`] : []));
          expect([...best(index, [[askedWords(word)]])].sort()).toEqual(holding(word).sort());
          expect([...best(index, [], [phrase])].sort()).toEqual(holding(phrase).sort());
        },
      ),
      { numRuns: 60 },
    );
  });

  test("phrases of any words and signs, however often they come again", () => {
    const letters = fc.array(fc.constantFrom("公开", "管理", "，", "的", "水", " "), { minLength: 1, maxLength: 30 });
    const phrase = fc.array(fc.constantFrom("公开", "管理", "，", "的", "水"), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 8 }), phrase, (texts, asked) => {
        // A blank on either side of each piece, so that nothing is cut otherwise than here.
        const bodies = texts.map((pieces) => ` ${pieces.join(" ")} `);
        const piece = asked.join(" ");
        const holding = bodies.flatMap((body, at) => (body.includes(` ${piece} `) ? [`p${at}`] : []));
        expect([...best(indexOf(bodies.map((body) => [part(body)])), [], [piece])].sort()).toEqual(holding);
      }),
      { numRuns: 200 },
    );
  });

  test("a phrase does not go over from one part into the next", () => {
    const index = indexOf([[part("关于公开", "title"), part("管理办法")], [part("公开管理办法", "title")]]);
    expect(best(index, [], ["公开管理"])).toEqual(["p1"]);
  });

  test("titles come first, then what says it more often, then the newest", () => {
    const index = indexOf([[part("资金", "title")], [part("资金。资金。资金。")], [part("资金。别的。")], [part("资金。别的。")]]);
    expect(best(index, [[["资金"]]])).toEqual(["p0", "p1", "p3", "p2"]);
  });

  test("the best few are the first of all, whatever they are put in order by", () => {
    const text = fc.integer({ min: 1, max: 5 }).map((times) => [part("公开，管理。".repeat(times))]);
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 10 }), (texts, most) => {
        const index = indexOf(texts);
        const hits = index.find({ clauses: [[["公开"]], [["管理"]]], phrases: [] });
        for (const sort of ["relevance", "date"] as const) {
          const all = index.tally(hits, { ...options, sort });
          expect(all.total).toBe(texts.length);
          expect(index.tally(hits, { ...options, sort, most }).best).toEqual(all.best.slice(0, most));
        }
        expect(index.tally(hits, { ...options, sort: "date" }).best).toEqual(texts.map((_, at) => `p${at}`).reverse());
      }),
      { numRuns: 60 },
    );
  });

  test("words that most entries hold are found, and put in order, as others are", () => {
    // Each by its own rule, so that they stand together in some: the last entries hold none of them.
    const held = (at: number): string[] => (at < 5900 ? ["公开", "管理", "资金"].filter((_, which) => at % (which + 3) !== 0) : []);
    const index = indexOf(
      Array.from({ length: 6000 }, (_, at) => [
        part(
          held(at)
            .join("，")
            .repeat(1 + (at % 3)),
        ),
        part(
          held(at)
            .slice(0, at % 2)
            .join(""),
          "title",
        ),
      ]),
    );
    for (const words of [
      ["公开", "管理"],
      ["管理", "资金"],
      ["资金", "公开", "管理"],
    ]) {
      const together = index.tally(index.find({ clauses: [[words]], phrases: [] }), options);
      const apart = index.tally(index.find({ clauses: words.map((word) => [[word]]), phrases: [] }), options);
      expect(together.total).toBe(
        Array.from({ length: 6000 }, (_, at) => held(at)).filter((all) => words.every((word) => all.includes(word))).length,
      );
      expect([together.total, together.best]).toEqual([apart.total, apart.best]);
    }
  });

  test("one of the alternatives is enough", () => {
    const index = indexOf([[part("补贴")], [part("奖补")], [part("奖励")]]);
    expect([...best(index, [[["补贴"], ["奖", "补"], ["没有"]]])].sort()).toEqual(["p0", "p1"]);
    expect([...best(index, [[["补贴"], askedWords("奖励")]])].sort()).toEqual(["p0", "p2"]);
  });

  test("what was dropped or replaced is neither found nor counted", () => {
    const index = indexOf([[part("公开")], [part("公开")], [part("公开")]]);
    index.drop("d0");
    index.put({
      publicationId: "new",
      disclosureId: "d1",
      publishedAt: 9,
      values: { column: "c", department: "", topic: "", genre: "", year: "2026", force: "" },
      words: writeWords([part("管理")], []),
      stamp: "",
    });
    const { best, total, counts } = index.tally(index.find({ clauses: [[["公开"]]], phrases: [] }), options);
    expect([best, total, [...counts.year]]).toEqual([["p2"], 1, [["2022", 1]]]);
    expect(index.tally(index.find({ clauses: [], phrases: [] }), options).total).toBe(2);
    expect(index.size).toBe(2);
  });
});

test("each field is counted over what the other fields leave", () => {
  const index = indexOf(
    Array.from({ length: 12 }, () => [part("公开")]),
    (at) => ({ column: `c${at % 3}`, year: String(2020 + (at % 4)) }),
  );
  const hits = index.find({ clauses: [[["公开"]]], phrases: [] });
  const narrowing = { column: (id: string) => id === "c0", year: (year: string) => year === "2021" };
  const { total, best, counts } = index.tally(hits, { ...options, narrowing, scope: (column) => column !== "c2" });
  expect([total, best]).toEqual([1, ["p9"]]);
  expect(Object.fromEntries(counts.column)).toEqual({ c0: 1, c1: 1 });
  expect(Object.fromEntries(counts.year)).toEqual({ 2020: 1, 2021: 1, 2022: 1, 2023: 1 });
});
