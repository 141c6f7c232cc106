import { spawnSync } from "node:child_process";
import fs from "node:fs";

const places = [
  // The same browser without a window, and without the work of one.
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const packages = ["chromium-headless-shell", "fonts-noto-cjk"];

/** The browser of the journeys: CHROMIUM_PATH, or one installed in a usual place. */
export const chromiumPath = () => [process.env.CHROMIUM_PATH, ...places].find((file) => file && fs.existsSync(file));

/** Makes sure that there is a browser: root on Debian or Ubuntu gets it installed, others are told the command. */
export function ensureChromium() {
  if (chromiumPath()) return;
  const apt = (...args) =>
    spawnSync("apt-get", args, { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } }).status === 0;
  if (process.getuid?.() === 0 && fs.existsSync("/usr/bin/apt-get")) {
    console.log("正在安装浏览器和中文字体……");
    if (apt("update") && apt("install", "-y", "--no-install-recommends", ...packages) && chromiumPath()) return;
    console.error("浏览器安装失败，原因见上文。");
  } else {
    console.error(
      `浏览器测试需要 Chromium 和中文字体。请执行：\n  sudo apt-get install -y ${packages.join(" ")}\n或用 CHROMIUM_PATH 指定已安装的 Chromium。`,
    );
  }
  process.exit(1);
}
