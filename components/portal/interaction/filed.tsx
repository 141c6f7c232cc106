"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { useForm } from "@/components/ui/form";

/** After filing: the number and the code that open it again, for a sheet of paper or a screenshot. */
export function Filed({ children }: { children: ReactNode }) {
  const { value } = useForm();
  return (
    <section aria-labelledby="filed">
      <h2 id="filed" className="text-large">
        请保存编号和查询码
      </h2>
      <dl className="mt-3 grid max-w-[24em] grid-cols-[auto_1fr] items-baseline gap-x-6 border border-rule-2 bg-sheet px-5 py-4">
        <dt className="text-ink-3">编号</dt>
        <dd className="num text-title font-semibold">{value("number")}</dd>
        <dt className="text-ink-3">查询码</dt>
        <dd className="num text-title font-semibold tracking-[0.14em]">{value("code")}</dd>
      </dl>
      <p className="mt-3 text-ink-2">请抄下或截图。查询进度和答复要用这两项；为保护来信人，查询码不能找回。</p>
      <div className="mt-3 text-ink-2">{children}</div>
      <p className="mt-5 flex flex-wrap gap-x-6">
        <Link href="/interaction/follow" prefetch={false}>
          查询进度和答复
        </Link>
        <Link href="/interaction" prefetch={false}>
          返回互动交流
        </Link>
      </p>
    </section>
  );
}
