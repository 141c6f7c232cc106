import { generateSecret, generateURI, verify } from "otplib";
import { decrypt, encrypt } from "@/lib/core/encryption";

const PERIOD_SECONDS = 30;
const PURPOSE = "totp";

/** A fresh secret, encrypted for its owner. */
export const newTotpSecret = (userId: string): string => encrypt(generateSecret(), PURPOSE, userId);

/** The secret in plain, for showing once; null when it was encrypted under another GONGKAI_SECRET. */
export const plainTotpSecret = (userId: string, sealed: string): string | null => decrypt(sealed, PURPOSE, userId);

/** The address that an authenticator app reads from the QR code. */
export const totpAddress = (secret: string, username: string, agencyName: string): string =>
  generateURI({ issuer: agencyName, label: username, secret });

/**
 * The time step that `code` belongs to, or null when it is wrong. A step of half a minute on either side is taken, for clocks that differ;
 * a step up to `lastStep` was used before and is refused.
 */
export async function totpStep(secret: string, code: string, lastStep: number | null, now: Date): Promise<number | null> {
  const token = code.normalize("NFKC").replace(/\s/g, "");
  if (!/^\d{6}$/.test(token)) return null;
  const answer = await verify({
    secret,
    token,
    epoch: Math.floor(now.getTime() / 1000),
    epochTolerance: PERIOD_SECONDS,
    ...(lastStep === null ? {} : { afterTimeStep: lastStep }),
  });
  return answer.valid && "timeStep" in answer ? answer.timeStep : null;
}
