import { expect, test } from "vitest";
import { withoutSecrets } from "./secret-fields";

test("passwords and one-time codes never go back to a page; a postcode and a credit code do", () => {
  const secret = { password: "a", currentPassword: "b", newPassword: "c", newPasswordAgain: "d", code: "1", totpCode: "2", setUpCode: "3" };
  const typed = { postcode: "016000", creditCode: "9115", identificationCode: "15", intoCaseNo: "2026-00001" };
  expect(withoutSecrets({ ...secret, ...typed })).toEqual(typed);
});
