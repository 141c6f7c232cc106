import { beforeEach, expect, it } from "vitest";
import { SingleFlight } from "./single-flight";

let flights: SingleFlight<string>;
let begun: { end: (value: string) => void; fail: (error: Error) => void }[];
const make = () => new Promise<string>((resolve, reject) => begun.push({ end: resolve, fail: reject }));
const settle = () => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => {
  flights = new SingleFlight();
  begun = [];
});

it("makes once for all who ask meanwhile, and again afterwards", async () => {
  const asked = [flights.get("/", make), flights.get("/", make), flights.get("/", make)];
  expect(begun).toHaveLength(1);
  begun[0]?.end("one");
  expect(await Promise.all(asked)).toEqual(["one", "one", "one"]);
  const later = flights.get("/", make);
  begun[1]?.end("two");
  expect(await later).toBe("two");
});

it("gives nobody what was begun before a change that came before them; one more making serves them all", async () => {
  const before = flights.get("/", make);
  flights.close();
  const after = [flights.get("/", make), flights.get("/", make)];
  flights.close();
  after.push(flights.get("/", make));
  await settle();
  expect(begun).toHaveLength(1);
  begun[0]?.end("old");
  expect(await before).toBe("old");
  await settle();
  expect(begun).toHaveLength(2);
  const joined = flights.get("/", make);
  begun[1]?.end("new");
  expect(await Promise.all([...after, joined])).toEqual(["new", "new", "new", "new"]);
  expect(begun).toHaveLength(2);
});

it("goes on after a failure, for those who wait and those who come later", async () => {
  const failing = flights.get("/", make);
  flights.close();
  const waiting = flights.get("/", make);
  begun[0]?.fail(new Error("no"));
  await expect(failing).rejects.toThrow("no");
  await settle();
  begun[1]?.end("yes");
  expect(await waiting).toBe("yes");
  const other = flights.get("/", make);
  begun[2]?.end("again");
  expect(await other).toBe("again");
});
