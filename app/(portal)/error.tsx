"use client";

import { PageSearch } from "@/components/portal/search/page-search";
import { Button, ButtonLink } from "@/components/ui/button";

/** 500: in place of a page that could not be made. The number finds the error in the log. */
export default function PortalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <div className="wrap py-14">
      <h1 className="text-title">网页暂时打不开</h1>
      <p className="mt-3 max-w-[36em] text-ink-2">
        服务器处理这个网页时出了错，错误已经记录。请稍后重试；如果一直打不开，请告诉我们
        {error.digest === undefined ? "" : `错误编号 ${error.digest}`}。
      </p>
      <PageSearch label="查找其他信息" />
      <p className="mt-6 flex flex-wrap gap-3">
        <Button type="button" onClick={reset}>
          重试
        </Button>
        <ButtonLink href="/">返回首页</ButtonLink>
        <ButtonLink href="/sitemap">全部栏目</ButtonLink>
        <ButtonLink href="/about">联系我们</ButtonLink>
      </p>
    </div>
  );
}
