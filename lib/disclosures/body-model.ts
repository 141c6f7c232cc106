/** The rich text of an item: the JSON of the editor's document, in one canonical form (no defaults, no empty values written). */

export type TextAlign = "left" | "center" | "right" | "justify";

export const SIMPLE_MARKS = ["bold", "italic", "underline", "strike", "superscript", "subscript"] as const;

export type Mark = { readonly type: (typeof SIMPLE_MARKS)[number] } | { readonly type: "link"; readonly attrs: { readonly href: string } };

export type TextNode = { readonly type: "text"; readonly text: string; readonly marks?: readonly Mark[] };
export type HardBreak = { readonly type: "hardBreak"; readonly marks?: readonly Mark[] };
export type Inline = TextNode | HardBreak;

export type Paragraph = {
  readonly type: "paragraph";
  readonly attrs?: { readonly textAlign: TextAlign };
  readonly content?: readonly Inline[];
};

export type Heading = {
  readonly type: "heading";
  readonly attrs: { readonly level: 2 | 3 | 4; readonly textAlign?: TextAlign };
  readonly content?: readonly Inline[];
};

/** Its first block is always a paragraph. */
export type ListItem = { readonly type: "listItem"; readonly content: readonly Block[] };
export type BulletList = { readonly type: "bulletList"; readonly content: readonly ListItem[] };
export type OrderedList = {
  readonly type: "orderedList";
  readonly attrs?: { readonly start: number };
  readonly content: readonly ListItem[];
};
export type Blockquote = { readonly type: "blockquote"; readonly content: readonly Block[] };

export type CellAttrs = {
  readonly colspan?: number;
  readonly rowspan?: number;
  /** Widths in CSS pixels of the columns it spans; 0 for one that is free. */
  readonly colwidth?: readonly number[];
};
export type TableCell = {
  readonly type: "tableCell" | "tableHeader";
  readonly attrs?: CellAttrs;
  readonly content: readonly Block[];
};
export type TableRow = { readonly type: "tableRow"; readonly content?: readonly TableCell[] };
export type Table = { readonly type: "table"; readonly content: readonly TableRow[] };

/** A picture is an uploaded file with a text for those who cannot see it. */
export type Image = {
  readonly type: "image";
  readonly attrs: { readonly fileId: string; readonly alt: string; readonly title?: string; readonly width?: number };
};
export type HorizontalRule = { readonly type: "horizontalRule" };

export type Block = Paragraph | Heading | BulletList | OrderedList | Blockquote | Table | Image | HorizontalRule;

export type Body = { readonly type: "doc"; readonly content: readonly Block[] };

export type BodyNode = Body | Block | ListItem | TableRow | TableCell | Inline;

/** Beyond these a text is no text but an accident or an attack. */
export const BODY_LIMITS = { depth: 32, nodes: 20_000, bytes: 2_000_000 } as const;
