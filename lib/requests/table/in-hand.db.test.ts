import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import { type Actor, systemActor } from "@/lib/identity/actor";
import { lapse } from "../handling/lapse";
import { recordConsultationAnswer } from "../handling/record-consultation-answer";
import { recordFeeDelivery } from "../handling/record-fee-delivery";
import { openLetter } from "../letters/add-letter";
import { caseView } from "../queries/case-view";
import { act, buildRequestHouse, lettersOf, noon, type RequestHouse } from "../testing/build";
import { tableOf } from "../testing/table";
import { exportRequests } from "./export-requests";
import { importRequests } from "./import-requests";

useDatabase();

let house: RequestHouse;
let platform: Actor;
const NOW = noon("2026-03-02");

beforeAll(async () => {
  house = await buildRequestHouse();
  platform = systemActor(house.agency.id, "命令行");
});

describe("导入的在办申请", () => {
  const inHand = async (row: { caseNo: string } & Record<string, string>) => {
    const file = tableOf({ receivedOn: "2026-01-05", outcome: "", completedOn: "", ...row });
    await importRequests()(platform, { source: "历史台账", fileName: "a.csv", fileHash: "0", file }, NOW);
    const { id } = await db().request.findFirstOrThrow({ where: { agencyId: house.agency.id, caseNo: row.caseNo } });
    return id;
  };
  const view = async (id: string) => {
    const seen = await caseView(house.actors.requestOfficer, id, NOW);
    if (seen === null) throw new Error("no case");
    return seen;
  };
  const does = <R>(run: (actor: Actor, raw: unknown, now?: Date) => Promise<R>, id: string, input: object) =>
    act(run, house.actors.requestOfficer, id, "2026-03-02", input);

  it("goes on when the opinion asked for by the earlier system comes; one that had come is not called late", async () => {
    const id = await inHand({ caseNo: "IN-1", consultSentOn: "2026-01-12" });
    const answered = { answer: "refuses", answeredOn: "2026-02-02", reasonable: "true", text: "涉及商业秘密" };
    await expect(does(recordConsultationAnswer, id, { ...answered, consultationId: "" })).rejects.toMatchObject({
      fields: { consultationId: [expect.stringContaining("请选择")] },
    });
    await expect(does(recordConsultationAnswer, id, { ...answered, consultationId: house.agency.id })).rejects.toMatchObject({
      fields: { consultationId: [expect.stringContaining("没有这一次")] },
    });
    const [open] = (await view(id)).consultations;
    await does(recordConsultationAnswer, id, { ...answered, consultationId: open?.id });
    const { state, events, notes } = await view(id);
    expect([state, events.at(-1)?.text, notes.at(-1)?.text]).toEqual(["handling", "不同意公开，理由合理", "涉及商业秘密"]);
    const known = await inHand({ caseNo: "IN-2", consultSentOn: "2026-01-12", consultAnsweredOn: "2026-01-20" });
    expect((await view(known)).events.at(-1)?.text).toBe("收到意见（原系统没有写明内容）");
  });

  it("that waits for a correction is not given up before its last day, which is exported again", async () => {
    const id = await inHand({ caseNo: "IN-5", supplementAskedOn: "2026-01-08", supplementDueOn: "2026-03-02" });
    const given = (date: string) => act(lapse, house.actors.requestOfficer, id, date, { outcome: "LAPSED_NO_SUPPLEMENT" });
    await expect(given("2026-03-02")).rejects.toMatchObject({ code: "RuleViolation" });
    const exported = [];
    for await (const one of exportRequests(platform, 2026, NOW)) exported.push(one);
    expect(exported.find(({ caseNo }) => caseNo === "IN-5")).toMatchObject({ supplementDueOn: "2026-03-02" });
    await given("2026-03-03");
    expect((await view(id)).state).toBe("closed");
  });

  it("whose fee was never paid is closed with a letter that names the notice of the earlier system", async () => {
    const id = await inHand({ caseNo: "IN-3", feeNoticedOn: "2026-01-08", feeYuan: "40" });
    await does(recordFeeDelivery, id, { deliveredOn: "2026-01-09" });
    const lapsed = { outcome: "LAPSED_NO_PAYMENT", withLetter: "true" };
    await expect(does(lapse, id, lapsed)).rejects.toMatchObject({ fields: { feeDocNo: [expect.stringContaining("文号")] } });
    await does(lapse, id, { ...lapsed, feeDocNo: "测工信公开〔2025〕7号-费" });
    const [letter] = await lettersOf(id);
    const text = letter === undefined ? "" : JSON.stringify(openLetter(letter));
    expect([(await view(id)).state, text.includes("测工信公开〔2025〕7号-费")]).toEqual(["closed", true]);
    const other = await inHand({ caseNo: "IN-4", feeNoticedOn: "2026-01-08", feeYuan: "40" });
    await does(recordFeeDelivery, other, { deliveredOn: "2026-01-09" });
    await does(lapse, other, { outcome: "LAPSED_NO_PAYMENT" });
    expect([(await view(other)).state, await lettersOf(other)]).toEqual(["closed", []]);
  });
});
