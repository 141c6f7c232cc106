import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import { systemActor } from "@/lib/identity/actor";
import { noticesOf } from "@/lib/identity/notices";
import { consult } from "../handling/consult";
import { requestDesk } from "../queries/desk";
import { deskFilter } from "../queries/desk-filter";
import { act, buildHandled, buildRequestHouse, noon, type RequestHouse } from "../testing/build";
import { calendarYears, previewCalendar, saveCalendar } from "./calendar";
import { staleDeadlines } from "./recompute";
import { recomputeDeadlines } from "./recompute-deadlines";

useDatabase();

let house: RequestHouse;
let crossing: string;
const YEAR = {
  year: 2027,
  notice: "国办发明电〔2026〕9号",
  daysOff: "01-01 02-08 02-09 02-10 02-11 02-12",
  daysWorked: "02-07 02-20",
  holidays: "元旦 01-01 01-03\n春节 02-08 02-14",
  acceptDoubts: "true",
};
const dueOf = async (id: string) => {
  const { dueOn, provisional } = await db().request.findUniqueOrThrow({ where: { id } });
  return [dueOn?.toISOString().slice(0, 10), provisional];
};

beforeAll(async () => {
  house = await buildRequestHouse();
  crossing = (await buildHandled(house, "2026-12-15")).requestId;
});

describe("次年的日历还没有公布", () => {
  it("filing and handling go on; the case shows a provisional day, and the desk says so", async () => {
    expect(await dueOf(crossing)).toEqual(["2027-01-13", ["calendarNotAnnounced"]]);
    const { rows } = await requestDesk(house.actors.requestOfficer, deskFilter({}), noon("2026-12-16"));
    expect(rows[0]).toMatchObject({ id: crossing, dueOn: "2027-01-13", provisional: ["calendarNotAnnounced"] });
  });

  it("a new notice: the cases it would move are listed first, then moved, recorded and told", async () => {
    const { systemAdmin, requestOfficer } = house.actors;
    const work = { ...YEAR, daysOff: `${YEAR.daysOff} 01-04` };
    const preview = await previewCalendar(systemAdmin, work, noon("2026-12-16"));
    expect(preview.moved).toMatchObject([
      { requestId: crossing, from: "2027-01-13", to: "2027-01-14", provisional: [], reason: "2027年1月4日（周一）放假" },
    ]);
    expect(preview.doubts.join()).toMatch(/节日里没有“清明”.*2027年1月4日（周一）列为放假，但不在所列的任何节日里/);
    expect(await dueOf(crossing)).toEqual(["2027-01-13", ["calendarNotAnnounced"]]);
    await expect(saveCalendar(requestOfficer, work, noon("2026-12-16"))).rejects.toMatchObject({ code: "NotAllowed" });

    // What is hardly so is saved once it has been compared with the notice.
    await expect(saveCalendar(systemAdmin, { ...work, acceptDoubts: "" }, noon("2026-12-16"))).rejects.toMatchObject({
      code: "InvalidInput",
      fields: { acceptDoubts: preview.doubts },
    });
    expect(await dueOf(crossing)).toEqual(["2027-01-13", ["calendarNotAnnounced"]]);

    await saveCalendar(systemAdmin, work, noon("2026-12-16"));
    expect(await dueOf(crossing)).toEqual(["2027-01-14", []]);
    const events = await db().requestEvent.findMany({ where: { requestId: crossing, kind: "deadlineMoved" } });
    expect(events.map(({ data }) => data)).toEqual([{ from: "2027-01-13", to: "2027-01-14", why: "calendar" }]);
    expect((await noticesOf(requestOfficer))[0]).toMatchObject({ subjectId: crossing, text: expect.stringContaining("2027-01-14") });
    expect((await calendarYears(house.agency.id))[0]).toMatchObject({ year: 2027, version: 1 });
    await expect(saveCalendar(systemAdmin, work, noon("2026-12-17"))).rejects.toMatchObject({ code: "Conflict" });
    expect(await staleDeadlines(house.agency.id, "2026-12-16" as never)).toEqual([]);
  });

  it.each([
    ["a day that does not exist", { daysOff: "02-30" }, "daysOff"],
    ["a day of another year", { daysWorked: "2026-02-07" }, "daysWorked"],
    ["a Saturday listed as off", { daysOff: "2027-01-02" }, "daysOff"],
    ["a weekday listed as worked", { daysWorked: "2027-01-04" }, "daysWorked"],
    ["a weekday of a holiday that is not listed as off", { holidays: "元旦 01-01 01-04" }, "daysOff"],
    ["a holiday of another year", { holidays: "元旦 2026-01-01 2026-01-03" }, "holidays"],
    ["a holiday out of form", { holidays: "国庆节" }, "holidays"],
    ["a day both off and worked", { localOff: "03-01", localWorked: "03-01" }, "localWorked"],
  ])("%s is refused at its field", async (_what, changes, field) => {
    await expect(previewCalendar(house.actors.systemAdmin, { ...YEAR, ...changes })).rejects.toMatchObject({
      code: "InvalidInput",
      fields: { [field]: expect.any(Array) },
    });
  });
});

describe("每天", () => {
  it("an open consultation pushes its day on without an event of each day", async () => {
    const { requestId: id } = await buildHandled(house, "2026-03-02");
    await act(consult, house.actors.requestOfficer, id, "2026-03-04", {
      ...{ with: "jointAgency", name: "测试市财政局", about: "联合发文", sentOn: "2026-03-04" },
    });
    const [first] = await dueOf(id);
    const written = await db().requestEvent.count({ where: { requestId: id } });
    // A day that lags behind its consultation is not put down to a notice that changes nothing for it.
    const elsewhere = await previewCalendar(house.actors.systemAdmin, YEAR, noon("2026-03-11"));
    expect(elsewhere.moved.map(({ requestId }) => requestId)).not.toContain(id);
    await recomputeDeadlines(systemActor(house.agency.id, "每日计算"), {}, noon("2026-03-11"));
    const [later, provisional] = await dueOf(id);
    expect([first, later, provisional]).toEqual(["2026-03-30", "2026-04-07", ["openConsultation"]]);
    expect(await db().requestEvent.count({ where: { requestId: id } })).toBe(written);
    await expect(recomputeDeadlines(house.actors.office, {})).rejects.toMatchObject({ code: "NotAllowed" });
  });
});
