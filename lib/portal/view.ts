/** 长者模式, and what can be added to it: text larger still, lines wider apart, yellow on black. */
const CHOICES = ["elder", "large", "wide", "contrast"] as const;
type Choice = (typeof CHOICES)[number];

export const VIEW_COOKIE = "gongkai_view";

/** The choices in a cookie, whatever somebody wrote into it. */
export const parseView = (text: string): Choice[] => CHOICES.filter((choice) => text.split(".").includes(choice));

/** The choices after "+large" or "-large"; leaving 长者模式 takes back all, and anything else changes nothing. */
export function changeView(chosen: readonly Choice[], deed: string): Choice[] {
  const [sign, word] = [deed.slice(0, 1), deed.slice(1)];
  if (deed === "-elder") return [];
  if (sign !== "+" && sign !== "-") return [...chosen];
  return CHOICES.filter((choice) => (choice === word ? sign === "+" : chosen.includes(choice)));
}

/** The rules of app/elder.css as they are with these choices, for pages on which no script can set the attribute. */
export const viewStyle = (css: string, chosen: readonly Choice[]): string =>
  chosen.length === 0 ? "" : chosen.reduce((rules, choice) => rules.replaceAll(`html[data-view~="${choice}"]`, "html"), css);
