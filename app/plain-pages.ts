// What everyone sees while no page can be made: nothing but this text, so that nothing of it can fail.

const style = (nonce: string): string => `<style nonce="${nonce}">
body { margin: 0; background: #fbfaf7; color: #1c2127; font: 1.0625rem/1.75 "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif }
main { max-width: 38rem; margin: 12vh auto; padding: 0 1.25rem }
h1 { font: 600 1.625rem/1.4 "Noto Serif CJK SC", "Songti SC", SimSun, serif; border-top: 3px solid #174a8c; padding-top: 1.25rem }
a { color: #174a8c }
</style>`;

const main = (title: string, paragraphs: readonly string[]): string => `<main>
<h1>${title}</h1>
${paragraphs.map((text) => `<p>${text}</p>`).join("\n")}
</main>`;

/** A page of nothing but its own text. */
export const frame = (nonce: string, title: string, paragraphs: readonly string[]): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
${style(nonce)}
</head>
<body>
${main(title, paragraphs)}
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

const TO_CONSOLE = '<a href="/console">回到我的待办</a>　<a href="/">网站首页</a>';

/** What stands on a page of the staff side that is not there, or has failed, for those whose browser runs no script. */
export const scriptlessWords = (nonce: string, status: 404 | 500): string =>
  style(nonce) +
  (status === 404
    ? main("没有这个页面", ["地址可能写错了，内容可能已被删除，或者你没有查看它的权限。需要权限请联系安全管理员。", TO_CONSOLE])
    : main("这个页面暂时打不开", [
        "服务器处理时出了意外，错误已经记录，已保存的内容不受影响。请先重试；仍打不开，请告诉系统管理员。",
        `<a href="">重试</a>　${TO_CONSOLE}`,
      ]));

/** 409: a form that was open while the site was upgraded has been sent. */
export const stalePage = (nonce: string): string =>
  frame(nonce, "这个表单已经过期", [
    "你打开表单之后，网站升级过，旧表单不能再提交。这一次提交没有保存任何内容。",
    "请用浏览器的“后退”回到表单：填写的内容多半还在，请先复制下来，再刷新那一页，重新填写后提交。",
    '<a href="">重新打开这一页</a>　<a href="/">返回首页</a>　<a href="/about">联系方式</a>',
  ]);

/** 405: an address that only takes forms has been opened, or a form has been sent to one that is only read. */
export const refusedPage = (nonce: string): string =>
  frame(nonce, "这个网址不能这样打开", [
    "有的网址只用来接收表单，不能直接打开；有的只供阅读，不接收表单。这一次没有保存任何内容。",
    "如果你正在填写表单：请用浏览器的“后退”回到表单，核对填写的内容后再提交。",
    '<a href="/">返回首页</a>　<a href="/search">检索</a>　<a href="/requests">依申请公开</a>',
  ]);

/** 503: nobody has set the platform up yet. */
export const notSetUpPage = (nonce: string): string =>
  frame(nonce, "网站尚未开通", [
    "这里已经装好政府信息公开平台，还没有设置机关和管理员，暂时没有可以看的内容。",
    '如果你负责安装：请打开<a href="/setup">首次安装</a>，按页面提示填写。要填的安装码写在服务器启动时的日志里。',
    "如果你来查找政府信息：网站开通之后再来，不需要做什么。",
  ]);

/** Why nothing of the site can be shown for the time being: in a page, in a sentence for programs, and when to ask again. */
export interface Closed {
  page: (nonce: string) => string;
  sentence: string;
  retrySeconds: string;
}

export const DATABASE_AWAY: Closed = { page: unavailablePage, sentence: "数据库暂时无法访问，请稍后重试。", retrySeconds: "30" };
export const NOT_SET_UP: Closed = { page: notSetUpPage, sentence: "网站尚未开通。", retrySeconds: "3600" };

/** 404: an address that no page of this site can have. */
export const nowherePage = (nonce: string): string =>
  frame(nonce, "没有找到网页", [
    "网址里有本站不会用到的字符，请核对是否完整。",
    '<a href="/">首页</a>　<a href="/search">检索</a>　<a href="/sitemap">网站地图</a>',
  ]);
