import { NodeCompiler, type NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import { fontFolders, ownFontFiles } from "./fonts";
import type { OfficialDocument } from "./official";
import type { Picture, Pictures } from "./pictures";
import { picturePath, templateData } from "./template-data";

const templates = (): string => `${process.cwd()}/lib/documents/typst`;

const DAMAGED = "图片已损坏，请到网页查看";

interface KeptCompiler {
  compiler: NodeCompiler;
  fonts: string;
}

const kept = globalThis as { gongkaiTypst?: KeptCompiler };

/** The compiler with its fonts, loaded once a process (a quarter of a second); anew when the agency's own fonts have changed. */
function typst(): NodeCompiler {
  const fonts = ownFontFiles().join("\n");
  if (kept.gongkaiTypst?.fonts !== fonts) {
    const compiler = NodeCompiler.create({
      workspace: templates(),
      fontArgs: [{ fontPaths: fontFolders() }],
    });
    kept.gongkaiTypst = { compiler, fonts };
  }
  return kept.gongkaiTypst.compiler;
}

/** The document as PDF/A-2a; as a tagged PDF 1.7 when a character has no glyph in any font, which PDF/A forbids. */
export function toPdf(document: OfficialDocument, pictures: Pictures): Buffer {
  const compiler = typst();
  const set = compile(compiler, document, pictures) ?? compile(compiler, document, withoutDamaged(compiler, pictures));
  if (set === null) throw new Error("the document could not be set");
  // What the last documents were made of is forgotten after a while, or the process would grow with each.
  compiler.evictCache(10);
  try {
    return compiler.pdf(set, { pdfStandard: "a-2a" });
  } catch {
    return compiler.pdf(set);
  }
}

function compile(compiler: NodeCompiler, document: OfficialDocument, pictures: Pictures): NodeTypstDocument | null {
  for (const picture of pictures.usable.values()) shadow(compiler, picture);
  try {
    const data = JSON.stringify(templateData(document, pictures));
    const compiled = compiler.compile({ mainFilePath: `${templates()}/official.typ`, inputs: { data } });
    if (compiled.result !== null) return compiled.result;
    if (pictures.usable.size > 0) return null;
    const problems = compiled.takeDiagnostics();
    throw new Error(`Typst: ${JSON.stringify(problems === null ? null : compiler.fetchDiagnostics(problems))}`);
  } finally {
    compiler.resetShadow();
  }
}

const shadow = (compiler: NodeCompiler, picture: Picture): void =>
  compiler.mapShadow(templates() + picturePath(picture), Buffer.from(picture.bytes));

/** The pictures that can be decoded; each is tried by itself. */
function withoutDamaged(compiler: NodeCompiler, pictures: Pictures): Pictures {
  const usable = new Map(pictures.usable);
  const refused = new Map(pictures.refused);
  for (const picture of pictures.usable.values()) {
    shadow(compiler, picture);
    const path = picturePath(picture);
    const tried = compiler.compile({ mainFileContent: "#image(sys.inputs.path)", inputs: { path } });
    if (tried.result !== null) continue;
    usable.delete(picture.sha256);
    refused.set(picture.sha256, DAMAGED);
  }
  compiler.resetShadow();
  return { ...pictures, usable, refused };
}
