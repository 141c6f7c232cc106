/** What everyone sees while the database does not answer: made of nothing but this text. */
export const unavailablePage = (nonce: string): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>网站暂时无法访问</title>
<style nonce="${nonce}">
body { margin: 0; background: #fbfaf7; color: #1c2127; font: 1.0625rem/1.75 "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif }
main { max-width: 38rem; margin: 12vh auto; padding: 0 1.25rem }
h1 { font: 600 1.625rem/1.4 "Noto Serif CJK SC", "Songti SC", SimSun, serif; border-top: 3px solid #174a8c; padding-top: 1.25rem }
a { color: #174a8c }
</style>
</head>
<body>
<main>
<h1>网站暂时无法访问</h1>
<p>服务器正在恢复，通常几分钟内就好。请稍后刷新本页。</p>
<p>如果你正在提交表单：内容没有保存。请用浏览器的“后退”回到表单，核对填写的内容，稍后再提交。</p>
<p><a href="">刷新本页</a></p>
</main>
</body>
</html>
`;
