import { z } from "zod";
import { invalidInput, ruleViolation } from "@/lib/core/errors";
import { allowed } from "@/lib/core/gate";
import { aboutUser, expectSomebodyElse, lockAccount } from "./account";
import { can } from "./can";
import { ownId } from "./change-password";
import { command } from "./command";
import { aboutUserInput } from "./schema";
import { endSessions } from "./sessions";
import { newTotpSecret, plainTotpSecret, totpStep } from "./totp";

/** Makes the secret that the person scans. Until a code confirms it, sign-in does not ask for one. Calling it again keeps the secret. */
export const beginSecondFactor = command({
  name: "account.beginSecondFactor",
  input: z.object({}),
  load: (tx, _input, actor) => lockAccount(tx, actor, ownId(actor)),
  may: () => allowed,
  check: (account) => {
    if (account.totpConfirmedAt !== null) throw ruleViolation("动态口令已经启用。换手机请联系安全管理员重置。");
  },
  write: async ({ tx, loaded }) => {
    const readable = loaded.totpSecret !== null && plainTotpSecret(loaded.id, loaded.totpSecret) !== null;
    if (!readable) await tx.user.update({ where: { id: loaded.id }, data: { totpSecret: newTotpSecret(loaded.id), totpLastStep: null } });
    return { subject: aboutUser(loaded), changes: { renewed: !readable }, result: null };
  },
});

/** Turns the second factor on, with the first code that the person's app shows. */
export const confirmSecondFactor = command({
  name: "account.confirmSecondFactor",
  input: z.object({ totpCode: z.string() }),
  load: (tx, _input, actor) => lockAccount(tx, actor, ownId(actor)),
  may: () => allowed,
  check: (account) => {
    if (account.totpConfirmedAt !== null) throw ruleViolation("动态口令已经启用。");
    if (account.totpSecret === null) throw ruleViolation("还没有生成动态口令的密钥，请刷新页面后重新扫码。");
  },
  write: async ({ tx, input, loaded, now }) => {
    const secret = plainTotpSecret(loaded.id, loaded.totpSecret ?? "");
    const step = secret === null ? null : await totpStep(secret, input.totpCode, loaded.totpLastStep, now);
    if (step === null) throw invalidInput({ totpCode: ["动态口令不正确。请确认手机时间准确，填写 App 上当前显示的 6 位数字。"] });
    await tx.user.update({ where: { id: loaded.id }, data: { totpConfirmedAt: now, totpLastStep: step } });
    return { subject: aboutUser(loaded), changes: {}, result: null };
  },
});

/** For a lost telephone: the second factor is off until the person sets it up anew. */
export const resetSecondFactor = command({
  name: "user.resetSecondFactor",
  input: aboutUserInput.omit({ expectedVersion: true }),
  load: (tx, input, actor) => lockAccount(tx, actor, input.userId),
  may: (actor, account) => can(actor, "user.secure", account),
  check: (account, _input, actor) => {
    if (account.totpSecret === null) throw ruleViolation("这个账号没有设置动态口令。");
    expectSomebodyElse(actor, account, "重置动态口令");
  },
  write: async ({ tx, loaded, now }) => {
    await tx.user.update({ where: { id: loaded.id }, data: { totpSecret: null, totpConfirmedAt: null, totpLastStep: null } });
    const endedSessions = await endSessions(tx, loaded.id, "重置动态口令", now);
    return { subject: aboutUser(loaded), changes: { endedSessions }, result: null };
  },
});
