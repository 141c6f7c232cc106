import { release, take } from "@/lib/core/throttle";
import { applicantFileFault } from "@/lib/requests/intake/guided-steps";
import { answerReasonsByCode, answerSupplementByCode, keepFollowedFile, objectByCode, withdrawByCode } from "@/lib/requests/public/by-code";
import type { Proof } from "@/lib/requests/public/prove";
import { answerOf, type FormAnswer, fileFault, keepForm, keptForm, keyOr } from "../../kept-form";
import { type Posted, takePost } from "../../post";
import { actAddress, CASE, type FollowAct, isFollowAct, openAddress } from "../acts";
import { provenHere } from "../cookies";
import { filesIn, type KeptFiles } from "../kept-files";

/** Takes in what an applicant does to a request. What was typed is kept first: it is there again when the half hour has run out. */
export const POST = (request: Request): Promise<Response> => takePost(request, save);

const FIELDS: Readonly<Record<FollowAct, readonly string[]>> = {
  supplement: ["subject", "docNo", "description", "text"],
  reasons: ["text"],
  withdraw: ["reason"],
  object: ["about", "text"],
};

/** A form acts once: sent twice, the second finds it done. */
const ONCE = { name: "request.followed", most: 1, windowMs: 24 * 60 * 60_000 };

async function save(posted: Posted): Promise<string> {
  const sent = posted.text("act");
  if (!isFollowAct(sent)) return CASE;
  const [act, key, proof] = [sent, keyOr(posted.text("form")), await provenHere(posted.now)];
  const before = await keptForm(key);
  const typed = Object.fromEntries(
    FIELDS[act].flatMap((name) => (posted.typed[name] === undefined ? [] : [[name, posted.typed[name].trim()]])),
  );
  const values = { ...before.values, ...typed };
  if (proof === null) {
    await keepForm(posted.actor, key, values);
    return openAddress({ act, key, why: "expired" });
  }
  const { files, faults } = await takeFiles(filesIn(values), posted, proof);
  const kept = { ...values, files: JSON.stringify(files) };
  const uploading = posted.text("go") === "upload" || posted.text("remove") !== "";
  if (faults.length > 0 || uploading) {
    const answer = faults.length > 0 ? { message: "有的文件没有上传", fields: { files: faults } } : null;
    await keepForm(posted.actor, key, kept, answer);
    return wrongAt(actAddress(act, key, answer !== null), answer !== null);
  }
  return perform(act, key, kept, posted, proof);
}

/** The browser lands at what is wrong, past the head of the site. */
const wrongAt = (address: string, wrong: boolean): string => (wrong ? `${address}#problems` : address);

async function takeFiles(
  before: KeptFiles,
  { files, actor, text, now }: Posted,
  proof: Proof,
): Promise<{ files: KeptFiles; faults: string[] }> {
  const taken = before.filter(({ id }) => id !== text("remove"));
  const faults: string[] = [];
  for (const { file } of files) {
    const fault = applicantFileFault(file.name);
    if (fault !== null) {
      faults.push(fault);
      continue;
    }
    try {
      const { id, name, size } = await keepFollowedFile(
        actor,
        { ...proof, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) },
        now,
      );
      taken.push({ id, name, size });
    } catch (error) {
      faults.push(fileFault(answerOf(error), file.name));
    }
  }
  return { files: taken, faults };
}

async function perform(
  act: FollowAct,
  key: string,
  values: Readonly<Record<string, string>>,
  { actor, now }: Posted,
  proof: Proof,
): Promise<string> {
  const done = `${CASE}?done=${act}`;
  if (!(await take(ONCE, key, now)).allowed) return done;
  const failed = async (answer: FormAnswer): Promise<string> => {
    await release(ONCE, key);
    await keepForm(actor, key, values, answer);
    return wrongAt(actAddress(act, key, true), true);
  };
  try {
    const { files: _, ...typed } = values;
    await COMMANDS[act](actor, { ...typed, ...proof, fileIds: filesIn(values).map(({ id }) => id) }, now);
  } catch (error) {
    return failed(answerOf(error));
  }
  await keepForm(actor, key, {});
  return done;
}

const COMMANDS = {
  supplement: answerSupplementByCode,
  reasons: answerReasonsByCode,
  withdraw: withdrawByCode,
  object: objectByCode,
} as const;
