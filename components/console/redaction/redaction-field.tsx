"use client";

import { useState } from "react";
import { useField } from "@/components/ui/field";
import { RedactionEditor } from "./editor";
import { type EditorGround, type EditorPage, readBoxes } from "./model";

interface RedactionFieldProps {
  name: string;
  pages: readonly EditorPage[];
  grounds: readonly EditorGround[];
}

/** The editor as a field of a form: the boxes travel as JSON, and come back with the form when it is refused. */
export function RedactionField({ name, pages, grounds }: RedactionFieldProps) {
  const field = useField({ name, required: true });
  const [boxes, setBoxes] = useState(() => readBoxes(field.value));
  return (
    <div className="mb-5" id={field.id} tabIndex={-1}>
      {field.errors.length > 0 && (
        <p id={`${field.id}-error`} className="mb-2 text-small font-semibold text-vermilion">
          {field.errors.join("；")}
        </p>
      )}
      <noscript>
        <p className="mb-2">画遮盖框需要浏览器启用 JavaScript。</p>
      </noscript>
      <input type="hidden" name={name} value={JSON.stringify(boxes)} />
      <RedactionEditor pages={pages} grounds={grounds} boxes={boxes} onChange={setBoxes} />
    </div>
  );
}
