interface Validators {
  etag: string;
  /** a whole second */
  modified: Date | null;
}

interface Asked {
  ifNoneMatch: string | null;
  ifModifiedSince: string | null;
}

/** The whole second after a change: a second change within the same one must not go unseen. Not to be told before it has come. */
export const wholeSecondAfter = (change: Date): Date => new Date(Math.ceil(change.getTime() / 1000) * 1000);

/** When something was modified, as may be told now; null while that second is still to come. */
export function modifiedAt(changedAt: Date | null, now: Date): Date | null {
  const second = changedAt === null ? null : wholeSecondAfter(changedAt);
  return second === null || second > now ? null : second;
}

const bare = (tag: string): string => tag.trim().replace(/^W\//, "");

/** Whether whoever asks has it already. RFC 9110, 13.2.2: the tag decides when one is sent, else the date. */
export function isUnchanged({ ifNoneMatch, ifModifiedSince }: Asked, { etag, modified }: Validators): boolean {
  if (ifNoneMatch !== null) return ifNoneMatch.split(",").some((tag) => tag.trim() === "*" || bare(tag) === bare(etag));
  const since = Date.parse(ifModifiedSince ?? "");
  return modified !== null && !Number.isNaN(since) && modified.getTime() <= since;
}
