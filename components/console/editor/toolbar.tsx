"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import clsx from "clsx";
import { ImagePlus, Link2, type LucideIcon, Table2 } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useState } from "react";
import { TABLE_ACTS, TOOLBAR } from "./toolbar-items";

interface ToolbarProps {
  editor: Editor;
  /** the id of the text that it works on */
  controls: string;
  /** what it formats, where a page has several texts */
  label?: string;
  onLink: () => void;
  /** null: the text takes no pictures */
  onPicture: (() => void) | null;
}

/** Moves among the buttons by arrow keys: the toolbar is one stop for Tab, the last button used. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>("button:not(:disabled)")];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const step = steps[event.key];
  const next =
    event.key === "Home"
      ? 0
      : event.key === "End"
        ? buttons.length - 1
        : step === undefined || at < 0
          ? -1
          : (at + step + buttons.length) % buttons.length;
  if (next < 0) return;
  event.preventDefault();
  buttons[next]?.focus();
}

interface ToolProps {
  name: string;
  label: string;
  stop: string;
  onStop: (name: string) => void;
  pressed?: boolean;
  enabled?: boolean;
  onClick: () => void;
  children: ReactNode;
}

function Tool({ name, label, stop, onStop, pressed, enabled = true, onClick, children }: ToolProps) {
  return (
    <button
      type="button"
      title={label}
      aria-label={label}
      aria-pressed={pressed}
      disabled={!enabled}
      tabIndex={stop === name ? 0 : -1}
      onFocus={() => onStop(name)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
      className={clsx(
        "inline-flex h-10 min-w-9 items-center justify-center rounded-sm px-1.5 text-small disabled:opacity-35",
        pressed === true ? "bg-blue text-white" : "text-ink hover:bg-blue-wash",
      )}
    >
      {children}
    </button>
  );
}

const icon = (Icon: LucideIcon): ReactNode => <Icon aria-hidden="true" className="size-5" />;
const FIRST = "一级小标题";

export function Toolbar({ editor, controls, label = "正文", onLink, onPicture }: ToolbarProps) {
  const [stop, setStop] = useState(FIRST);
  const state = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      active: TOOLBAR.flat().map((item) => item.active?.(current)),
      enabled: TOOLBAR.flat().map((item) => item.enabled?.(current) ?? true),
      inTable: current.isActive("table"),
      inLink: current.isActive("link"),
      acts: current.isActive("table") ? TABLE_ACTS.map((act) => act.enabled(current)) : [],
    }),
  });
  let at = -1;
  const tool = { stop, onStop: setStop };
  return (
    <div
      role="toolbar"
      aria-label={`${label}格式`}
      aria-controls={controls}
      tabIndex={-1}
      onKeyDown={moveFocus}
      className="sticky top-0 z-10 rounded-t border-b border-rule-2 bg-desk px-1.5 py-1 max-lg:top-13"
    >
      <div className="flex flex-wrap items-center gap-y-1">
        {TOOLBAR.map((group) => (
          <span key={group[0]?.label} className="mr-1 flex border-r border-rule-2 pr-1">
            {group.map((item) => {
              at++;
              return (
                <Tool
                  key={item.label}
                  {...tool}
                  name={item.label}
                  label={item.label}
                  pressed={state.active[at]}
                  enabled={state.enabled[at]}
                  onClick={() => item.run(editor)}
                >
                  {icon(item.icon)}
                </Tool>
              );
            })}
          </span>
        ))}
        <span className="flex">
          <Tool {...tool} name="link" label="链接（Ctrl+K）" pressed={state.inLink} onClick={onLink}>
            {icon(Link2)}
          </Tool>
          {onPicture !== null && (
            <Tool {...tool} name="picture" label="插入图片" onClick={onPicture}>
              {icon(ImagePlus)}
            </Tool>
          )}
          <Tool
            {...tool}
            name="table"
            label="插入表格（3 行 3 列）"
            enabled={!state.inTable}
            onClick={() => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()}
          >
            {icon(Table2)}
          </Tool>
        </span>
      </div>
      {state.inTable && (
        <div className="mt-1 flex flex-wrap items-center border-t border-rule-2 pt-1">
          <span className="px-2 text-small text-ink-3">表格</span>
          {TABLE_ACTS.map((act, index) => (
            <Tool key={act.label} {...tool} name={act.label} label={act.label} enabled={state.acts[index]} onClick={() => act.run(editor)}>
              {act.label}
            </Tool>
          ))}
        </div>
      )}
    </div>
  );
}
