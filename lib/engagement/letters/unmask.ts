import { can } from "@/lib/identity/can";
import { command } from "@/lib/identity/command";
import { type Contact, openContact } from "../contact";
import { appendEvent } from "../events";
import { unmaskInput } from "../schema";
import { lockLetter } from "./lock";

/** Shows the writer's name and contact in full, to whoever needs them, and records why. */
export const unmaskContact = command({
  name: "letter.unmask",
  input: unmaskInput,
  load: (tx, input) => lockLetter(tx, input.letterId),
  may: (actor, letter) => can(actor, "letter.unmask", letter),
  write: async ({ tx, actor, input, loaded: letter, now }) => {
    await appendEvent(tx, { type: "letter", id: letter.id }, actor, now, "unmasked", input.reason);
    const result: Contact | null = openContact(letter.sealedContact, letter.id);
    return { subject: { type: "letter", id: letter.id }, changes: { reason: input.reason }, result };
  },
});
