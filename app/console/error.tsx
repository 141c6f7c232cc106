"use client";

import { Button, ButtonLink } from "@/components/ui/button";

/** In place of a page that could not be made. The number finds the error in the log. */
export default function ConsoleError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <div className="max-w-[40rem] py-6">
      <h1 className="text-title">这个页面暂时打不开</h1>
      <p className="mt-3 text-ink-2">
        服务器处理时出了意外，错误已经记录，已保存的内容不受影响。请先重试；仍打不开，请告诉系统管理员
        {error.digest === undefined ? (
          ""
        ) : (
          <>
            错误编号 <strong className="num">{error.digest}</strong>
          </>
        )}
        。
      </p>
      <p className="mt-6 flex flex-wrap gap-3">
        <Button type="button" onClick={reset}>
          重试
        </Button>
        <ButtonLink href="/console">回到我的待办</ButtonLink>
      </p>
    </div>
  );
}
