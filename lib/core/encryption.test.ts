import { describe, expect, it } from "vitest";
import { decrypt, encrypt, fingerprint } from "./encryption";

describe("encryption at rest", () => {
  it("gives back what it was given, and never the same text twice", () => {
    const first = encrypt("动态口令密钥", "totp", "user-1");
    expect(decrypt(first, "totp", "user-1")).toBe("动态口令密钥");
    expect(encrypt("动态口令密钥", "totp", "user-1")).not.toBe(first);
    expect(first).not.toContain("动态口令密钥");
  });

  it("refuses another purpose, another owner, another secret and a changed text", () => {
    const sealed = encrypt("secret", "totp", "user-1");
    expect(decrypt(sealed, "ticket", "user-1")).toBeNull();
    expect(decrypt(sealed, "totp", "user-2")).toBeNull();
    expect(decrypt(`${sealed.slice(0, -2)}AA`, "totp", "user-1")).toBeNull();
    for (const broken of ["", "v1.", "v1.AAAA", "v2.abc", "plain"]) expect(decrypt(broken, "totp", "user-1")).toBeNull();
    const before = process.env.GONGKAI_SECRET;
    process.env.GONGKAI_SECRET = "another secret, long enough to be taken";
    expect(decrypt(sealed, "totp", "user-1")).toBeNull();
    process.env.GONGKAI_SECRET = before;
  });

  it("fingerprints equal texts alike, and by purpose", () => {
    expect(fingerprint("zhangsan", "account")).toBe(fingerprint("zhangsan", "account"));
    expect(fingerprint("zhangsan", "account")).not.toBe(fingerprint("zhangsan", "other"));
  });
});
