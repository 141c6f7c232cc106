import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { createElement } from "react";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Site } from "@/lib/portal/site";
import { finishedHeaders, framedPage, PLACES } from "./framed-page";

const MARK = '<meta name="gongkai-script" content="none"/>';
const whole = `<title>${PLACES.title} - 某局</title><meta name="description" content="${PLACES.description}"/>${MARK}<main>${PLACES.main}</main><script>next()</script>`;

let answer: { status: number; text: string };
let asked = 0;
const server = http.createServer((_request, response) => {
  asked++;
  response.writeHead(answer.status).end(answer.text);
});

beforeAll(async () => {
  await once(server.listen(0, "127.0.0.1"), "listening");
  vi.stubEnv("GONGKAI_OWN_ADDRESS", `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
afterEach(() => {
  asked = 0;
});
afterAll(() => {
  vi.unstubAllEnvs();
  server.close();
});

const site = () => ({ agencyName: "某局" }) as Site;
const keeping = { tags: ["items"], params: ["q"], seconds: null };
const fill = (of: Site, title: string) =>
  framedPage(of, { title, description: '"说明"', main: createElement("p", { className: "a" }, `<${title}>`), keeping });

describe("a page in a frame", () => {
  it("stands in it with its own title and content, and nothing in them is taken for HTML", async () => {
    answer = { status: 200, text: whole };
    const page = await fill(site(), "甲<乙");
    expect(page.html).toBe(
      '<title>甲&lt;乙 - 某局</title><meta name="description" content="&quot;说明&quot;"/><main><p class="a">&lt;甲&lt;乙&gt;</p></main>',
    );
    expect(finishedHeaders(page)).toEqual({
      "content-type": "text/html; charset=utf-8",
      "x-gongkai-finished": '{"tags":["items"],"params":["q"],"seconds":null}',
    });
  });

  it("has the frame made once, until the site is another", async () => {
    answer = { status: 200, text: whole };
    const one = site();
    await Promise.all([fill(one, "甲"), fill(one, "乙")]);
    await fill(one, PLACES.main);
    expect(asked).toBe(1);
    answer = { status: 200, text: whole.replace("某局", "另一局") };
    expect((await fill(site(), "丙")).html).toContain("丙 - 另一局");
    expect(asked).toBe(2);
  });

  it.each([
    ["failed", 500, whole],
    ["has lost a place", 200, whole.replace(PLACES.main, "")],
    ["has a place twice", 200, whole + PLACES.main],
  ])("fails when the frame %s, and asks for it again", async (_what, status, text) => {
    answer = { status, text };
    const one = site();
    await expect(fill(one, "甲")).rejects.toThrow();
    answer = { status: 200, text: whole };
    expect((await fill(one, "甲")).html).toContain("<main><p");
  });
});
