import { db } from "@/lib/core/db";
import { personActor } from "@/lib/identity/actor";
import { findPerson } from "@/lib/identity/people";
import { publish } from "../publish";

// Started by kill.db.test.ts with the publisher, the item and its version: publishes, and is killed in the middle.
const [userId = "", disclosureId = "", expectedVersion = ""] = process.argv.slice(2);
const person = await findPerson(db(), userId);
if (person === null) throw new Error("no such publisher");
process.stdout.write("started\n");
await publish(personActor(person), { disclosureId, expectedVersion });
process.stdout.write("published\n");
process.exit(0);
