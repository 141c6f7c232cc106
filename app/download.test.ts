import { describe, expect, it } from "vitest";
import { conflict, invalidInput, notFound, ruleViolation } from "@/lib/core/errors";
import { systemActor } from "@/lib/identity/actor";
import { demand } from "@/lib/identity/can";
import { answerDownload, fileAnswer } from "./download";

const actor = {
  ...systemActor("0b6ee1c2-3d7a-4f0e-9a51-2f4f0c8d7e11", "某人"),
  kind: "person" as const,
  roles: ["requestOfficer" as const],
};
const told = async (response: Response) => ({ status: response.status, text: await response.text() });

describe("answerDownload", () => {
  it("asks nobody's browser to sign in, and makes nothing", async () => {
    let made = false;
    const response = await answerDownload(null, async () => {
      made = true;
      return new Response("秘密");
    });
    expect(await told(response)).toEqual({ status: 401, text: "请先登录。" });
    expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(made).toBe(false);
  });

  it("tells who may not why, and hands out nothing", async () => {
    const response = await answerDownload(actor, async (one) => {
      demand(one, "setting.edit", one);
      return new Response("秘密");
    });
    const { status, text } = await told(response);
    expect(status).toBe(403);
    expect(text).not.toContain("秘密");
    expect(text).toMatch(/\p{Script=Han}/u);
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  it("lets through who may", async () => {
    const response = await answerDownload(actor, async (one) => {
      demand(one, "report.view", one);
      return new Response("数字");
    });
    expect(await told(response)).toEqual({ status: 200, text: "数字" });
  });

  it.each([
    [notFound("报告"), 404],
    [conflict("别人先改了。"), 409],
    [ruleViolation("还不能下载。"), 422],
    [invalidInput({}, "日期不对。"), 422],
  ])("tells in plain words what can be mended: %s", async (error, status) => {
    const response = await answerDownload(actor, () => Promise.reject(error));
    expect(await told(response)).toEqual({ status, text: error.message });
    expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  });

  it("leaves what nobody expected to the page of errors", async () => {
    await expect(answerDownload(actor, () => Promise.reject(new TypeError("a fault")))).rejects.toThrow("a fault");
  });
});

describe("fileAnswer", () => {
  it("is kept by no cache, and never opened as a page of this site", () => {
    const { headers } = fileAnswer("范围,时段\n", { name: "访问统计.csv", mediaType: "text/csv; charset=utf-8" });
    expect(headers.get("content-disposition")).toMatch(/^attachment;.*filename\*=UTF-8''%E8%AE%BF/);
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });
});
