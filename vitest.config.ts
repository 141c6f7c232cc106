import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const env = {
  TZ: "Asia/Shanghai",
  GONGKAI_SECRET: "test-".repeat(8),
  NEXTAUTH_SECRET: "test-".repeat(8),
  NEXTAUTH_URL: "http://127.0.0.1:3000",
};
const exclude = ["**/node_modules/**", ".next/**", "e2e/**"];

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    // Nothing is judged by how fast a busy machine is: a time only says when to give up.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    teardownTimeout: 120_000,
    // Two at least: while one waits for the database, the other works.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        // Pure rules keep no state between files, so that each worker loads a module once.
        test: { name: "unit", isolate: false, include: ["**/*.test.ts", "**/*.test.tsx"], exclude: [...exclude, "**/*.db.test.ts"], env },
      },
      {
        extends: true,
        test: {
          name: "db",
          // Each file has a database of its own; the modules are loaded once by each worker.
          isolate: false,
          include: ["**/*.db.test.ts"],
          exclude,
          env,
          globalSetup: "scripts/testing/database-server.ts",
        },
      },
    ],
  },
});
