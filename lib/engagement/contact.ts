import { z } from "zod";
import { decrypt, encrypt } from "@/lib/core/encryption";
import { maskMiddle, maskMobile, maskName } from "@/lib/screening/masks";

const PURPOSE = "engagement-contact";

const contact = z.object({ name: z.string(), phone: z.string(), email: z.string(), address: z.string() });

/** Who wrote, and how to reach them. Stands in the database encrypted only. */
export type Contact = z.output<typeof contact>;

/** Encrypted for the row `owner`; "" for somebody who said nothing about themselves. */
export const sealContact = (given: Contact, owner: string): string =>
  Object.values(given).every((part) => part === "") ? "" : encrypt(JSON.stringify(given), PURPOSE, owner);

/** What `sealContact` was given; null when there was nothing, or when it was erased. */
export function openContact(sealed: string, owner: string): Contact | null {
  const text = sealed === "" ? null : decrypt(sealed, PURPOSE, owner);
  return text === null ? null : contact.parse(JSON.parse(text));
}

/** The contact as everybody who works on it sees it. */
export const maskContact = ({ name, phone, email, address }: Contact): Contact => ({
  name: name === "" ? "" : maskName(name),
  phone: /^\+?[\d -]{11,}$/.test(phone) ? maskMobile(phone) : maskMiddle(phone, 3, 2),
  email: email.replace(/^[^@]*/, (user) => maskMiddle(user, 1, 0)),
  address: maskMiddle(address, 3, 0),
});
