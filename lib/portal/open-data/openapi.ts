import { z } from "zod";
import type { Site } from "../site";
import {
  attachmentSchema,
  bulkListSchema,
  columnListSchema,
  columnSchema,
  detailSchema,
  entrySchema,
  errorSchema,
  itemPageSchema,
  itemQuerySchema,
  itemSchema,
  tombstoneSchema,
} from "./schema";

const SCHEMAS = {
  Item: itemSchema,
  ItemDetail: detailSchema,
  Attachment: attachmentSchema,
  Tombstone: tombstoneSchema,
  Entry: entrySchema,
  ItemPage: itemPageSchema,
  Column: columnSchema,
  ColumnList: columnListSchema,
  BulkList: bulkListSchema,
  Error: errorSchema,
} as const;

type SchemaName = keyof typeof SCHEMAS;

/** A parameter of `/items`: its name, what it is for, how it looks. */
export interface ParameterFacts {
  name: string;
  description: string;
  example: string;
}

/** The parameters of `/items`, from the schema that reads them. */
export const itemParameters = (): ParameterFacts[] =>
  Object.entries(itemQuerySchema.shape).map(([name, schema]) => {
    const { description = "", examples } = schema.meta() ?? {};
    const [example] = Array.isArray(examples) ? examples : [];
    return { name, description, example: String(example ?? "") };
  });

function componentSchemas(): Record<string, unknown> {
  const registry = z.registry<{ id?: string }>();
  for (const [id, schema] of Object.entries(SCHEMAS)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { target: "draft-2020-12", uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(Object.entries(schemas).map(([id, { $schema, $id, id: _, ...schema }]) => [id, schema]));
}

const json = (name: SchemaName) => ({ "application/json": { schema: { $ref: `#/components/schemas/${name}` } } });
const answer = (description: string, name: SchemaName) => ({ description, content: json(name) });
const unchanged = { description: "与 If-None-Match 所指的相同，不再重复发送" };

const pathParameter = (name: string, schema: object, description: string) => ({ name, in: "path", required: true, schema, description });

const itemQueryParameters = () =>
  itemParameters().map(({ name, description, example }) => ({
    name,
    in: "query",
    required: false,
    description,
    schema: name === "limit" || name === "year" ? { type: "integer" } : { type: "string" },
    example: name === "limit" || name === "year" ? Number(example) : example,
  }));

const bulkFile = (summary: string, mediaType: string) => ({
  get: {
    summary,
    parameters: [pathParameter("year", { type: "integer" }, "发布年份")],
    responses: {
      "200": { description: "逐行发送", content: { [mediaType]: { schema: { type: "string" } } } },
      "304": unchanged,
      "404": answer("没有这个文件", "Error"),
    },
  },
});

/** The description of the interface after OpenAPI 3.1, made from the schemas that the interface itself uses. */
export function openApi(site: Pick<Site, "origin" | "identity">) {
  return {
    openapi: "3.1.0",
    info: {
      title: `${site.identity.name}开放数据接口`,
      version: "1",
      description: "读取本网站公开中的政府信息。不需要申请，不需要密钥。",
    },
    servers: [{ url: `${site.origin}/api/open/v1` }],
    externalDocs: { description: "说明页面", url: `${site.origin}/open-data` },
    paths: {
      "/items": {
        get: {
          summary: "信息列表",
          parameters: itemQueryParameters(),
          responses: { "200": answer("一页信息", "ItemPage"), "304": unchanged, "400": answer("参数有误", "Error") },
        },
      },
      "/items/{number}": {
        get: {
          summary: "一条信息，连同正文和附件",
          parameters: [pathParameter("number", { type: "integer" }, "信息编号")],
          responses: {
            "200": answer("公开中的信息", "ItemDetail"),
            "304": unchanged,
            "404": answer("没有这条信息", "Error"),
            "410": answer("已撤下", "Error"),
          },
        },
      },
      "/columns": { get: { summary: "栏目", responses: { "200": answer("全部开放的栏目", "ColumnList"), "304": unchanged } } },
      "/bulk": { get: { summary: "分年度的整包文件", responses: { "200": answer("有哪些年度", "BulkList"), "304": unchanged } } },
      "/bulk/{year}.csv": bulkFile("一年的信息要素，CSV", "text/csv"),
      "/bulk/{year}.jsonl": bulkFile("一年的信息，连同正文和附件清单，每行一条 JSON", "application/x-ndjson"),
    },
    components: { schemas: componentSchemas() },
  };
}
