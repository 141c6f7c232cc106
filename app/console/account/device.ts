const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS|OpenHarmony/i, "鸿蒙"],
  [/Android/i, "安卓"],
  [/iPhone|iPad/i, "iOS"],
  [/Windows/i, "Windows"],
  [/Mac OS X/i, "macOS"],
  [/UOS|Deepin|Kylin|Linux/i, "Linux"],
];
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/i, "微信"],
  [/Edg\//i, "Edge"],
  [/360SE|QIHU/i, "360 浏览器"],
  [/Firefox/i, "Firefox"],
  [/Chrome/i, "Chrome 内核浏览器"],
  [/Safari/i, "Safari"],
];

const match = (list: typeof SYSTEMS, text: string): string | undefined => list.find(([pattern]) => pattern.test(text))?.[1];

/** `Windows · Edge`: enough for a person to know their own device again. */
export function deviceName(userAgent: string): string {
  const parts = [match(SYSTEMS, userAgent), match(BROWSERS, userAgent)].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(" · ") : "未知设备";
}
