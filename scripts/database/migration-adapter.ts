import { PrismaPg } from "@prisma/adapter-pg";
import {
  type ColumnType,
  ColumnTypeEnum,
  DriverAdapterError,
  isDriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
} from "@prisma/driver-adapter-utils";
import { Pool, type PoolConfig } from "pg";

/**
 * Prisma's pg adapter, with what its schema engine needs and the adapter does not do: scripts run whole, as one transaction
 * (not split at every semicolon), the catalog's "char" columns can be read, and the shadow database is a database of its own.
 * The engine never closes its connection, which holds an advisory lock: whoever made the adapter calls `close()`.
 */
export function migrationAdapter(url: string): SqlMigrationAwareDriverAdapterFactory & { close(): Promise<void> } {
  const config = connectionOf(url);
  const opened: SqlDriverAdapter[] = [];
  return {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect: async () => {
      const adapter = await connect(config);
      opened.push(adapter);
      return adapter;
    },
    connectToShadowDb: async () => {
      const main = new Pool(config);
      const name = `gongkai_shadow_${crypto.randomUUID().replaceAll("-", "")}`;
      await main.query(`create database ${name} template template0`);
      return connect({ ...config, database: name }, async () => {
        await main.query(`drop database ${name} with (force)`);
        await main.end();
      });
    },
    close: async () => {
      for (const adapter of opened) await adapter.dispose();
    },
  };
}

/** Apart, because pg lets a connection string win over a `database` beside it. */
function connectionOf(url: string): PoolConfig {
  const parsed = new URL(url);
  const socketFolder = parsed.searchParams.get("host");
  const ssl = parsed.searchParams.get("sslmode");
  return {
    host: socketFolder ?? parsed.hostname,
    port: Number(parsed.searchParams.get("port") ?? (parsed.port || 5432)),
    user: decodeURIComponent(parsed.username),
    password: decodeURIComponent(parsed.password),
    database: decodeURIComponent(parsed.pathname.slice(1)),
    ...(ssl && ssl !== "disable" ? { ssl: { rejectUnauthorized: ssl.startsWith("verify") } } : {}),
    options: "-c timezone=UTC",
  };
}

async function connect(config: PoolConfig, afterwards: () => Promise<void> = async () => undefined): Promise<SqlDriverAdapter> {
  const pool = new Pool(config);
  const inner = await new PrismaPg(pool).connect();
  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    executeRaw: (query) => inner.executeRaw(query),
    startTransaction: (isolation) => inner.startTransaction(isolation),
    getConnectionInfo: () => inner.getConnectionInfo(),
    queryRaw: async (query) => {
      try {
        return await inner.queryRaw(query);
      } catch (error) {
        if (isDriverAdapterError(error) && error.cause.kind === "UnsupportedNativeDataType") return readCatalog(pool, query);
        throw error;
      }
    },
    executeScript: async (script) => {
      await pool.query(script).catch((error: unknown) => {
        throw scriptError(error);
      });
    },
    dispose: async () => {
      if (!pool.ended) await pool.end();
      await afterwards();
    },
  };
}

const catalogTypes: Readonly<Record<number, ColumnType>> = {
  16: ColumnTypeEnum.Boolean,
  18: ColumnTypeEnum.Character,
  19: ColumnTypeEnum.Text,
  20: ColumnTypeEnum.Int64,
  21: ColumnTypeEnum.Int32,
  23: ColumnTypeEnum.Int32,
  25: ColumnTypeEnum.Text,
  26: ColumnTypeEnum.Int64,
  1009: ColumnTypeEnum.TextArray,
  1043: ColumnTypeEnum.Text,
};

async function readCatalog(pool: Pool, query: SqlQuery) {
  const { fields, rows } = await pool.query<unknown[]>({ text: query.sql, values: query.args, rowMode: "array" });
  return {
    columnNames: fields.map((field) => field.name),
    columnTypes: fields.map((field) => catalogTypes[field.dataTypeID] ?? ColumnTypeEnum.Text),
    rows,
  };
}

function scriptError(error: unknown): unknown {
  if (!(error instanceof Error) || !("code" in error)) return error;
  const text = (name: string): string | undefined => {
    const value: unknown = Reflect.get(error, name);
    return typeof value === "string" ? value : undefined;
  };
  return new DriverAdapterError({
    kind: "postgres",
    code: text("code") ?? "N/A",
    severity: text("severity") ?? "N/A",
    message: error.message,
    detail: text("detail"),
    column: text("column"),
    hint: text("hint"),
  });
}
