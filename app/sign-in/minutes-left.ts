/** `12 分钟`: how long until an instant, in whole minutes, never less than one. */
export const minutesLeft = (until: Date, now: Date): string => `${Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000))} 分钟`;
