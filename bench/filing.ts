import { visitor } from "@/lib/identity/actor";
import { keepDraftFile } from "@/lib/requests/files/keep";
import { fileOnline } from "@/lib/requests/intake/file-online";
import { newFormKey } from "@/lib/requests/intake/filing";
import { PERSON, PICTURE } from "@/lib/requests/testing/build";
import { milliseconds } from "./measure";

interface Form {
  formKey: string;
  applicant: ReturnType<typeof visitor>;
}

const AT_ONCE = 16;
const FILINGS = 320;
/** Before them, not counted: a server has run for longer than its first second. */
const WARM_UP = 96;

/** How long each took, in milliseconds. */
async function fileAll(forms: Form[], now: Date): Promise<number[]> {
  const times: number[] = [];
  const worker = async (): Promise<void> => {
    for (let form = forms.pop(); form !== undefined; form = forms.pop()) {
      const began = performance.now();
      await fileOnline(form.applicant, { formKey: form.formKey, ...PERSON }, now);
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return times;
}

/** Files requests of as many people, sixteen at once: each has filled in its form and sent its proof of identity before. */
export async function filings(agencyId: string): Promise<string[]> {
  const now = new Date();
  const forms: Form[] = [];
  for (let at = 0; at < WARM_UP + FILINGS; at++) {
    const [formKey, applicant] = [newFormKey(), visitor(agencyId, `198.51.${at >> 8}.${at & 255}`)];
    await keepDraftFile(applicant, { formKey, kind: "identityProof", name: "身份证.png", bytes: PICTURE }, now);
    forms.push({ formKey, applicant });
  }
  await fileAll(forms.splice(0, WARM_UP), now);
  const before = process.cpuUsage();
  const times = await fileAll(forms, now);
  const { user, system } = process.cpuUsage(before);
  times.sort((a, b) => a - b);
  const at = (share: number): string => milliseconds(times[Math.floor(times.length * share)] ?? Number.NaN);
  const each = milliseconds((user + system) / 1000 / FILINGS);
  return [`filing, ${AT_ONCE} at once (${each} of processor time each)`, at(0.5), at(0.95), "300 ms"];
}
