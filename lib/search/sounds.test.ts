import { expect, test } from "vitest";
import { heardAs, soundsLike, soundsOf, typedSound } from "./sounds";

const TITLE = "2022年政府信息公开工作年度报告（修订）";

test("a title sounds in syllables, together and in first letters", () => {
  const [apart, together, initials] = soundsOf("政府重庆2022").split("\n");
  expect(apart).toBe(" zen fu cong qin - - - - ");
  expect(together?.startsWith("zenfu")).toBe(true);
  expect(initials).toBe("zfcq");
});

test.each([
  ["zhengfuxinxi", "政府信息"],
  ["zenfuxingxi", "政府信息"],
  ["zfxxgk", "政府信息公开"],
  ["gongzuo", "工作"],
  ["xyz", null],
])("%s is heard as %s", (letters, piece) => {
  expect(heardAs(TITLE, letters)).toBe(piece);
});

test.each([
  ["正府信息", "政府信息"],
  ["公作年度", "工作年度"],
  ["政", null],
  ["2022", null],
  ["完全不同", null],
])("%s sounds like %s", (text, piece) => {
  expect(soundsLike(TITLE, text)).toBe(piece);
});

test.each([
  ["Zheng Fu", "zhengfu"],
  ["xi'an", "xian"],
  ["nü er", "nver"],
  ["ab", null],
  ["政府", null],
  ["a%b", null],
])("%s is typed as %s", (text, sound) => {
  expect(typedSound(text)).toBe(sound);
});
