/** What commander says of a wrong command line, in Chinese; what is not known here stays as it is. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^error: /, ""],
  [/^unknown option '(.*)'/, "没有 $1 这个选项。"],
  [/^unknown command '(.*)'/, "没有 $1 这个命令。"],
  [/^missing required argument '(.*)'/, "缺少 <$1>。"],
  [/^required option '(.*)' not specified/, "缺少必填的选项 $1。"],
  [/^option '(.*)' argument missing/, "选项 $1 后面缺少内容。"],
  [/^option '(.*)' argument '(.*)' is invalid\. Allowed choices are (.*)\./, "选项 $1 不能是 $2，只能是 $3 之一。"],
  [/^too many arguments(?: for '(.*?)')?\. Expected (\d+) arguments? but got (\d+)(?:: .*?)?\./, "写多了：这里只要 $2 项，写了 $3 项。"],
  [/\(Did you mean one of (.*)\?\)/, "（是不是想写其中之一：$1？）"],
  [/\(Did you mean (.*)\?\)/, "（是不是想写 $1？）"],
];

export const usageError = (text: string): string =>
  `${WORDS.reduce((words, [english, chinese]) => words.replace(english, chinese), text).trimEnd()}\n加 --help 查看用法。\n`;
