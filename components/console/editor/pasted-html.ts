export interface Pasted {
  html: string;
  /** pictures that could not come along: they lie on the sender's computer or another site */
  droppedPictures: number;
}

const LEVELS: Readonly<Record<string, string>> = { H1: "h2", H5: "h4", H6: "h4" };
const NEVER = "script, style, meta, link, title, xml, iframe, object, embed, form, input, button, svg, math, template, noscript";

function rename(element: Element, tag: string): void {
  const renamed = element.ownerDocument.createElement(tag);
  renamed.append(...element.childNodes);
  const align = element.getAttribute("align");
  if (align !== null) renamed.setAttribute("align", align);
  element.replaceWith(renamed);
}

/** Word writes list items as paragraphs with a bullet or number typed before them, marked mso-list. */
function listMarker(paragraph: Element): "ul" | "ol" | null {
  if (!/mso-list:\s*l\d/i.test(paragraph.getAttribute("style") ?? "")) return null;
  const marker = [...paragraph.querySelectorAll("span")].find((span) => /mso-list:\s*ignore/i.test(span.getAttribute("style") ?? ""));
  const text = marker?.textContent ?? "";
  marker?.remove();
  return /[\dA-Za-z一二三四五六七八九十]/.test(text) && !/^[o§·]/.test(text.trim()) ? "ol" : "ul";
}

function gatherLists(root: ParentNode): void {
  for (const paragraph of [...root.querySelectorAll("p")]) {
    const kind = listMarker(paragraph);
    if (kind === null) continue;
    const before = paragraph.previousElementSibling;
    const item = paragraph.ownerDocument.createElement("li");
    item.append(...paragraph.childNodes);
    if (before?.matches(`${kind}[data-from-word]`)) {
      before.append(item);
      paragraph.remove();
    } else {
      const list = paragraph.ownerDocument.createElement(kind);
      list.setAttribute("data-from-word", "");
      list.append(item);
      paragraph.replaceWith(list);
    }
  }
}

/**
 * What is pasted from Word, WPS or a web page, made ready for the editor: headings moved to the levels in use, Word's lists made
 * lists, scripts and foreign pictures dropped. Whatever else the editor does not know it drops itself.
 */
export function cleanPasted(html: string): Pasted {
  const document = new DOMParser().parseFromString(html.replace(/<!--[\s\S]*?-->/g, "").replace(/<\/?[ovw]:[^>]*>/gi, ""), "text/html");
  for (const element of document.querySelectorAll(NEVER)) element.remove();
  const pictures = [...document.querySelectorAll("img:not([data-file-id])")];
  for (const picture of pictures) picture.remove();
  gatherLists(document.body);
  for (const heading of [...document.querySelectorAll(Object.keys(LEVELS).join(","))]) rename(heading, LEVELS[heading.tagName] ?? "h4");
  return { html: document.body.innerHTML, droppedPictures: pictures.length };
}
