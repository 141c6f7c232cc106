import { notFound } from "next/navigation";
import { requireActor } from "../../session";

/** Under /console nothing else stands: whoever has signed in is told so within the console, with the status that says so. */
export default async function ConsoleNowhere() {
  await requireActor();
  notFound();
}
