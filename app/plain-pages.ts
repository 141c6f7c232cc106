// What everyone sees while no page can be made: nothing but this text, so that nothing of it can fail.

/** A page of nothing but its own text. */
export const frame = (nonce: string, title: string, paragraphs: readonly string[]): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style nonce="${nonce}">
body { margin: 0; background: #fbfaf7; color: #1c2127; font: 1.0625rem/1.75 "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif }
main { max-width: 38rem; margin: 12vh auto; padding: 0 1.25rem }
h1 { font: 600 1.625rem/1.4 "Noto Serif CJK SC", "Songti SC", SimSun, serif; border-top: 3px solid #174a8c; padding-top: 1.25rem }
a { color: #174a8c }
</style>
</head>
<body>
<main>
<h1>${title}</h1>
${paragraphs.map((text) => `<p>${text}</p>`).join("\n")}
</main>
</body>
</html>
`;

/** 503: the database, or the site itself, does not answer. */
export const unavailablePage = (nonce: string): string =>
  frame(nonce, "网站暂时无法访问", [
    "服务器正在恢复，通常几分钟内就好。请稍后刷新本页。",
    "如果你正在提交表单：内容没有保存。请用浏览器的“后退”回到表单，核对填写的内容，稍后再提交。",
    '<a href="">刷新本页</a>',
  ]);

/** 500: a page of the portal could not be made. By the number, where there is one, the error is found in the log. */
export const failedPage = (nonce: string, number: string | null): string =>
  frame(nonce, "网页暂时打不开", [
    `服务器处理这个网页时出了错，错误已经记录。请稍后重试；如果一直打不开，请告诉我们${number === null ? "" : `错误编号 ${number}`}。`,
    "如果你正在提交表单：内容可能没有保存。请用浏览器的“后退”回到表单，核对填写的内容后再提交。",
    '<a href="">重试</a>　<a href="/">返回首页</a>　<a href="/search">检索</a>　<a href="/about">联系方式</a>',
  ]);

/** 404: an address that no page of this site can have. */
export const nowherePage = (nonce: string): string =>
  frame(nonce, "没有找到网页", [
    "网址里有本站不会用到的字符，请核对是否完整。",
    '<a href="/">首页</a>　<a href="/search">检索</a>　<a href="/sitemap">网站地图</a>',
  ]);
