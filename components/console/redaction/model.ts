import type { RedactionBox } from "@/lib/redaction/boxes";

/** A page of the file as a picture. */
export interface EditorPage {
  readonly url: string;
  /** of the page as shown, in any unit: only its shape matters */
  readonly width: number;
  readonly height: number;
}

/** Why something may be withheld, as `WITHHOLDING_GROUNDS` has it. */
export interface EditorGround {
  readonly code: string;
  readonly label: string;
  /** printed on the box: 第十五条 */
  readonly stamp: string;
}

/** A box on the screen: `key` tells it from others, whatever becomes of its numbers. */
export type EditorBox = RedactionBox & { readonly key: number };

export type Boxes = readonly EditorBox[];

export const nextKey = (boxes: Boxes): number => Math.max(0, ...boxes.map(({ key }) => key)) + 1;

const NUMBERS = ["page", "x", "y", "width", "height"] as const;

const isBox = (value: unknown): value is RedactionBox =>
  typeof value === "object" &&
  value !== null &&
  NUMBERS.every((key) => typeof Reflect.get(value, key) === "number") &&
  typeof Reflect.get(value, "ground") === "string";

/** The boxes of a form field; none when it does not hold any. */
export function readBoxes(json: string): Boxes {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? value.filter(isBox).map((box, index) => ({ ...box, key: index + 1 })) : [];
  } catch {
    return [];
  }
}

/** 保护第三方合法权益（第十五条） */
export const groundWords = ({ label, stamp }: EditorGround): string => `${label}（${stamp}）`;
