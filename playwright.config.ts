import { defineConfig } from "@playwright/test";
import { chromiumPath } from "./scripts/chromium.mjs";
import { freePort } from "./scripts/database/process";

// Chosen once by the first process that reads this file; the workers inherit it.
process.env.E2E_PORT ??= String(await freePort());
const baseURL = `http://127.0.0.1:${process.env.E2E_PORT}`;

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  // Each journey makes its own items and signs in by itself, so that two files run side by side.
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // A time only says when to give up: every one leaves room for a machine many times slower.
  timeout: 900_000,
  expect: { timeout: 60_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/playwright.json" }]],
  outputDir: "test-results/journeys",
  use: {
    baseURL,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    actionTimeout: 60_000,
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: chromiumPath(),
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"].concat([
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ]),
    },
  },
  webServer: {
    command: "exec node --import tsx scripts/e2e-server.ts",
    url: `${baseURL}/api/health`,
    env: {
      PORT: process.env.E2E_PORT,
      HOST: "127.0.0.1",
      GONGKAI_BASE_URL: baseURL,
      NEXTAUTH_URL: baseURL,
      // What nginx would set: a journey can come from another address.
      GONGKAI_ADDRESS_HEADER: "x-real-ip",
      // Small, so that a file above it is quickly sent.
      GONGKAI_UPLOAD_MAX: String(2 * 1024 * 1024),
    },
    timeout: 1_200_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 120_000 },
    stdout: "ignore",
    stderr: "pipe",
  },
});
