import type { Editor } from "@tiptap/react";
import {
  AlignCenter,
  AlignJustify,
  AlignLeft,
  AlignRight,
  Bold,
  Heading2,
  Heading3,
  Heading4,
  Italic,
  List,
  ListOrdered,
  type LucideIcon,
  Quote,
  Redo2,
  RemoveFormatting,
  Underline,
  Undo2,
} from "lucide-react";

export interface ToolbarItem {
  label: string;
  icon: LucideIcon;
  run: (editor: Editor) => void;
  /** pressed; none: the button has no state */
  active?: (editor: Editor) => boolean;
  enabled?: (editor: Editor) => boolean;
}

const heading = (level: 2 | 3 | 4, icon: LucideIcon, label: string): ToolbarItem => ({
  label,
  icon,
  run: (editor) => editor.chain().focus().toggleHeading({ level }).run(),
  active: (editor) => editor.isActive("heading", { level }),
});

const align = (value: string | null, icon: LucideIcon, label: string): ToolbarItem => ({
  label,
  icon,
  run: (editor) => editor.chain().focus().setTextAlign(value).run(),
  active: (editor) =>
    value === null
      ? !["center", "right", "justify"].some((each) => editor.isActive({ textAlign: each }))
      : editor.isActive({ textAlign: value }),
});

/** The buttons of the editor, in groups. */
export const TOOLBAR: readonly (readonly ToolbarItem[])[] = [
  [
    {
      label: "撤销（Ctrl+Z）",
      icon: Undo2,
      run: (editor) => editor.chain().focus().undo().run(),
      enabled: (editor) => editor.can().undo(),
    },
    {
      label: "重做（Ctrl+Y）",
      icon: Redo2,
      run: (editor) => editor.chain().focus().redo().run(),
      enabled: (editor) => editor.can().redo(),
    },
  ],
  [heading(2, Heading2, "一级小标题"), heading(3, Heading3, "二级小标题"), heading(4, Heading4, "三级小标题")],
  [
    {
      label: "加粗（Ctrl+B）",
      icon: Bold,
      run: (editor) => editor.chain().focus().toggleBold().run(),
      active: (editor) => editor.isActive("bold"),
    },
    {
      label: "斜体（Ctrl+I）",
      icon: Italic,
      run: (editor) => editor.chain().focus().toggleItalic().run(),
      active: (editor) => editor.isActive("italic"),
    },
    {
      label: "下划线（Ctrl+U）",
      icon: Underline,
      run: (editor) => editor.chain().focus().toggleUnderline().run(),
      active: (editor) => editor.isActive("underline"),
    },
  ],
  [
    {
      label: "项目符号",
      icon: List,
      run: (editor) => editor.chain().focus().toggleBulletList().run(),
      active: (editor) => editor.isActive("bulletList"),
    },
    {
      label: "编号",
      icon: ListOrdered,
      run: (editor) => editor.chain().focus().toggleOrderedList().run(),
      active: (editor) => editor.isActive("orderedList"),
    },
    {
      label: "引用",
      icon: Quote,
      run: (editor) => editor.chain().focus().toggleBlockquote().run(),
      active: (editor) => editor.isActive("blockquote"),
    },
  ],
  [
    align(null, AlignLeft, "左对齐"),
    align("center", AlignCenter, "居中"),
    align("right", AlignRight, "右对齐"),
    align("justify", AlignJustify, "两端对齐"),
  ],
  [
    {
      label: "清除格式",
      icon: RemoveFormatting,
      run: (editor) => editor.chain().focus().unsetAllMarks().clearNodes().setTextAlign(null).run(),
    },
  ],
];

export interface TableAct {
  label: string;
  run: (editor: Editor) => void;
  enabled: (editor: Editor) => boolean;
}

/** What can be done to the table in which the cursor stands. */
export const TABLE_ACTS: readonly TableAct[] = [
  { label: "上方插行", run: (editor) => editor.chain().focus().addRowBefore().run(), enabled: (editor) => editor.can().addRowBefore() },
  { label: "下方插行", run: (editor) => editor.chain().focus().addRowAfter().run(), enabled: (editor) => editor.can().addRowAfter() },
  { label: "删除行", run: (editor) => editor.chain().focus().deleteRow().run(), enabled: (editor) => editor.can().deleteRow() },
  {
    label: "左侧插列",
    run: (editor) => editor.chain().focus().addColumnBefore().run(),
    enabled: (editor) => editor.can().addColumnBefore(),
  },
  { label: "右侧插列", run: (editor) => editor.chain().focus().addColumnAfter().run(), enabled: (editor) => editor.can().addColumnAfter() },
  { label: "删除列", run: (editor) => editor.chain().focus().deleteColumn().run(), enabled: (editor) => editor.can().deleteColumn() },
  { label: "合并单元格", run: (editor) => editor.chain().focus().mergeCells().run(), enabled: (editor) => editor.can().mergeCells() },
  { label: "拆分单元格", run: (editor) => editor.chain().focus().splitCell().run(), enabled: (editor) => editor.can().splitCell() },
  { label: "表头行", run: (editor) => editor.chain().focus().toggleHeaderRow().run(), enabled: (editor) => editor.can().toggleHeaderRow() },
  {
    label: "表头列",
    run: (editor) => editor.chain().focus().toggleHeaderColumn().run(),
    enabled: (editor) => editor.can().toggleHeaderColumn(),
  },
  { label: "删除表格", run: (editor) => editor.chain().focus().deleteTable().run(), enabled: (editor) => editor.can().deleteTable() },
];
