import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { useDatabase } from "@/lib/core/testing/database";
import type { RequestState } from "@/lib/generated/prisma/enums";
import { type Actor, systemActor, visitor } from "@/lib/identity/actor";
import { findCase } from "./case/load";
import { mayView } from "./case/visibility";
import { isOpen, STATE_WORDS } from "./case/words";
import { keepCaseFile } from "./files/keep-case-file";
import { fileForStaff } from "./files/read";
import { askOpinion } from "./handling/ask-opinion";
import { assign } from "./handling/assign";
import { proposeExtension } from "./handling/propose-extension";
import { letterForStaff } from "./letters/read-letter";
import { openFollowed } from "./public/follow";
import { followToken, provenCase, readFollowToken } from "./public/prove";
import { requestBoard } from "./queries/board";
import { requestsByDay } from "./queries/calendar-month";
import { caseView } from "./queries/case-view";
import { deskFilter, requestDesk } from "./queries/desk";
import { casesLike } from "./queries/same-applicant";
import { workload } from "./queries/workload";
import { archivePackage } from "./retention/archive-package";
import { exportRequests } from "./table/export-requests";
import { writeList } from "./table/write-list";
import { act, buildHandled, buildRequestHouse, fileRequest, grantExtension, noon, PICTURE, type RequestHouse } from "./testing/build";

useDatabase();

let house: RequestHouse;
beforeAll(async () => {
  house = await buildRequestHouse();
});

it("the database knows the same open states as the lists", async () => {
  const { requestId } = await fileRequest(await buildRequestHouse(), "2026-03-02");
  for (const state of Object.keys(STATE_WORDS) as RequestState[]) {
    if (state === "merged") continue; // stands with the case it was merged into
    const { open } = await db().request.update({ where: { id: requestId }, data: { state, open: !isOpen(state) }, select: { open: true } });
    expect([state, open]).toEqual([state, isOpen(state)]);
  }
});

describe("谁能看到一件申请", () => {
  const NOW = noon("2026-03-12");
  let [id, caseNo, fileId, letterId] = ["", "", "", ""];

  /** Every way in which staff come to see a case. A new one belongs here. */
  const SURFACES: Readonly<Record<string, (actor: Actor) => Promise<boolean>>> = {
    page: async (actor) => (await caseView(actor, id, NOW)) !== null,
    list: async (actor) => (await requestDesk(actor, deskFilter({ stage: "all" }), NOW)).rows.some((row) => row.id === id),
    search: async (actor) => (await requestDesk(actor, deskFilter({ stage: "all", q: caseNo }), NOW)).total === 1,
    board: async (actor) => (await requestBoard(actor, NOW)).some(({ count, rows }) => count > 0 && rows.some((row) => row.id === id)),
    calendar: async (actor) => ((await requestsByDay(actor, "2026-04", NOW)) ?? []).some(({ rows }) => rows.some((row) => row.id === id)),
    workload: async (actor) => (await workload(actor, NOW)).some(({ open }) => open > 0),
    "list as a file": async (actor) => {
      const parts: Buffer[] = [];
      for await (const part of (await writeList(actor, deskFilter({ stage: "all" }), "csv", NOW)).bytes) parts.push(part);
      return Buffer.concat(parts).toString("utf8").includes(caseNo);
    },
    "other requests of the applicant": async (actor) => {
      const { applicant } = (await findCase(db(), id, NOW))?.row ?? { applicant: null };
      return applicant !== null && (await casesLike(db(), actor, applicant, { subject: "", description: "" }, null)).length > 0;
    },
    file: async (actor) => (await fileForStaff(actor, fileId, NOW)) !== null,
    letter: async (actor) => (await letterForStaff(actor, letterId, "docx", NOW)) !== null,
  };

  beforeAll(async () => {
    const { requestOfficer } = house.actors;
    ({ requestId: id, caseNo } = await buildHandled(house, "2026-03-02"));
    const assigned = { departmentId: house.departments.business.id, handlerId: requestOfficer.userId, reason: "由业务科室承办" };
    await act(assign, requestOfficer, id, "2026-03-03", assigned);
    await act(askOpinion, requestOfficer, id, "2026-03-03", { departmentId: house.departments.other.id, question: "是否存在？" });
    ({ id: fileId } = await keepCaseFile(
      requestOfficer,
      { requestId: id, kind: "source", name: "a.png", bytes: PICTURE },
      noon("2026-03-03"),
    ));
    await act(proposeExtension, requestOfficer, id, "2026-03-04", { workingDays: 10, reason: "案卷多" });
    await grantExtension(house, id, "2026-03-04");
    letterId = (await db().requestLetter.findFirstOrThrow({ where: { requestId: id } })).id;
  });

  it("is one rule on every surface, for everybody of the house, other agencies and applicants", async () => {
    const foreign = await buildRequestHouse();
    const cast: [string, Actor][] = [
      ...Object.entries(house.actors).filter(([key]) => !key.endsWith("2") && key !== "otherLeader"),
      ["officer elsewhere", foreign.actors.requestOfficer],
      ["a visitor", house.applicant],
    ];
    const loaded = await findCase(db(), id, NOW);
    if (loaded === null) throw new Error("no case");
    const different: string[] = [];
    for (const [who, actor] of cast) {
      const may = mayView(actor, loaded.subject);
      for (const [surface, seen] of Object.entries(SURFACES)) {
        const sees = await seen(actor).catch(() => false);
        if (sees !== may) different.push(`${who}: ${surface} ${sees}, rule ${may}`);
      }
    }
    expect(different).toEqual([]);
    const seeing = cast.flatMap(([who, actor]) => (mayView(actor, loaded.subject) ? [who] : []));
    expect(seeing.sort()).toEqual(["author", "head", "leader", "office", "otherAuthor", "otherHead", "requestOfficer"].sort());
  });

  it("the papers in one package, and the export with names, go to fewer still", async () => {
    for (const key of ["author", "otherAuthor", "leader", "publisher", "systemAdmin"] as const) {
      await expect(archivePackage(house.actors[key], id, NOW)).rejects.toMatchObject({ code: "NotAllowed" });
      await expect(exportRequests(house.actors[key], null, NOW).next()).rejects.toMatchObject({ code: "NotAllowed" });
    }
    expect((await exportRequests(systemActor(house.agency.id, "命令行"), null, NOW).next()).done).toBe(false);
  });
});

describe("查询码", () => {
  const at = (minute: number) => new Date(noon("2026-04-02").getTime() + minute * 60_000);
  const from = (address: string) => visitor(house.agency.id, address);

  it("five wrong codes end the tries of their client for an hour; the right one in between does not", async () => {
    const { caseNo, code } = await fileRequest(house, "2026-04-01");
    const open = (typed: string, minute: number) => openFollowed(house.applicant, { caseNo, code: typed }, at(minute));
    for (let minute = 0; minute < 4; minute++) await expect(open("AAAAAAAAAA", minute)).rejects.toMatchObject({ code: "NotFound" });
    expect(await open(` ${code.toLowerCase().slice(0, 5)} ${code.slice(5)}`, 5)).toMatchObject({ caseNo });
    for (let tries = 0; tries < 5; tries++) await expect(open("AAAAAAAAAA", 6)).rejects.toMatchObject({ code: "NotFound" });
    await expect(open(code, 7)).rejects.toMatchObject({ code: "RuleViolation", message: expect.stringContaining("分钟") });
    expect(await open(code, 70)).toMatchObject({ caseNo });
    await expect(openFollowed(house.applicant, { caseNo: "2026-99999", code }, at(0))).rejects.toMatchObject({
      message: expect.stringContaining("登记编号或者查询码不对"),
    });
  });

  it("of 1,000 guesses, a hundred at once, few are looked at, and neither a proven browser nor a stranger with the right code is shut out", async () => {
    const { caseNo, code } = await fileRequest(house, "2026-04-01");
    const token = followToken(caseNo, code, at(0));
    const guess = (address: string) =>
      provenCase(from(address), { caseNo, code: "AAAAAAAAAA" }, at(1)).then(
        () => "open",
        (error: unknown) => (error as { code: string }).code,
      );
    const addresses = Array.from({ length: 1000 }, (_, one) => (one < 600 ? "198.51.100.1" : `198.51.100.${2 + (one % 40)}`));
    // A hundred at a time: who waits for a connection of the pool gives up after a while.
    const answers: string[] = [];
    for (let first = 0; first < 1000; first += 100) answers.push(...(await Promise.all(addresses.slice(first, first + 100).map(guess))));
    // Two of each of 41 clients, 20 beyond these, and one more in its turn.
    expect(answers.filter((answer) => answer === "NotFound").length).toBeLessThanOrEqual(2 * 41 + 21);
    expect(new Set(answers)).toEqual(new Set(["NotFound", "RuleViolation"]));
    await expect(provenCase(from("198.51.100.1"), { caseNo, code }, at(2))).rejects.toMatchObject({ code: "RuleViolation" });
    const proof = readFollowToken(token, at(2));
    if (proof === null) throw new Error("no proof");
    expect(await openFollowed(from("198.51.100.1"), proof, at(2))).toMatchObject({ caseNo });
    expect(await openFollowed(from("203.0.113.99"), { caseNo, code }, at(2))).toMatchObject({ caseNo });
  });

  it("where addresses are not known, guesses are slowed down, and a proven browser is not", async () => {
    const { caseNo, code } = await fileRequest(house, "2026-04-01");
    const proof = { caseNo, code, token: followToken(caseNo, code, at(0)) };
    for (let tries = 0; tries < 21; tries++) {
      await expect(provenCase(from(""), { caseNo, code: "AAAAAAAAAA" }, at(1))).rejects.toMatchObject({ code: "NotFound" });
    }
    await expect(provenCase(from(""), { caseNo, code }, at(1))).rejects.toMatchObject({ message: expect.stringContaining("30 秒") });
    expect(await openFollowed(from(""), proof, at(1))).toMatchObject({ caseNo });
    expect(await openFollowed(from(""), { caseNo, code }, at(2))).toMatchObject({ caseNo });
  });

  it("a proof is good for its number and code, for half an hour, and cannot be made up", async () => {
    const [one, two] = [await fileRequest(house, "2026-04-01"), await fileRequest(house, "2026-04-01")];
    const token = followToken(one.caseNo, one.code, at(0));
    expect(readFollowToken(token, at(31))).toBeNull();
    for (const wrong of [token, "made up"]) {
      await expect(provenCase(from("192.0.2.1"), { caseNo: two.caseNo, code: one.code, token: wrong }, at(1))).rejects.toMatchObject({
        code: "NotFound",
      });
    }
    await expect(provenCase(from("192.0.2.1"), { caseNo: two.caseNo, code: "AAAAAAAAAA", token }, at(1))).rejects.toBeDefined();
  });
});
