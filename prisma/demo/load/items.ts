import { randomUUID } from "node:crypto";
import type { CivilDate } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { bodyFromHtml } from "@/lib/disclosures/body-from-html";
import { createDisclosure } from "@/lib/disclosures/create";
import { saveDisclosure } from "@/lib/disclosures/save";
import { findState } from "@/lib/disclosures/stage";
import { uploadFile } from "@/lib/files/upload";
import { agency, departments } from "../agency";
import { attachmentsOf } from "../attachments";
import type { LiveItem, Step } from "../live-items";
import type { DemoPage } from "../pages";
import { people } from "../people";
import { type Act, abolishing, deciding, publishing, recalling, scheduling, submitting, withdrawing } from "./acts";
import type { Cast } from "./cast";
import { instants } from "./time";

const PUBLISHER = "wangzhan";
const STEPS: readonly Step[] = ["department", "office", "leader"];

/** Who decides a step for what `author` wrote. Nobody decides twice: where the office writes, its head signs first and the deputy checks secrecy. */
function approver(author: string, step: Step): string {
  const department = people.find(({ username }) => username === author)?.department;
  const head = people.find((person) => person.department === department && person.roles.includes("departmentHead"))?.username;
  const leader = departments.find(({ key }) => key === department)?.leader;
  const found = { department: head, office: head === "bangongshi" ? "baomi" : "bangongshi", leader }[step];
  if (found === undefined) throw new Error(`nobody decides the step ${step} for ${author}`);
  return found;
}

const approving = (item: LiveItem, ...steps: readonly Step[]): Act[] =>
  steps.map((step) => deciding(approver(item.author, step), "approve", item.opinions[step] ?? "同意。", step === "office" ? "passed" : ""));

function returning(item: LiveItem): Act[] {
  const step = item.returnedBy ?? "department";
  const before = STEPS.slice(0, STEPS.indexOf(step));
  const opinion = item.opinions[step] ?? "请修改后再送审。";
  return [...approving(item, ...before), deciding(approver(item.author, step), "return", opinion, step === "office" ? "passed" : "")];
}

const revising =
  (item: LiveItem): Act =>
  async (cast, id, now) => {
    const state = await findState(db(), id);
    const { body, note } = item.nextRevision ?? { body: item.body, note: "" };
    const draft = await draftOf(cast, { ...item, body }, []);
    return saveDisclosure(cast.as(item.author), { ...draft, correctionNote: note, id, expectedVersion: state?.version }, now);
  };

/** What is done after drafting, to bring an item to its state. */
function actsOf(item: LiveItem): Act[] {
  const submitted = submitting(item.author);
  const approved = [submitted, ...approving(item, ...STEPS)];
  const published = [...approved, publishing(PUBLISHER)];
  const reason = item.reason ?? "";
  switch (item.state) {
    case "draft":
      return [];
    case "atDepartment":
      return [submitted];
    case "atOffice":
      return [submitted, ...approving(item, "department")];
    case "atLeader":
      return [submitted, ...approving(item, "department", "office")];
    case "approved":
      return approved;
    case "scheduled":
      return [...approved, scheduling(PUBLISHER, `${item.publishOn}T09:00`)];
    case "published":
      return published;
    case "revising":
      return [...published, revising(item)];
    case "corrected":
      return [...published, revising(item), ...approved, publishing(PUBLISHER)];
    case "abolished":
      return [...published, abolishing(item.author, reason), ...approving(item, ...STEPS)];
    case "returned":
      return [submitted, ...returning(item)];
    case "recalled":
      return [submitted, recalling(item.author, reason)];
    case "withdrawn":
      return [...published, withdrawing(item.author, reason), deciding("bangongshi", "approve", "情况属实，同意撤稿。", "")];
  }
}

async function draftOf(cast: Cast, item: LiveItem, attachments: readonly { fileId: string; name: string }[]) {
  const { id: columnId } = await db().column.findFirstOrThrow({
    where: { agencyId: cast.agencyId, path: item.columnPath },
    select: { id: true },
  });
  const { title, summary, topic, genre, issuer, formedOn, keywords } = item;
  return {
    ...{ columnId, title, summary, topic, genre, issuer, formedOn, keywords: [...keywords], attachments },
    body: bodyFromHtml(item.body),
    docNo: item.docNo ?? "",
    relatedIds: item.related ?? "",
    guide: item.guide,
    effectiveOn: item.effectiveOn ?? "",
    expiresOn: item.expiresOn ?? "",
    isNormative: item.effectiveOn !== undefined,
    openness: "active",
    originKind: "made",
    carriers: ["政府网站"],
    source: agency.name,
    responsibleEditor: cast.as(item.author).name,
  };
}

interface Planned {
  at: Date;
  run: () => Promise<unknown>;
}

const bytesOf = async function* (text: string) {
  yield Buffer.from(text, "utf8");
};

const drafting =
  (item: LiveItem): Act =>
  async (cast, id, now) => {
    const actor = cast.as(item.author);
    const attachments: { fileId: string; name: string }[] = [];
    for (const { name, text } of attachmentsOf(item.key)) {
      const { id: fileId } = await uploadFile(actor, { name, declaredSize: null, bytes: bytesOf(text) });
      attachments.push({ fileId, name });
    }
    return createDisclosure(actor, { id, ...(await draftOf(cast, item, attachments)) }, now);
  };

/** The acts on one item with their instants, from `startOn` on. */
function plan(cast: Cast, item: LiveItem, startOn: CivilDate, now: Date, offset: number): Planned[] {
  const id = randomUUID();
  const all = [drafting(item), ...actsOf(item)];
  const times = instants(startOn, all.length, now, offset);
  return all.map((act, index) => {
    const time = times[index] ?? now;
    return { at: time, run: () => act(cast, id, time) };
  });
}

const asItem = (page: DemoPage): LiveItem => ({
  ...page,
  key: page.title,
  state: "published",
  topic: "综合政务",
  issuer: agency.name,
  keywords: ["政府信息公开"],
  opinions: {},
});

/** Brings the pages and the live items to their states, act by act in the order of time. The pages are put in place on `pagesOn`. */
export async function makeItems(
  cast: Cast,
  pages: readonly DemoPage[],
  items: readonly LiveItem[],
  pagesOn: CivilDate,
  now: Date,
): Promise<void> {
  const numbers = new Map(items.map(({ key, docNo }) => [key, docNo]));
  const related = (item: LiveItem): LiveItem => ({ ...item, related: numbers.get(item.interprets ?? "") });
  // An interpretation names its document, and so is drafted after it.
  const minutes = (item: LiveItem): number => {
    const about = items.find(({ key }) => key === item.interprets);
    return about === undefined ? (items.indexOf(item) * 13) % 60 : minutes(about) + 1;
  };
  const planned = [
    ...pages.flatMap((page, index) => plan(cast, asItem(page), pagesOn, now, index * 9)),
    ...items.flatMap((item) => plan(cast, related(item), item.formedOn, now, minutes(item))),
  ];
  for (const { run } of planned.sort((a, b) => a.at.getTime() - b.at.getTime())) await run();
}
