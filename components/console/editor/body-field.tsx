"use client";

import { EditorContent, useEditor } from "@tiptap/react";
import { useEffect, useRef, useState } from "react";
import { useField } from "@/components/ui/field";
import { isImage } from "@/lib/files/media-types";
import { extensions } from "./extensions";
import { LinkDialog } from "./link-dialog";
import { cleanPasted } from "./pasted-html";
import { PictureDialog } from "./picture-dialog";
import { Toolbar } from "./toolbar";

function parsed(json: string): object | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" ? value : null;
  } catch {
    return null;
  }
}

interface BodyFieldProps {
  onEdit: () => void;
  name?: string;
  label?: string;
  /** a few lines are expected, not a page */
  short?: boolean;
  /** false: the text takes none */
  pictures?: boolean;
}

/** The text of the item, or a part of a report. It travels in the form as JSON; `onEdit` is told of each change. */
export function BodyField({ onEdit, name = "body", label = "正文", short = false, pictures = true }: BodyFieldProps) {
  const field = useField({ name, required: true });
  const height = short ? "min-h-44" : "min-h-96";
  const [json, setJson] = useState(field.value);
  const [dialog, setDialog] = useState<"link" | "picture" | null>(null);
  const [pictureFile, setPictureFile] = useState<File | null>(null);
  const [note, setNote] = useState("");
  const edited = useRef(onEdit);
  useEffect(() => {
    edited.current = onEdit;
  });

  const openPicture = (file: File | null) => {
    setPictureFile(file);
    setDialog("picture");
  };
  const takePicture = (files: FileList | undefined): boolean => {
    if (!pictures) return false;
    const picture = [...(files ?? [])].find((file) => isImage(file.type));
    if (picture !== undefined) openPicture(picture);
    return picture !== undefined;
  };

  const editor = useEditor({
    extensions,
    content: parsed(field.value),
    immediatelyRender: false,
    injectCSS: false,
    editorProps: {
      attributes: {
        id: field.id,
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": label,
        "aria-required": "true",
        class: `rich ${height} px-5 py-4 sm:px-8 focus:outline-none`,
      },
      transformPastedHTML: (html) => {
        const { html: clean, droppedPictures } = cleanPasted(html);
        setNote(droppedPictures === 0 ? "" : `粘贴的内容里有 ${droppedPictures} 张图片没有带过来，请用“插入图片”逐张上传并填写说明文字。`);
        return clean;
      },
      handlePaste: (_view, event) => event.clipboardData?.types.includes("text/html") !== true && takePicture(event.clipboardData?.files),
      handleDrop: (_view, event) => takePicture(event.dataTransfer?.files),
      handleKeyDown: (_view, event) => {
        if (event.key !== "k" || !(event.ctrlKey || event.metaKey)) return false;
        setDialog("link");
        return true;
      },
    },
    onUpdate: ({ editor: current }) => {
      setJson(JSON.stringify(current.getJSON()));
      edited.current();
    },
  });

  return (
    <div className="mb-5">
      <span className="mb-1 block font-semibold">{label}</span>
      {field.errors.length > 0 && (
        <p id={`${field.id}-error`} className="mb-1 text-small font-semibold text-vermilion">
          {field.errors.join("；")}
        </p>
      )}
      <div className="rounded border border-field bg-white focus-within:border-blue">
        {editor === null ? (
          <p className={`${height} px-5 py-4 text-ink-3`}>正在打开编辑器……</p>
        ) : (
          <>
            <Toolbar
              editor={editor}
              controls={field.id}
              label={label}
              onLink={() => setDialog("link")}
              onPicture={pictures ? () => openPicture(null) : null}
            />
            <EditorContent editor={editor} />
          </>
        )}
      </div>
      <p role="status" className="mt-1 text-small text-amber">
        {note}
      </p>
      <noscript>
        <p className="mt-1 text-small text-vermilion">
          正文编辑器需要浏览器启用 JavaScript。其他内容不启用也可以填写和保存，正文会原样保留。
        </p>
      </noscript>
      <input type="hidden" name={name} value={json} readOnly />
      {editor !== null && dialog === "link" && <LinkDialog editor={editor} onClose={() => setDialog(null)} />}
      {editor !== null && dialog === "picture" && <PictureDialog editor={editor} file={pictureFile} onClose={() => setDialog(null)} />}
    </div>
  );
}
