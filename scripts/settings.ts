import net from "node:net";
import { dataFolder, keptSecret, prepareDataFolder } from "./database/data-folder";
import { Problem } from "./problem";

export interface Listening {
  host: string;
  port: number;
}

/** Where to serve: HOST and PORT, or 127.0.0.1:3000. */
export function listening(): Listening {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Problem(`PORT=${process.env.PORT} 不是有效的端口号（1 到 65535）。`);
  return { host: process.env.HOST || "127.0.0.1", port };
}

/** Throws when the port cannot be listened on. */
export function expectPortFree({ host, port }: Listening): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once("error", (error: NodeJS.ErrnoException) => reject(portProblem(error, host, port)));
    server.listen(port, host, () => server.close(() => resolve()));
  });
}

/** What to tell the operator when an address cannot be listened on. */
export function portProblem(error: NodeJS.ErrnoException, host: string, port: number): Problem {
  switch (error.code) {
    case "EADDRINUSE":
      return new Problem(`端口 ${port} 已被占用。请停止占用它的程序，或换一个端口，例如：PORT=${port + 1} npm run demo（或 npm start）。`);
    case "EACCES":
      return new Problem(`没有权限监听端口 ${port}。请换用 1024 以上的端口（设置 PORT），由 nginx 转发 80 和 443。`);
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new Problem(`本机没有地址 ${host}。请检查 HOST 的设置。`);
    default:
      return new Problem(`不能监听 ${host}:${port}：${error.message}`);
  }
}

/** The address that a person on this machine types. */
export const localAddress = ({ host, port }: Listening): string =>
  `http://${host === "0.0.0.0" || host === "::" ? "localhost" : host.includes(":") ? `[${host}]` : host}:${port}`;

/** What every process of the platform finds in its environment. Keys that are not set are made once and kept in the data folder. */
export function platformEnvironment(databaseUrl: string, address?: string): Record<string, string> {
  const folder = dataFolder();
  prepareDataFolder(folder);
  const url = process.env.NEXTAUTH_URL || process.env.GONGKAI_BASE_URL || address;
  return {
    DATABASE_URL: databaseUrl,
    GONGKAI_DATA_DIR: folder,
    GONGKAI_SECRET: process.env.GONGKAI_SECRET || keptSecret(folder, "encryption.secret"),
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || keptSecret(folder, "session.secret"),
    NEXT_TELEMETRY_DISABLED: "1",
    ...(url ? { NEXTAUTH_URL: url } : {}),
  };
}
