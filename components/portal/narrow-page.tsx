import type { ReactNode } from "react";
import { Trail } from "./trail";

interface NarrowPageProps {
  /** 当前位置, without the page itself */
  steps?: readonly { name: string; path: string | null }[];
  /** the page's name in 当前位置 and its heading */
  title: string;
  children: ReactNode;
}

/** A page of one column, to be read or filled in from top to bottom. */
export function NarrowPage({ steps = [], title, children }: NarrowPageProps) {
  return (
    <div className="wrap max-w-[52rem]! pb-16">
      <Trail steps={steps} current={title} />
      <h1 className="text-title">{title}</h1>
      {children}
    </div>
  );
}
