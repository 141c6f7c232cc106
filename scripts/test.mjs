import { ensureChromium } from "./chromium.mjs";
import { ensureDependencies } from "./dependencies.mjs";

ensureDependencies();
ensureChromium();
const { register } = await import("tsx/esm/api");
register();
await import("./testing/run-all.ts");
