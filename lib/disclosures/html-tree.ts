import type { Block, Body, CellAttrs, Heading, ListItem, Mark, Paragraph, TableCell, TableRow, TextAlign } from "./body-model";
import { InlineText } from "./html-inline";

/** An open node that is still being filled. The blocks of a `caption` go before its table. */
type Frame =
  | { readonly kind: "doc" | "blockquote" | "caption" | "item"; readonly blocks: Block[] }
  | { readonly kind: "cell"; readonly type: TableCell["type"]; readonly attrs: CellAttrs; readonly blocks: Block[] }
  | { readonly kind: "list"; readonly start: number | null; readonly items: ListItem[] }
  | { readonly kind: "table"; readonly rows: TableRow[] }
  | { readonly kind: "row"; readonly cells: TableCell[] };

export type Style = { readonly level?: Heading["attrs"]["level"]; readonly align?: TextAlign | undefined };

/** With row, cell, paragraph and text below the last structure the body stays within its limit of depth. */
const MOST_FRAMES = 24;

const EMPTY: Paragraph = { type: "paragraph" };

/** Builds a valid body from a stream of openings and closings in any order; what cannot stand where it comes is given a place. */
export class BodyBuilder {
  private readonly frames: Frame[] = [{ kind: "doc", blocks: [] }];
  /** Frames that no tag opened; they end where a tag opens the right one. */
  private readonly implied = new WeakSet<Frame>();
  private readonly inline = new InlineText();
  private style: Style = {};

  /** How many nodes are open: what `closeTo` takes to come back here. */
  get depth(): number {
    return this.frames.length;
  }

  text(raw: string, marks: readonly Mark[]): void {
    this.inline.add(raw, marks);
  }

  lineBreak(): void {
    this.inline.break();
  }

  /** Ends the paragraph in hand; what follows is written in this style. */
  paragraph(style: Style): void {
    const content = this.inline.take();
    if (content !== null) this.blocks().push(this.textBlock(content));
    this.style = style;
  }

  block(block: Block): void {
    this.paragraph({});
    this.blocks().push(block);
  }

  /** Opens a structure unless it would be too deep; then its content stays where it is. */
  open(kind: "blockquote" | "list" | "table", start: number | null = null): void {
    this.paragraph({});
    if (this.frames.length > MOST_FRAMES) return;
    this.blocks();
    if (kind === "list") this.frames.push({ kind, start, items: [] });
    else this.frames.push(kind === "table" ? { kind, rows: [] } : { kind, blocks: [] });
  }

  item(): void {
    this.endImplied();
    if (this.top().kind === "list") this.frames.push({ kind: "item", blocks: [] });
  }

  caption(): void {
    this.endImplied();
    if (this.top().kind === "table") this.frames.push({ kind: "caption", blocks: [] });
  }

  row(): void {
    this.endWithin(["table"]);
    if (this.top().kind === "table") this.frames.push({ kind: "row", cells: [] });
  }

  cell(type: TableCell["type"], attrs: CellAttrs): void {
    this.endWithin(["table", "row"]);
    if (this.top().kind === "table") this.imply({ kind: "row", cells: [] });
    if (this.top().kind === "row") this.frames.push({ kind: "cell", type, attrs, blocks: [] });
  }

  /** Closes whatever was opened since `depth` was the number of open nodes. */
  closeTo(depth: number): void {
    this.paragraph({});
    while (this.frames.length > Math.max(1, depth)) this.closeTop();
  }

  finish(): Body {
    this.closeTo(1);
    const doc = this.top();
    return { type: "doc", content: doc.kind === "doc" && doc.blocks.length > 0 ? doc.blocks : [EMPTY] };
  }

  private top(): Frame {
    const top = this.frames.at(-1);
    if (top === undefined) throw new Error("the document itself is never closed");
    return top;
  }

  /** Where blocks go now; a list or table that gets text of its own is given an item or cell for it. */
  private blocks(): Block[] {
    const top = this.top();
    if ("blocks" in top) return top.blocks;
    if (top.kind === "list") this.imply({ kind: "item", blocks: [] });
    if (top.kind === "table") this.imply({ kind: "row", cells: [] });
    if (top.kind === "row") this.imply({ kind: "cell", type: "tableCell", attrs: {}, blocks: [] });
    return this.blocks();
  }

  private imply(frame: Frame): void {
    this.implied.add(frame);
    this.frames.push(frame);
  }

  /** Closes what is open inside the nearest of these: closing tags of cells and rows may be left out. */
  private endWithin(kinds: readonly Frame["kind"][]): void {
    this.paragraph({});
    const nearest = this.frames.findLastIndex((frame) => kinds.includes(frame.kind));
    const isOfRefusedTable = this.frames.length > MOST_FRAMES;
    if (nearest > 0 && !isOfRefusedTable) this.closeTo(nearest + 1);
  }

  private endImplied(): void {
    this.paragraph({});
    while (this.implied.has(this.top())) this.closeTop();
  }

  private textBlock(content: NonNullable<Paragraph["content"]>): Block {
    const { level, align } = this.style;
    const textAlign = align === undefined ? {} : { textAlign: align };
    if (level !== undefined && this.top().kind !== "item") return { type: "heading", attrs: { level, ...textAlign }, content };
    return align === undefined ? { type: "paragraph", content } : { type: "paragraph", attrs: { textAlign: align }, content };
  }

  private closeTop(): void {
    const closed = this.frames.pop();
    if (closed === undefined) return;
    const parent = this.top();
    const beforeTable = this.frames.at(-2);
    switch (closed.kind) {
      case "doc":
        return;
      case "caption":
        if (beforeTable !== undefined && "blocks" in beforeTable) beforeTable.blocks.push(...closed.blocks);
        return;
      case "item":
        if (parent.kind !== "list" || closed.blocks.length === 0) return;
        parent.items.push({
          type: "listItem",
          content: closed.blocks[0]?.type === "paragraph" ? closed.blocks : [EMPTY, ...closed.blocks],
        });
        return;
      case "cell": {
        if (parent.kind !== "row") return;
        const attrs = Object.keys(closed.attrs).length === 0 ? {} : { attrs: closed.attrs };
        parent.cells.push({ type: closed.type, ...attrs, content: closed.blocks.length === 0 ? [EMPTY] : closed.blocks });
        return;
      }
      case "row":
        if (parent.kind === "table" && closed.cells.length > 0) parent.rows.push({ type: "tableRow", content: closed.cells });
        return;
      case "list":
        if (closed.items.length === 0) return;
        this.blocks().push(
          closed.start === null
            ? { type: "bulletList", content: closed.items }
            : { type: "orderedList", ...(closed.start === 1 ? {} : { attrs: { start: closed.start } }), content: closed.items },
        );
        return;
      case "table":
        if (closed.rows.length > 0) this.blocks().push({ type: "table", content: closed.rows });
        return;
      case "blockquote":
        if (closed.blocks.length > 0) this.blocks().push({ type: "blockquote", content: closed.blocks });
        return;
    }
  }
}
