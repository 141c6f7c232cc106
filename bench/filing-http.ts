import http from "node:http";
import { closeDb } from "@/lib/core/db";
import { proofToken, WAIT_MS } from "@/lib/core/proof";
import { visitor } from "@/lib/identity/actor";
import { defaultAgency } from "@/lib/identity/agencies";
import { keepDraftFile } from "@/lib/requests/files/keep";
import { saveFilingDraft } from "@/lib/requests/intake/draft";
import { newFormKey } from "@/lib/requests/intake/filing";
import { PERSON, PICTURE } from "@/lib/requests/testing/build";
import { withDatabase } from "../scripts/database/server";
import { platformEnvironment } from "../scripts/settings";
import { milliseconds, printTable } from "./measure";
import { withSite } from "./site";

// 提交申请 as a browser does it, over 16 connections: the last post of a form that has been filled in and whose proof of identity has been sent.
// node --import tsx bench/filing-http.ts [address data-folder]: of a site that runs already with GONGKAI_ADDRESS_HEADER=x-real-ip.

const AT_ONCE = 16;
const FILINGS = 320;
const WARM_UP = 96;

interface Form {
  key: string;
  token: string;
  address: string;
}

/** Forms of as many people, filled in before. */
async function forms(count: number): Promise<Form[]> {
  const agency = await defaultAgency();
  if (agency === null) throw new Error("no agency");
  const [now, made] = [new Date(Date.now() - WAIT_MS), [] as Form[]];
  for (let at = 0; at < count; at++) {
    const [key, address] = [newFormKey(), `198.51.${at >> 8}.${at & 255}`];
    const applicant = visitor(agency.id, address);
    await keepDraftFile(applicant, { formKey: key, kind: "identityProof", name: "身份证.png", bytes: PICTURE }, now);
    await saveFilingDraft(applicant, { formKey: key, values: PERSON });
    made.push({ key, address, token: proofToken({ name: `request ${key}` }, now) });
  }
  return made;
}

/** How long the answer took, in milliseconds; throws when it does not lead to the receipt. */
function post(site: string, agent: http.Agent, { key, token, address }: Form): Promise<number> {
  const body = new URLSearchParams({ form: key, proofToken: token, proofAnswer: "", homepage: "" }).toString();
  const headers = {
    origin: site,
    "content-type": "application/x-www-form-urlencoded",
    "content-length": body.length,
    "x-real-ip": address,
  };
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const request = http.request(`${site}/requests/new/submit`, { method: "POST", agent, headers }, (answer) => {
      answer.resume();
      answer.once("end", () => {
        const led = `${answer.statusCode} ${answer.headers.location ?? ""}`;
        if (/^303 .*receipt/.test(led)) resolve(performance.now() - began);
        else reject(new Error(led));
      });
    });
    request.once("error", reject);
    request.end(body);
  });
}

async function postAll(site: string, list: Form[]): Promise<number[]> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const times: number[] = [];
  const worker = async (): Promise<void> => {
    for (let form = list.pop(); form !== undefined; form = list.pop()) times.push(await post(site, agent, form));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  agent.destroy();
  return times.sort((a, b) => a - b);
}

async function measure(site: string, folder: string): Promise<void> {
  process.env.GONGKAI_DATA_DIR = folder;
  await withDatabase(async ({ url }) => {
    Object.assign(process.env, platformEnvironment(url));
    try {
      const list = await forms(WARM_UP + FILINGS);
      await postAll(site, list.splice(0, WARM_UP));
      const times = await postAll(site, list);
      const at = (share: number): string => milliseconds(times[Math.floor(times.length * share)] ?? Number.NaN);
      printTable(`${FILINGS} filings, ${AT_ONCE} at once`, ["p50", "p95 (target: 300 ms)", "max"], [[at(0.5), at(0.95), at(0.999)]]);
    } finally {
      await closeDb();
    }
  });
}

const [address, ownFolder] = process.argv.slice(2);
process.env.GONGKAI_ADDRESS_HEADER ??= "x-real-ip";
await (address !== undefined && ownFolder !== undefined ? measure(address, ownFolder) : withSite(measure));
