import clsx from "clsx";
import Link from "next/link";
import { formatChineseDate } from "@/lib/core/civil-date";
import type { PortalItem } from "@/lib/portal/item";
import { type ValidityNote, validitySentence } from "@/lib/portal/validity-notes";

const OTHER: Readonly<Record<ValidityNote["kind"], string>> = { repealed: "替代文件", lapsed: "替代文件", amended: "修改它的文件" };

/** What everybody must know before reading on: that the document no longer is in force, is not yet, or has been amended. */
export function ValidityBanner({ item }: { item: Pick<PortalItem, "validity" | "validityNotes" | "effectiveOn" | "expiresOn"> }) {
  const { validity, validityNotes, effectiveOn, expiresOn } = item;
  if (validityNotes.length > 0) {
    const ended = validity === "repealed" || validity === "lapsed";
    return (
      <Frame ended={ended}>
        {validityNotes.map((note) => (
          <Decision key={`${note.kind} ${note.on} ${note.reason}`} note={note} />
        ))}
      </Frame>
    );
  }
  if (validity === "lapsed" && expiresOn !== null)
    return <Frame ended>{<p className="font-semibold">本文件有效期至{formatChineseDate(expiresOn)}，已经失效。</p>}</Frame>;
  if (validity === "notYet" && effectiveOn !== null)
    return <Frame>{<p className="font-semibold">本文件尚未生效，自{formatChineseDate(effectiveOn)}起施行。</p>}</Frame>;
  return null;
}

function Frame({ ended = false, children }: { ended?: boolean; children: React.ReactNode }) {
  return (
    <section
      aria-label="有效性提示"
      className={clsx(
        "mx-auto mb-6 w-full max-w-[45rem] border-l-4 px-4 py-3 max-md:-order-1",
        ended ? "border-vermilion bg-vermilion-wash" : "border-amber bg-amber-wash",
      )}
    >
      {children}
    </section>
  );
}

function Decision({ note }: { note: ValidityNote }) {
  return (
    <div className="[&+&]:mt-3 [&+&]:border-t [&+&]:border-rule-2 [&+&]:pt-3">
      <p className="font-semibold">{validitySentence(note)}。</p>
      <p className="text-small text-ink-2">原因：{note.reason}</p>
      {note.otherName !== "" && (
        <p className="text-small text-ink-2">
          {OTHER[note.kind]}：
          {note.otherAddress === null ? (
            note.otherName
          ) : (
            <Link href={note.otherAddress} prefetch={false} className="inline-block py-0.5">
              {note.otherName}
            </Link>
          )}
        </p>
      )}
    </div>
  );
}
