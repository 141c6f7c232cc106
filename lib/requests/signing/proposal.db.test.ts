import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import type { Actor } from "@/lib/identity/actor";
import { calendarYears, saveCalendar } from "../calendar/calendar";
import { decideExtension } from "../handling/decide-extension";
import { proposeExtension } from "../handling/propose-extension";
import { openLetter } from "../letters/add-letter";
import { lettersToSend } from "../queries/letters-to-send";
import { act, buildHandled, buildRequestHouse, grantExtension, lettersOf, noon, type RequestHouse, refusal } from "../testing/build";
import { letterSteps } from "./history";

useDatabase();

let house: RequestHouse;
const officer = () => house.actors.requestOfficer;
const head = () => house.actors.office;

beforeEach(async () => {
  house = await buildRequestHouse();
});

describe("提请延长、延迟答复的文书", () => {
  const REASON = { workingDays: "10", reason: "需要调取案卷" };
  const mainOf = async (actor: Actor, id: string, proposing: "proposeExtension" | "decideExtension", typed: object | null) => {
    const shown = await lettersToSend(actor, id, proposing, typed === null ? null : { ...typed }, noon("2026-03-03"));
    const main = shown?.letters[0]?.parts.find((part) => part.id === "main");
    return { shown, main: main?.kind === "text" ? main.text : "" };
  };
  const draftsOf = (requestId: string) => db().requestLetterDraft.count({ where: { requestId } });
  /** Proposed by the officer, who has worded the letter. */
  async function proposed(): Promise<{ id: string; words: string }> {
    const { requestId: id } = await buildHandled(house, "2026-03-02");
    const { main } = await mainOf(officer(), id, "proposeExtension", REASON);
    expect(main).toContain("需要调取案卷");
    const words = main.replace("需要调取案卷", "涉案卷宗存放在异地，需要调取");
    await act(proposeExtension, officer(), id, "2026-03-03", { ...REASON, wording: { "EXTEND.main": words, "EXTEND.honorific": "女士" } });
    return { id, words };
  }

  it("who asks for the extension words its letter; the head reads those words, and they go out", async () => {
    const { id, words } = await proposed();
    expect(await lettersOf(id)).toEqual([]);
    const { shown, main } = await mainOf(head(), id, "decideExtension", null);
    expect([main, shown?.letters[0]?.addressee, shown?.problem]).toEqual([words, "乌兰图雅女士", null]);
    expect(await lettersToSend(officer(), id, "decideExtension", null, noon("2026-03-03"))).toBeNull();
    await grantExtension(house, id, "2026-03-03", { wording: shown?.draft?.wording });
    const [letter] = await lettersOf(id);
    expect(JSON.stringify(letter && openLetter(letter))).toContain("存放在异地");
    expect(letterSteps(letter?.history)).toMatchObject([
      { what: "submitted", by: officer().name, parts: ["EXTEND.main", "EXTEND.honorific"] },
      { what: "signed", by: head().name, parts: [] },
    ]);
    expect(await draftsOf(id)).toBe(0);
  });

  it("the head may word it further, and the letter says which words were whose", async () => {
    const { id, words } = await proposed();
    const wording = { "EXTEND.main": words.replace("异地", "外省"), "EXTEND.honorific": "女士" };
    await grantExtension(house, id, "2026-03-03", { wording });
    const [letter] = await lettersOf(id);
    expect(letterSteps(letter?.history)[1]).toMatchObject({ what: "signed", parts: ["EXTEND.main"] });
    expect(JSON.stringify(letter && openLetter(letter))).toContain("存放在外省");
  });

  it("what was read is what is granted: without it, or read on another day, there is no decision", async () => {
    const { id } = await proposed();
    const { shown } = await mainOf(head(), id, "decideExtension", null);
    const grants = (day: string, contentHash: string | undefined) =>
      refusal(act(decideExtension, head(), id, day, { approve: "true", contentHash }));
    expect((await grants("2026-03-03", undefined))?.code).toBe("Conflict");
    expect((await grants("2026-03-04", shown?.contentHash))?.code).toBe("Conflict");
    expect(await lettersOf(id)).toEqual([]);
  });

  it("refused, the words wait for the next proposal, with what was said", async () => {
    const { id } = await proposed();
    const form = { approve: "false", opinion: "理由写具体", wording: { "EXTEND.honorific": "女士" } };
    await act(decideExtension, head(), id, "2026-03-03", form);
    const { shown } = await mainOf(officer(), id, "proposeExtension", null);
    expect(shown?.draft).toMatchObject({ input: { workingDays: 10, reason: "需要调取案卷" }, wording: { "EXTEND.honorific": "女士" } });
    expect(shown?.draft?.history.at(-1)).toMatchObject({ what: "returned", by: head().name, opinion: "理由写具体" });
    await act(proposeExtension, officer(), id, "2026-03-03", { ...REASON, wording: shown?.draft?.wording });
    await grantExtension(house, id, "2026-03-03", { wording: shown?.draft?.wording });
    expect(letterSteps((await lettersOf(id))[0]?.history).map(({ what }) => what)).toEqual([
      "submitted",
      "returned",
      "submitted",
      "signed",
    ]);
  });

  it.each([
    ["the new last day", { "EXTEND.main": "因案卷多，依照《中华人民共和国政府信息公开条例》第三十三条第二款的规定延长。" }, "不能改动"],
    ["another letter", { "SUPPLEMENT.items": "请补正。" }, "没有这一段"],
  ])("the proposer cannot word %s away", async (_what, wording, words) => {
    const { requestId: id } = await buildHandled(house, "2026-03-02");
    const error = await refusal(act(proposeExtension, officer(), id, "2026-03-03", { ...REASON, wording }));
    expect(
      Object.values(error?.fields ?? {})
        .flat()
        .join(),
    ).toContain(words);
    expect(await draftsOf(id)).toBe(0);
  });

  it("when the last day has moved since, the head sees the letter anew and is told why", async () => {
    const { id } = await proposed();
    const year = (await calendarYears(house.agency.id)).find((one) => one.year === 2026);
    await saveCalendar(house.actors.systemAdmin, { ...year, localOff: ["2026-03-10"], expectedVersion: 0 }, noon("2026-03-03"));
    const { shown, main } = await mainOf(head(), id, "decideExtension", null);
    expect(shown?.problem).toContain("提请时改写的文字不能再用");
    expect([shown?.draft?.wording, main.includes("需要调取案卷")]).toEqual([{}, true]);
    await grantExtension(house, id, "2026-03-03");
    expect(await lettersOf(id)).toHaveLength(1);
  });
});
