/** A piece of an item's content, with the name by which its editor knows it: 标题, 正文, 附件名. */
export type ScreenedText = { readonly place: string; readonly text: string };

/** `block`: cannot go out as it is; `warn`: somebody must look; `suggest`: may be better. */
export type Severity = "block" | "warn" | "suggest";

export type FindingKind = "secrecy" | "personal" | "wording";

/** Some text around a hit, cut from a copy in which personal data are masked; the hit is `text.slice(start, end)`. */
export type Excerpt = { readonly text: string; readonly start: number; readonly end: number };

/** One thing found at one place; the same value found again there only raises `count`. */
export type Finding = {
  /** Stays the same while the value stands at the place, wherever in it; reveals no more of a personal value than its mask. */
  readonly key: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly kind: FindingKind;
  readonly place: string;
  readonly excerpt: Excerpt;
  /** What was found; masked when personal. */
  readonly value: string;
  readonly message: string;
  readonly suggestion?: string;
  readonly count: number;
};

/** What a rule hands back: where it struck in one text. `screen` turns hits into findings. */
export type Hit = {
  readonly rule: string;
  readonly severity: Severity;
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly suggestion?: string;
  /** Set for personal data: the value as it may be shown, as long as the hit, so that offsets stay true. */
  readonly masked?: string;
};
