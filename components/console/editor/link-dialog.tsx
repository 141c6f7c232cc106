"use client";

import type { Editor } from "@tiptap/react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { safeHref } from "@/lib/disclosures/body-link";
import { DIALOG_CONTROL, EditorDialog } from "./dialog";

/** 示例.cn → https://示例.cn; anything with a scheme or a leading slash stays as typed. */
const completed = (text: string): string => (/^(?:\/|[a-z][a-z0-9+.-]*:)/i.test(text) ? text : `https://${text}`);

export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const current: unknown = editor.getAttributes("link").href;
  const [address, setAddress] = useState(typeof current === "string" ? current : "");
  const [words, setWords] = useState("");
  const [problem, setProblem] = useState("");
  const needsWords = editor.state.selection.empty && current === undefined;

  const confirm = () => {
    const href = safeHref(completed(address.trim()));
    if (href === null) return setProblem("请填写完整的地址，例如 https://www.gov.cn/ 或本站的 /zfxxgk/zd");
    const chain = editor.chain().focus();
    if (needsWords) chain.insertContent({ type: "text", text: words.trim() || href, marks: [{ type: "link", attrs: { href } }] }).run();
    else chain.extendMarkRange("link").setLink({ href }).run();
    onClose();
  };
  const remove = () => {
    editor.chain().focus().extendMarkRange("link").unsetLink().run();
    onClose();
  };

  return (
    <EditorDialog title={current === undefined ? "插入链接" : "修改链接"} onClose={onClose} onConfirm={confirm}>
      {needsWords && (
        <label className="mb-4 block">
          <span className="mb-1 block font-semibold">链接文字</span>
          <input className={DIALOG_CONTROL} value={words} onChange={(event) => setWords(event.target.value)} />
        </label>
      )}
      <label className="mb-2 block">
        <span className="mb-1 block font-semibold">地址</span>
        <input
          className={DIALOG_CONTROL}
          inputMode="url"
          value={address}
          aria-invalid={problem !== ""}
          onChange={(event) => setAddress(event.target.value)}
        />
      </label>
      <p role="alert" className="mb-4 min-h-6 text-small font-semibold text-vermilion">
        {problem}
      </p>
      <div className="flex flex-wrap gap-3">
        <Button type="button" onClick={confirm}>
          {current === undefined ? "插入链接" : "修改链接"}
        </Button>
        {current !== undefined && (
          <Button type="button" weight="danger" onClick={remove}>
            去掉链接
          </Button>
        )}
        <Button type="button" weight="quiet" onClick={onClose}>
          取消
        </Button>
      </div>
    </EditorDialog>
  );
}
