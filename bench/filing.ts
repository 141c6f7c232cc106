import { visitor } from "@/lib/identity/actor";
import { keepDraftFile } from "@/lib/requests/files/keep";
import { fileOnline } from "@/lib/requests/intake/file-online";
import { newFormKey } from "@/lib/requests/intake/filing";
import { PERSON, PICTURE } from "@/lib/requests/testing/build";
import { milliseconds } from "./measure";

const AT_ONCE = 16;
const FILINGS = 320;

/** Files requests of as many people, sixteen at once: each has filled in its form and sent its proof of identity before. */
export async function filings(agencyId: string): Promise<string[]> {
  const now = new Date();
  const forms: { formKey: string; applicant: ReturnType<typeof visitor> }[] = [];
  for (let at = 0; at < FILINGS; at++) {
    const [formKey, applicant] = [newFormKey(), visitor(agencyId, `198.51.${at >> 8}.${at & 255}`)];
    await keepDraftFile(applicant, { formKey, kind: "identityProof", name: "身份证.png", bytes: PICTURE }, now);
    forms.push({ formKey, applicant });
  }
  const times: number[] = [];
  const worker = async (): Promise<void> => {
    for (let form = forms.pop(); form !== undefined; form = forms.pop()) {
      const began = performance.now();
      await fileOnline(form.applicant, { formKey: form.formKey, ...PERSON }, now);
      times.push(performance.now() - began);
    }
  };
  const before = process.cpuUsage();
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const { user, system } = process.cpuUsage(before);
  times.sort((a, b) => a - b);
  const at = (share: number): string => milliseconds(times[Math.floor(times.length * share)] ?? Number.NaN);
  const each = milliseconds((user + system) / 1000 / FILINGS);
  return [`filing, ${AT_ONCE} at once (${each} of processor time each)`, at(0.5), at(0.95), "300 ms"];
}
