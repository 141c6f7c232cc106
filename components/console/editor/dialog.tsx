"use client";

import { type ReactNode, useEffect, useRef } from "react";

/**
 * A question over the editor. It stands inside the item's form, so it is no form of its own: Enter in a field means `onConfirm`.
 * The browser holds the focus in it and gives it back.
 */
export function EditorDialog({
  title,
  onClose,
  onConfirm,
  children,
}: {
  title: string;
  onClose: () => void;
  onConfirm: () => void;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-label={title}
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        onConfirm();
      }}
      className="m-auto w-[min(30rem,calc(100vw-2rem))] rounded border border-rule-2 bg-sheet p-6 text-ink backdrop:bg-night/50"
    >
      <h2 className="mb-4 text-large">{title}</h2>
      {children}
    </dialog>
  );
}

export const DIALOG_CONTROL = "block min-h-11 w-full rounded border border-field bg-white px-3 py-2";
