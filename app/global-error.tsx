"use client";

import "./globals.css";

/** In place of everything, when not even the frame of a page could be made: plain links, which need nothing but the browser. */
export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="zh-CN">
      <body>
        <main className="wrap max-w-[44rem]! py-20">
          <h1 className="border-t-3 border-blue pt-5 text-title">网页暂时打不开</h1>
          <p className="mt-3">
            服务器处理这个网页时出了错，错误已经记录。请稍后重试；如果一直打不开，请告诉我们
            {error.digest === undefined ? "" : `错误编号 ${error.digest}`}。
          </p>
          <p className="mt-3">如果你正在提交表单：内容可能没有保存。请用浏览器的“后退”回到表单，核对后再提交。</p>
          <p className="mt-6 flex gap-x-6">
            <button type="button" onClick={reset} className="text-blue underline">
              重试
            </button>
            <a href="/">返回首页</a>
            <a href="/about">联系方式</a>
          </p>
        </main>
      </body>
    </html>
  );
}
