"use client";

import { useEffect } from "react";

const QUESTION = "有改动还没有保存。离开这一页，改动会留在这台电脑的浏览器里，下次打开时可以恢复。要离开吗？";

/** Asks before a page with unsaved changes is closed, or left by one of its links. */
export function useUnsavedWarning(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const onClose = (event: BeforeUnloadEvent) => event.preventDefault();
    const onLink = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      if (!(link instanceof HTMLAnchorElement) || link.target === "_blank" || link.download !== "" || link.hasAttribute("download")) return;
      if (link.getAttribute("href")?.startsWith("#") === true || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (link.closest(".ProseMirror") !== null || window.confirm(QUESTION)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener("beforeunload", onClose);
    document.addEventListener("click", onLink, { capture: true });
    return () => {
      window.removeEventListener("beforeunload", onClose);
      document.removeEventListener("click", onLink, { capture: true });
    };
  }, [unsaved]);
}
