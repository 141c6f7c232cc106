import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { MOST_ATTEMPTS, SEND_MAIL } from "@/lib/core/mail/queue";
import { mailState } from "@/lib/core/mail/state";
import { sweepMail } from "@/lib/core/mail/sweep";
import { useDatabase } from "@/lib/core/testing/database";
import { type MailServer, openMailServer } from "@/lib/core/testing/mail-server";
import { noticesOf } from "@/lib/identity/notices";
import { sendMail } from "@/lib/jobs/tasks";
import { askSupplement } from "../handling/ask-supplement";
import { assign } from "../handling/assign";
import { confirmReceipt } from "../handling/confirm-receipt";
import { act, buildRequestHouse, fileRequest, noon, PERSON, type RequestHouse } from "../testing/build";

useDatabase();

let house: RequestHouse;
let server: MailServer;
const before = { ...process.env };

beforeAll(async () => {
  house = await buildRequestHouse();
  server = await openMailServer();
  process.env.GONGKAI_MAIL_FROM = "测试局 <xxgk@example.gov.cn>";
  process.env.GONGKAI_BASE_URL = "https://xxgk.example.gov.cn";
});
beforeEach(async () => {
  process.env.GONGKAI_SMTP_URL = `smtp://127.0.0.1:${server.port}`;
  server.answers = {};
  server.messages.length = 0;
  await db().mailMessage.deleteMany({});
});
afterEach(() => {
  process.env.GONGKAI_SMTP_URL = before.GONGKAI_SMTP_URL ?? "";
});
afterAll(async () => {
  await server.close();
  for (const name of ["GONGKAI_SMTP_URL", "GONGKAI_MAIL_FROM", "GONGKAI_BASE_URL"]) {
    if (before[name] === undefined) delete process.env[name];
    else process.env[name] = before[name];
  }
});

/** A request that the applicant is asked to correct; what is queued of it. */
async function asked(values: object = {}) {
  const { requestId, caseNo, code } = await fileRequest(house, "2026-03-02", values);
  const { requestOfficer } = house.actors;
  await act(confirmReceipt, requestOfficer, requestId, "2026-03-02", { confirmedOn: "2026-03-02" });
  const assigned = { departmentId: house.departments.office.id, handlerId: requestOfficer.userId };
  await act(assign, requestOfficer, requestId, "2026-03-02", assigned);
  await act(askSupplement, requestOfficer, requestId, "2026-03-04", { items: "请写明年度" });
  return { requestId, caseNo, code, mail: await db().mailMessage.findFirst({ orderBy: { queuedAt: "desc" } }) };
}
const only = async () => db().mailMessage.findFirstOrThrow();
const send = async (now = new Date()) => sendMail({ mailId: (await only()).id }, now);

describe("电子邮件通知", () => {
  it("is queued with the act and tells that there is something to read, and nothing of who asked or what for", async () => {
    const { caseNo, code, mail } = await asked();
    expect(mail).toMatchObject({ kind: "request.supplementAsked", sentAt: null });
    const jobs = await db().$queryRaw<{ key: string }[]>`select key from graphile_worker.jobs where task_identifier = ${SEND_MAIL}`;
    expect(jobs.map(({ key }) => key)).toContain(`${SEND_MAIL}:${mail?.id}`);
    expect(mail?.text).toContain("https://xxgk.example.gov.cn/requests/follow");
    expect(mail?.text).toContain(caseNo);
    const row = JSON.stringify(mail);
    for (const secret of [PERSON.name, PERSON.email, PERSON.phone, PERSON.subject, "年度", code]) expect(row).not.toContain(secret);

    await send();
    expect(server.messages).toMatchObject([{ to: expect.stringContaining(PERSON.email) }]);
    expect(server.messages[0]?.text).toContain("Auto-Submitted: auto-generated");
    expect(await only()).toMatchObject({ attempts: 1, sealedTo: "", problem: "" });
    await send();
    expect(server.messages).toHaveLength(1);
  });

  it("is not sent without an address, and not queued where no server is set", async () => {
    expect((await asked({ email: "" })).mail).toBeNull();
    process.env.GONGKAI_SMTP_URL = "";
    expect((await asked()).mail).toBeNull();
    expect(await mailState(house.agency.id)).toMatchObject({ server: null, fault: expect.stringContaining("一起设置") });
    process.env.GONGKAI_SMTP_URL = "http://mail.example";
    expect((await asked()).mail).toBeNull();
    expect(await mailState(house.agency.id)).toMatchObject({ server: null, fault: expect.stringContaining("写法不对") });
  });

  it("a server that is down holds up no act: the failure is shown, tried again, and goes through when it is back", async () => {
    process.env.GONGKAI_SMTP_URL = "smtp://127.0.0.1:1";
    const { mail } = await asked();
    expect(mail).not.toBeNull();
    await expect(send()).rejects.toThrow("连不上");
    expect(await mailState(house.agency.id, noon("2026-03-05"))).toMatchObject({
      ...{ waiting: 1, sent: 0, givenUp: 0, server: { host: "127.0.0.1:1" } },
      failures: [{ attempts: 1, problem: "连不上邮件服务器", givenUp: false }],
    });
    process.env.GONGKAI_SMTP_URL = `smtp://127.0.0.1:${server.port}`;
    server.answers = { rcpt: "451 later" };
    await expect(send()).rejects.toThrow("451");
    server.answers = {};
    await send();
    expect([server.messages.length, (await only()).attempts]).toEqual([1, 3]);
  });

  it.each([
    ["an address that the server refuses for good", { rcpt: "550 no such user" }, 1],
    ["a server that never gets well", { data: "451 later" }, MOST_ATTEMPTS],
  ])("%s: given up, the address forgotten, and whoever handles the case told to use another way", async (_what, answers, tries) => {
    const { requestId, caseNo } = await asked();
    server.answers = answers;
    for (let attempt = 1; attempt < tries; attempt++) await expect(send()).rejects.toThrow();
    await send(noon("2026-03-06"));
    expect(await only()).toMatchObject({ attempts: tries, sealedTo: "", givenUpAt: expect.any(Date) });
    expect(await noticesOf(house.actors.requestOfficer)).toContainEqual(
      expect.objectContaining({ subjectId: requestId, text: expect.stringContaining(`${caseNo} 申请人的电子邮件没有送到`) }),
    );
    expect(await mailState(house.agency.id, noon("2026-03-07"))).toMatchObject({ givenUp: 1, waiting: 0, failures: [{ givenUp: true }] });
    expect([await sweepMail(noon("2026-05-30")), await sweepMail(noon("2026-06-30"))]).toEqual([0, 1]);
  });
});
