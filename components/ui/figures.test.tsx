import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Figures } from "./figures";

const whole = (text: string): string[] =>
  [...renderToStaticMarkup(<Figures text={text} />).matchAll(/<span class="whitespace-nowrap">([^<]*)<\/span>/g)].map(
    ([, part = ""]) => part,
  );

test.each([
  ["电话0000-0000512，传真010-12345678-12", ["0000-0000512", "010-12345678-12"]],
  ["上午8:30—12:00，下午14:30—17:30", ["8:30—12:00", "14:30—17:30"]],
  ["2022年1—11月，2026-11-23起", ["1—11", "2026-11-23"]],
  ["索引号11990100MB0A00018B/2026-00001", ["2026-00001"]],
  ["第3条、1203.5万元、5G-A、A-1、下降-2.1%", []],
  ["账号1234-5678-9012-3456-7890-1234", []],
  ["<b>1-2</b>", ["1-2"]],
])("%s", (text, expected) => {
  expect(whole(text)).toEqual(expected);
  expect(renderToStaticMarkup(<p>{text}</p>).replace(/<[^>]+>/g, "")).toBe(
    renderToStaticMarkup(<Figures text={text} />).replace(/<[^>]+>/g, ""),
  );
});
