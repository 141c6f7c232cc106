import { createElement, Fragment, type ReactNode } from "react";
import type { Body } from "@/lib/disclosures/body";
import type { Block, Image, Inline, ListItem, Mark } from "@/lib/disclosures/body-model";
import { headingBefore, RichTable, textOf } from "./rich-table";
import { Figures } from "./ui/figures";

interface RichTextProps {
  body: Body;
  /** where a picture of the body is to be had, or null when it is not */
  imageAddress: (fileId: string) => string | null;
  /** its headings can be linked to: on a page that holds this text alone */
  anchors?: boolean;
}

/** A part of a text under a heading of its highest level. */
export interface TextPart {
  id: string;
  name: string;
}

const anchorOf = (at: number): string => `part-${at}`;

/** The parts of a text, by the ids that its headings get. */
export function partsOf({ content }: Body): TextPart[] {
  const headings = content.flatMap((block, at) =>
    block.type === "heading" ? [{ level: block.attrs.level, id: anchorOf(at), name: textOf(block.content) }] : [],
  );
  const highest = Math.min(...headings.map(({ level }) => level));
  return headings.filter(({ level, name }) => level === highest && name.trim() !== "").map(({ id, name }) => ({ id, name }));
}

/** The text of an item as elements; never as a string of HTML, so nothing in it can run. Stands inside an element of class `rich`. */
export function RichText({ body, imageAddress, anchors = false }: RichTextProps) {
  return <Blocks blocks={body.content} imageAddress={imageAddress} anchors={anchors} levels={levelsOf(body.content)} />;
}

// The parts of a text have no names of their own; their place is their key.
const keyed = <T,>(items: readonly T[] | undefined, draw: (item: T, at: number) => ReactNode): ReactNode =>
  (items ?? []).map((item, at) => createElement(Fragment, { key: at }, draw(item, at)));

/**
 * The levels that the headings get on the page, in their order: under the title, which is of the first, the highest are of the second, and none leaves one out.
 * Old texts begin with any: whoever goes from heading to heading would look for what is not there.
 */
function levelsOf(blocks: readonly Block[]): Map<Block, number> {
  const headings = blocks.flatMap((block) => (block.type === "heading" ? [{ block, level: block.attrs.level }] : []));
  const known = [...new Set(headings.map(({ level }) => level))].sort();
  const levels = new Map<Block, number>();
  let before = 1;
  for (const { block, level } of headings) {
    before = Math.min(known.indexOf(level) + 2, before + 1);
    levels.set(block, before);
  }
  return levels;
}

interface BlocksProps extends Omit<RichTextProps, "body"> {
  blocks: readonly Block[];
  /** of headings; what stands inside of something else has its own */
  levels?: ReadonlyMap<Block, number>;
}

function Blocks({ blocks, imageAddress, anchors, levels }: BlocksProps) {
  return keyed(blocks, (block, at) => (
    <BlockView
      block={block}
      level={levels?.get(block)}
      heading={headingBefore(blocks, at)}
      imageAddress={imageAddress}
      id={anchors === true ? anchorOf(at) : undefined}
    />
  ));
}

type BlockProps = { block: Block; level: number | undefined; heading: string; id: string | undefined } & Pick<
  RichTextProps,
  "imageAddress"
>;

function BlockView({ block, level, heading, id, imageAddress }: BlockProps) {
  switch (block.type) {
    case "paragraph":
      return <p style={block.attrs}>{inlines(block.content)}</p>;
    case "heading": {
      const { textAlign } = block.attrs;
      return createElement(
        `h${level ?? block.attrs.level}`,
        { id, style: textAlign === undefined ? undefined : { textAlign } },
        inlines(block.content),
      );
    }
    case "bulletList":
      return <ul>{listItems(block.content, imageAddress)}</ul>;
    case "orderedList":
      return <ol start={block.attrs?.start}>{listItems(block.content, imageAddress)}</ol>;
    case "blockquote":
      return (
        <blockquote>
          <Blocks blocks={block.content} imageAddress={imageAddress} />
        </blockquote>
      );
    case "table":
      return <RichTable table={block} heading={heading} draw={(blocks) => <Blocks blocks={blocks} imageAddress={imageAddress} />} />;
    case "image":
      return <Picture image={block} address={imageAddress(block.attrs.fileId)} />;
    case "horizontalRule":
      return <hr />;
  }
}

const listItems = (items: readonly ListItem[], imageAddress: RichTextProps["imageAddress"]): ReactNode =>
  keyed(items, ({ content }) => (
    <li>
      <Blocks blocks={content} imageAddress={imageAddress} />
    </li>
  ));

function Picture({ image, address }: { image: Image; address: string | null }) {
  const { alt, title, width } = image.attrs;
  if (address === null) return <p>［图片：{alt}］</p>;
  return (
    <figure>
      {createElement("img", { src: address, alt, width, loading: "lazy" })}
      {title !== undefined && <figcaption className="mt-2 text-center text-small text-ink-3">{title}</figcaption>}
    </figure>
  );
}

const inlines = (content: readonly Inline[] | undefined): ReactNode =>
  keyed(content, (node) =>
    marked(node.type === "text" ? createElement(Figures, { text: node.text }) : createElement("br"), node.marks ?? []),
  );

const TAGS = { bold: "strong", italic: "em", underline: "u", strike: "s", superscript: "sup", subscript: "sub" } as const;

const marked = (inner: ReactNode, marks: readonly Mark[]): ReactNode =>
  marks.reduceRight<ReactNode>(
    (text, mark) =>
      mark.type === "link" ? createElement(TextLink, { href: mark.attrs.href }, text) : createElement(TAGS[mark.type], null, text),
    inner,
  );

function TextLink({ href, children }: { href: string; children?: ReactNode }) {
  return (
    <a href={href} rel={href.startsWith("/") ? undefined : "noopener noreferrer"}>
      {children}
    </a>
  );
}
