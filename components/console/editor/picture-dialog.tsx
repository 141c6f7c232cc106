"use client";

import type { Editor } from "@tiptap/react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { acceptOf, IMAGE_TYPES } from "@/lib/files/media-types";
import { DIALOG_CONTROL, EditorDialog } from "./dialog";
import { uploadFile } from "./upload";

/** Uploads a picture into the text. Its description is required: those who cannot see it have nothing else. */
export function PictureDialog({ editor, file: given, onClose }: { editor: Editor; file: File | null; onClose: () => void }) {
  const [file, setFile] = useState(given);
  const [alt, setAlt] = useState("");
  const [caption, setCaption] = useState("");
  const [problem, setProblem] = useState("");
  const [progress, setProgress] = useState<number | null>(null);

  const confirm = async () => {
    if (progress !== null) return;
    if (file === null) return setProblem("请选择图片");
    if (alt.trim() === "") return setProblem("请填写说明文字");
    setProblem("");
    setProgress(0);
    try {
      const { id } = await uploadFile(file, setProgress);
      editor
        .chain()
        .focus()
        .insertPicture({ fileId: id, alt: alt.trim(), ...(caption.trim() === "" ? {} : { title: caption.trim() }) })
        .run();
      onClose();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : "图片没有上传，请再试一次。");
      setProgress(null);
    }
  };

  return (
    <EditorDialog title="插入图片" onClose={onClose} onConfirm={() => void confirm()}>
      {given === null ? (
        <label className="mb-4 block">
          <span className="mb-1 block font-semibold">图片文件</span>
          <input
            type="file"
            accept={acceptOf(IMAGE_TYPES)}
            className="block w-full py-2"
            onChange={(event) => setFile(event.target.files?.[0] ?? null)}
          />
        </label>
      ) : (
        <p className="mb-4">图片文件：{given.name}</p>
      )}
      <label className="mb-4 block">
        <span className="block font-semibold">说明文字</span>
        <span className="mb-1 block text-small text-ink-3">
          写出图片的内容，供看不到图片的人阅读，例如“2022年规模以上工业增加值柱状图，6月最高”
        </span>
        <input className={DIALOG_CONTROL} value={alt} maxLength={500} aria-required onChange={(event) => setAlt(event.target.value)} />
      </label>
      <label className="mb-2 block">
        <span className="mb-1 block font-semibold">
          图片下方的标题<span className="ml-1 text-small font-normal text-ink-3">（选填）</span>
        </span>
        <input className={DIALOG_CONTROL} value={caption} maxLength={500} onChange={(event) => setCaption(event.target.value)} />
      </label>
      <p role="alert" className="mb-4 min-h-6 text-small font-semibold text-vermilion">
        {problem}
      </p>
      <div className="flex flex-wrap gap-3">
        <Button type="button" disabled={progress !== null} onClick={() => void confirm()}>
          {progress === null ? "插入图片" : `正在上传 ${Math.round(progress * 100)}%`}
        </Button>
        <Button type="button" weight="quiet" onClick={onClose}>
          取消
        </Button>
      </div>
    </EditorDialog>
  );
}
