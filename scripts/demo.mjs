import net from "node:net";
import { ensureDependencies } from "./dependencies.mjs";

// Before minutes of installing and building, not after.
const port = Number(process.env.PORT || 3000);
if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  console.error(`PORT=${process.env.PORT} 不是有效的端口号（1 到 65535）。`);
  process.exit(1);
}
await new Promise((resolve) => {
  const server = net.createServer();
  server.once("error", (error) => {
    console.error(
      error.code === "EADDRINUSE"
        ? `端口 ${port} 已被占用。请停止占用它的程序，或换一个端口：PORT=${port + 1} npm run demo`
        : `不能监听端口 ${port}（${error.message}）。请换一个端口：PORT=3001 npm run demo`,
    );
    process.exit(1);
  });
  server.listen({ port, host: process.env.HOST || "127.0.0.1" }, () => server.close(resolve));
});

ensureDependencies();
const { register } = await import("tsx/esm/api");
register();
await import("./demo-serve.ts");
