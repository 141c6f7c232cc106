import { Extension, Mark, mergeAttributes, Node } from "@tiptap/core";
import { TableKit } from "@tiptap/extension-table";
import StarterKit from "@tiptap/starter-kit";
import { safeHref } from "@/lib/disclosures/body-link";

const ALIGNMENTS = ["left", "center", "right", "justify"];

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    textAlign: { setTextAlign: (align: string | null) => ReturnType };
    picture: { insertPicture: (attrs: { fileId: string; alt: string; title?: string }) => ReturnType };
  }
}

const TextAlign = Extension.create({
  name: "textAlign",
  addGlobalAttributes() {
    return [
      {
        types: ["paragraph", "heading"],
        attributes: {
          textAlign: {
            default: null,
            parseHTML: (element) => {
              const align = element.style.textAlign || element.getAttribute("align") || "";
              return ALIGNMENTS.includes(align) && align !== "left" ? align : null;
            },
            renderHTML: ({ textAlign }) => (textAlign === null ? {} : { style: `text-align: ${textAlign}` }),
          },
        },
      },
    ];
  },
  addCommands() {
    return {
      setTextAlign:
        (textAlign) =>
        ({ commands }) =>
          ["paragraph", "heading"].map((type) => commands.updateAttributes(type, { textAlign })).some(Boolean),
    };
  },
});

/** Found in imported texts; kept when they are edited. */
const raised = (name: "superscript" | "subscript", tag: string) =>
  Mark.create({ name, parseHTML: () => [{ tag }], renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0] });

/** A picture is an uploaded file: one that only has an address, as in pasted pages and Word texts, is not taken. */
const Picture = Node.create({
  name: "image",
  group: "block",
  draggable: true,
  addAttributes() {
    return { fileId: { default: null }, alt: { default: "" }, title: { default: null }, width: { default: null } };
  },
  parseHTML() {
    return [
      {
        tag: "img[data-file-id]",
        getAttrs: (element) => ({
          fileId: element.getAttribute("data-file-id"),
          alt: element.getAttribute("alt") ?? "",
          title: element.getAttribute("title"),
          width: Number(element.getAttribute("width")) || null,
        }),
      },
    ];
  },
  renderHTML({ HTMLAttributes: { fileId, ...rest } }) {
    return ["img", mergeAttributes(rest, { src: `/api/files/${fileId}`, "data-file-id": fileId })];
  },
  addCommands() {
    return {
      insertPicture:
        (attrs) =>
        ({ commands }) =>
          commands.insertContent({ type: this.name, attrs }),
    };
  },
});

/** Exactly what a body may hold (lib/disclosures/body-model.ts), and nothing that the server would refuse. */
export const extensions = [
  StarterKit.configure({
    code: false,
    codeBlock: false,
    heading: { levels: [2, 3, 4] },
    link: { openOnClick: false, autolink: false, linkOnPaste: true, isAllowedUri: (url) => safeHref(url) !== null },
  }),
  TableKit.configure({ table: { resizable: true, cellMinWidth: 48 } }),
  TextAlign,
  raised("superscript", "sup"),
  raised("subscript", "sub"),
  Picture,
];
