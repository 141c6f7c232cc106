"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import type { FormValues } from "@/components/ui/form-state";
import { Notice } from "@/components/ui/notice";
import { formatInstant } from "@/lib/core/civil-date";
import { dropDraft, findDraft, type KeptDraft, sameValue } from "./kept-draft";

interface KeptDraftOfferProps {
  userId: string;
  itemId: string;
  version: number;
  values: FormValues;
  onRestore: (values: FormValues) => void;
}

/** Offers what this browser kept when the page went away unsaved. */
export function KeptDraftOffer({ userId, itemId, version, values, onRestore }: KeptDraftOfferProps) {
  const [kept, setKept] = useState<KeptDraft | null>(null);

  // Only once, as the page opens: later the form itself writes there.
  const [openedWith] = useState(values);
  useEffect(() => {
    const found = findDraft(userId, itemId);
    const same = found !== null && Object.keys(openedWith).every((name) => sameValue(found.values[name], openedWith[name]));
    if (same) dropDraft(userId, itemId);
    setKept(same ? null : found);
  }, [userId, itemId, openedWith]);

  if (kept === null) return null;
  const answer = (restore: boolean) => {
    if (restore) onRestore(kept.values);
    else dropDraft(userId, itemId);
    setKept(null);
  };
  return (
    <Notice tone="soon" role="status" className="mb-6">
      <p>
        这台电脑的浏览器里有你 {formatInstant(new Date(kept.at))} 没有保存的改动。
        {kept.version !== String(version) && "在那之后这条信息又有人保存过，恢复后请先对照。"}
      </p>
      <div className="mt-2 flex flex-wrap gap-3">
        <Button type="button" onClick={() => answer(true)}>
          恢复改动
        </Button>
        <Button type="button" weight="quiet" onClick={() => answer(false)}>
          不要了
        </Button>
      </div>
    </Notice>
  );
}
