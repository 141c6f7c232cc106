import { UnrecognizedActionError } from "next/dist/client/components/unrecognized-action-error";
import { redirect } from "next/navigation";
import { describe, expect, it } from "vitest";
import { deliver } from "./deliver";
import { type FormState, idleForm } from "./form-state";

const typed = new FormData();
typed.append("title", "关于开展统计调查的通知");
typed.append("topic", "a");
typed.append("topic", "b");
typed.append("password", "geheim");
typed.append("$ACTION_KEY", "k");

const throwing = (error: unknown) => deliver(() => Promise.reject(error))({ ...idleForm, round: 3 }, typed);

describe("a form that is sent by script", () => {
  it.each([
    ["of another version of the site", new UnrecognizedActionError("gone"), /升级过.*没有保存.*复制.*刷新/],
    ["to a server that does not answer", new TypeError("Failed to fetch"), /没有收到服务器的答复/],
    ["to an action that fails", Object.assign(new Error("boom"), { digest: "2718" }), /错误编号 2718/],
  ])("%s keeps what was typed and says why", async (_what, error, words) => {
    expect(await throwing(error)).toEqual({
      status: "failed",
      message: expect.stringMatching(words),
      values: { title: "关于开展统计调查的通知", topic: ["a", "b"] },
      round: 4,
    });
  });

  it("goes where its action leads, and shows what it answers", async () => {
    const done: FormState = { status: "done", message: "已保存。", round: 1 };
    expect(await deliver(async () => done)(idleForm, typed)).toBe(done);
    await expect(deliver(async () => redirect("/console"))(idleForm, typed)).rejects.toMatchObject({ message: "NEXT_REDIRECT" });
  });
});
