import { createElement, Fragment, type ReactNode } from "react";

/** Digits joined by hyphens or dashes: a telephone number, a date, the hours of an office. A longer row of them had better break. */
const JOINED = /(?<![\w—–-])((?=[\d:—–-]{3,20}(?![\w:—–-]))\d[\d:]*(?:[-—–][\d:]+)+)/;

/** A text whose figures stay on one line: browsers break them behind the hyphen, where nobody who reads them pauses. */
export function Figures({ text }: { text: string }): ReactNode {
  const parts = text.split(JOINED);
  // split() puts what it found at the odd places. The parts have no names of their own; their place is their key.
  const drawn = parts.map((part, at) => (at % 2 === 1 ? createElement("span", { className: "whitespace-nowrap" }, part) : part));
  return parts.length === 1 ? text : createElement(Fragment, null, ...drawn);
}
