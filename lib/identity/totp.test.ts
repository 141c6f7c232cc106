import { generate } from "otplib";
import { describe, expect, it } from "vitest";
import { newTotpSecret, plainTotpSecret, totpAddress, totpStep } from "./totp";

const now = new Date("2026-11-18T01:00:10Z");
const secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
const codeAt = (seconds: number) => generate({ secret, epoch: Math.floor(now.getTime() / 1000) + seconds });
const step = Math.floor(now.getTime() / 30_000);

describe("totpStep", () => {
  it("takes the code of now and of the steps beside it, and tells which", async () => {
    expect(await totpStep(secret, await codeAt(0), null, now)).toBe(step);
    expect(await totpStep(secret, await codeAt(-30), null, now)).toBe(step - 1);
    expect(await totpStep(secret, await codeAt(30), null, now)).toBe(step + 1);
  });

  it("refuses an older and a later code", async () => {
    expect(await totpStep(secret, await codeAt(-90), null, now)).toBeNull();
    expect(await totpStep(secret, await codeAt(90), null, now)).toBeNull();
  });

  it("refuses a code that was used", async () => {
    expect(await totpStep(secret, await codeAt(0), step, now)).toBeNull();
    expect(await totpStep(secret, await codeAt(0), step - 1, now)).toBe(step);
  });

  it("reads full-width digits and spaces as people type them", async () => {
    const code = await codeAt(0);
    const wide = [...code].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join("");
    expect(await totpStep(secret, `${wide.slice(0, 3)} ${wide.slice(3)}`, null, now)).toBe(step);
  });

  it.each(["", "12345", "1234567", "abcdef", "１２３"])("refuses %j without an error", async (code) => {
    expect(await totpStep(secret, code, null, now)).toBeNull();
  });
});

describe("the secret", () => {
  it("is kept encrypted, for its owner alone", () => {
    const sealed = newTotpSecret("user-1");
    const plain = plainTotpSecret("user-1", sealed);
    expect(plain).toMatch(/^[A-Z2-7]{32}$/);
    expect(sealed).not.toContain(plain);
    expect(plainTotpSecret("user-2", sealed)).toBeNull();
    expect(totpAddress(secret, "drafter", "示例市工业和信息化局")).toMatch(/^otpauth:\/\/totp\/.+secret=JBSWY3DP/);
  });
});
