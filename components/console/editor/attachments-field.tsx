"use client";

import { ArrowDown, ArrowUp, Paperclip, X } from "lucide-react";
import { useRef, useState } from "react";
import { useField } from "@/components/ui/field";
import { acceptOf, formatSize, MEDIA_TYPES } from "@/lib/files/media-types";
import { extensionOf } from "@/lib/files/names";
import { uploadFile } from "./upload";

interface Attached {
  fileId: string;
  name: string;
  size: number;
}

interface Uploading {
  key: string;
  name: string;
  part: number;
  problem: string | null;
  stop: () => void;
}

const isAttached = (value: unknown): value is Attached =>
  typeof value === "object" &&
  value !== null &&
  "fileId" in value &&
  typeof value.fileId === "string" &&
  "name" in value &&
  typeof value.name === "string";

function readAttached(json: string): Attached[] {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? value.filter(isAttached) : [];
  } catch {
    return [];
  }
}

const ICON_BUTTON = "inline-flex size-11 items-center justify-center rounded text-ink-2 hover:bg-blue-wash disabled:opacity-30";

/** The attachments of the item: upload several at once, rename, put in order, remove. */
export function AttachmentsField({ limit, onEdit }: { limit: number; onEdit: () => void }) {
  const field = useField({ name: "attachments", hint: "" });
  const [files, setFiles] = useState(() => readAttached(field.value));
  const [uploads, setUploads] = useState<readonly Uploading[]>([]);
  const input = useRef<HTMLInputElement>(null);
  const serial = useRef(0);
  const change = (next: (all: Attached[]) => Attached[]) => {
    setFiles(next);
    onEdit();
  };

  const note = (key: string, change: Partial<Uploading>) =>
    setUploads((all) => all.map((each) => (each.key === key ? { ...each, ...change } : each)));
  const forget = (key: string) => setUploads((all) => all.filter((each) => each.key !== key));

  const send = async (file: File) => {
    serial.current++;
    const key = String(serial.current);
    const aborter = new AbortController();
    const tooLarge = file.size > limit ? `超过 ${formatSize(limit)} 的上限，没有上传。请压缩或拆成几个文件。` : null;
    setUploads((all) => [...all, { key, name: file.name, part: 0, problem: tooLarge, stop: () => aborter.abort() }]);
    if (tooLarge !== null) return;
    try {
      const { id, name, size } = await uploadFile(file, (part) => note(key, { part }), aborter.signal);
      change((all) => [...all, { fileId: id, name, size }]);
      forget(key);
    } catch (error) {
      note(key, { problem: error instanceof Error ? error.message : "没有上传，请再试一次。" });
    }
  };

  const move = (at: number, by: -1 | 1) =>
    change((all) => {
      const [moved, other] = [all[at], all[at + by]];
      if (moved === undefined || other === undefined) return all;
      return all.with(at, other).with(at + by, moved);
    });

  return (
    <div>
      <input type="hidden" name="attachments" value={JSON.stringify(files)} readOnly />
      {field.errors.length > 0 && <p className="mb-2 text-small font-semibold text-vermilion">{field.errors.join("；")}</p>}
      {files.length > 0 && (
        <ol className="mb-4 border-t border-rule">
          {files.map((file, at) => (
            <li key={file.fileId} className="flex flex-wrap items-center gap-x-2 gap-y-1 border-b border-rule py-2">
              <span className="num w-6 text-ink-3">{at + 1}</span>
              <input
                aria-label={`第 ${at + 1} 个附件的名称`}
                value={file.name}
                maxLength={200}
                onChange={(event) => change((all) => all.with(at, { ...file, name: event.target.value }))}
                className="min-h-11 min-w-0 flex-1 basis-60 rounded border border-field bg-white px-3 py-2"
              />
              <a href={`/api/files/${file.fileId}`} className="num px-1 text-small whitespace-nowrap" download>
                {extensionOf(file.name).toUpperCase() || "文件"}，{formatSize(file.size)}
              </a>
              <span className="ml-auto flex">
                <button
                  type="button"
                  className={ICON_BUTTON}
                  disabled={at === 0}
                  onClick={() => move(at, -1)}
                  aria-label={`上移“${file.name}”`}
                >
                  <ArrowUp aria-hidden="true" className="size-5" />
                </button>
                <button
                  type="button"
                  className={ICON_BUTTON}
                  disabled={at === files.length - 1}
                  onClick={() => move(at, 1)}
                  aria-label={`下移“${file.name}”`}
                >
                  <ArrowDown aria-hidden="true" className="size-5" />
                </button>
                <button
                  type="button"
                  className={ICON_BUTTON}
                  onClick={() => change((all) => all.toSpliced(at, 1))}
                  aria-label={`移除“${file.name}”`}
                >
                  <X aria-hidden="true" className="size-5" />
                </button>
              </span>
            </li>
          ))}
        </ol>
      )}
      <ul aria-live="polite" className="mb-4 empty:hidden">
        {uploads.map(({ key, name, part, problem, stop }) => (
          <li key={key} className="flex flex-wrap items-center gap-x-3 border-b border-rule py-2 text-small">
            <span className="min-w-0 flex-1 basis-60">
              {name}
              {problem !== null && <span className="block font-semibold text-vermilion">{problem}</span>}
            </span>
            {problem === null && (
              <>
                <progress
                  value={part}
                  max={1}
                  aria-label={`上传“${name}”`}
                  className="h-1.5 w-32 appearance-none overflow-hidden rounded bg-rule [&::-moz-progress-bar]:bg-blue [&::-webkit-progress-bar]:bg-rule [&::-webkit-progress-value]:bg-blue"
                />
                <span className="num w-12 text-right">{part >= 1 ? "检查中" : `${Math.round(part * 100)}%`}</span>
              </>
            )}
            <button
              type="button"
              className="min-h-11 px-2 text-blue hover:underline"
              onClick={() => (problem === null ? stop() : forget(key))}
            >
              {problem === null ? "取消" : "知道了"}
            </button>
          </li>
        ))}
      </ul>
      {uploads.some(({ problem }) => problem === null) && (
        <p className="mb-4 text-small text-amber">文件还在上传，等传完再保存，附件才会一起保存。</p>
      )}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={acceptOf(MEDIA_TYPES)}
        onChange={(event) => {
          for (const file of event.target.files ?? []) void send(file);
          event.target.value = "";
        }}
      />
      <button
        type="button"
        id={field.id}
        onClick={() => input.current?.click()}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          for (const file of event.dataTransfer.files) void send(file);
        }}
        className="flex w-full items-center justify-center gap-2 rounded border border-dashed border-field bg-sheet px-4 py-5 text-blue hover:bg-blue-wash"
      >
        <Paperclip aria-hidden="true" className="size-5" />
        选择文件，或把文件拖到这里
      </button>
      <p className="mt-2 text-small text-ink-3">
        单个文件不超过 {formatSize(limit)}。可以传 PDF、OFD、Word、Excel、PPT、WPS、文本、图片、音频、视频；压缩包请先解开。
      </p>
    </div>
  );
}
