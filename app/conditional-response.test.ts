import { expect, test } from "vitest";
import { conditionalResponse } from "./conditional-response";

const CHANGED = new Date("2026-11-18T01:30:00.200Z");
const LATER = new Date("2026-11-18T01:31:00Z");

const ask = (headers: Record<string, string>, text = "<a/>", now = LATER) =>
  conditionalResponse(
    new Request("http://x/rss.xml", { headers }),
    text,
    { contentType: "application/xml", changedAt: CHANGED, headers: { "X-Kept": "1" } },
    now,
  );

test("the whole with its validators, never to be served without asking", async () => {
  const answer = ask({});
  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe("<a/>");
  expect(answer.headers.get("etag")).toMatch(/^"[\w-]{27}"$/);
  expect(answer.headers.get("last-modified")).toBe("Wed, 18 Nov 2026 01:30:01 GMT");
  expect(answer.headers.get("cache-control")).toBe("public, no-cache");
});

const etag = ask({}).headers.get("etag") ?? "";

test.each([
  [304, { "if-none-match": etag }],
  [304, { "if-none-match": `W/${etag}` }],
  [304, { "if-none-match": `"x", ${etag}` }],
  [304, { "if-none-match": "*" }],
  [200, { "if-none-match": '"x"' }],
  [304, { "if-modified-since": "Wed, 18 Nov 2026 01:30:01 GMT" }],
  [200, { "if-modified-since": "Wed, 18 Nov 2026 01:30:00 GMT" }],
  [200, { "if-modified-since": "soon" }],
  // The tag decides, whatever the date says.
  [200, { "if-none-match": '"x"', "if-modified-since": "Thu, 19 Nov 2026 00:00:00 GMT" }],
])("%i for %j", async (status, headers) => {
  const answer = ask(headers);
  expect(answer.status).toBe(status);
  expect(answer.headers.get("etag")).toBe(etag);
  expect(answer.headers.get("x-kept")).toBe("1");
  expect(await answer.text()).toBe(status === 304 ? "" : "<a/>");
});

test("other content has another tag", () => {
  expect(ask({ "if-none-match": etag }, "<b/>").status).toBe(200);
});

test("within the second of a change no date is given: another change may follow in it", () => {
  expect(ask({}, "<a/>", new Date("2026-11-18T01:30:00.900Z")).headers.get("last-modified")).toBeNull();
});
