import Link from "next/link";
import { Table, type TableColumn } from "@/components/ui/table";
import { itemParameters, type ParameterFacts } from "@/lib/portal/open-data/openapi";
import { Example } from "./example";

interface AddressFacts {
  path: string;
  purpose: string;
  href: string;
}

const ADDRESSES: readonly AddressFacts[] = [
  { path: "/items", purpose: "信息列表，可以按条件筛选，最新的在前", href: "/api/open/v1/items" },
  { path: "/items/{number}", purpose: "一条信息，连同正文和附件地址；已撤下的返回 410", href: "" },
  { path: "/columns", purpose: "全部栏目", href: "/api/open/v1/columns" },
  { path: "/bulk", purpose: "有哪些年度的数据文件", href: "/api/open/v1/bulk" },
  { path: "/openapi.json", purpose: "接口的 OpenAPI 3.1 描述，可以导入各种工具", href: "/api/open/v1/openapi.json" },
];

const ADDRESS_COLUMNS: readonly TableColumn<AddressFacts>[] = [
  {
    key: "path",
    header: "地址",
    rowHeader: true,
    cell: ({ path, href }) => <code className="text-small">{href === "" ? path : <a href={href}>{path}</a>}</code>,
  },
  { key: "purpose", header: "返回", cell: ({ purpose }) => purpose },
];

const PARAMETER_COLUMNS: readonly TableColumn<ParameterFacts>[] = [
  { key: "name", header: "参数", rowHeader: true, cell: ({ name }) => <code className="text-small">{name}</code> },
  { key: "description", header: "含义", cell: ({ description }) => description },
  { key: "example", header: "例", cell: ({ example }) => <code className="break-all">{example}</code> },
];

/** What the interface answers, with the parameters as its schema has them. */
export function Interface({ origin }: { origin: string }) {
  return (
    <section aria-labelledby="interface">
      <h2 id="interface" className="border-b-2 border-ink pb-1.5 text-large">
        接口
      </h2>
      <p className="mt-3 mb-4 max-w-[44em]">
        接口只读，用 GET 请求，返回 UTF-8 编码的 JSON。地址都以 <code className="break-all text-small">{origin}/api/open/v1</code> 开头：
      </p>
      <Table caption="接口的地址" columns={ADDRESS_COLUMNS} rows={ADDRESSES} rowKey={({ path }) => path} />
      <h3 className="mt-8 mb-2 text-base">信息列表的参数</h3>
      <p className="mb-3 max-w-[44em]">
        都可以省略，同时给出的须同时满足。主题分类、体裁分类的写法见
        <Link href="/catalogue" prefetch={false}>
          政府信息公开目录
        </Link>
        的筛选条件。
      </p>
      <Table caption="信息列表的参数" columns={PARAMETER_COLUMNS} rows={itemParameters()} rowKey={({ name }) => name} />
      <h3 className="mt-8 text-base">例</h3>
      <p className="mt-2">今年的“通知”，每页 50 条：</p>
      <Example>{`curl -G '${origin}/api/open/v1/items' \\
  --data-urlencode 'genre=通知' -d year=${new Date().getFullYear()} -d limit=50`}</Example>
      <p>返回（有节略）：</p>
      <Example>{EXAMPLE_ANSWER}</Example>
      <p className="max-w-[44em]">
        有下一页时，带上其中的 nextCursor 再取：<code className="text-small">&cursor=…</code>
        。翻页期间有新信息公开，不会使已经取过的重复出现。
      </p>
      <p className="mt-3 max-w-[44em]">参数有误时返回 400，说明哪里不对：</p>
      <Example>{EXAMPLE_ERROR}</Example>
    </section>
  );
}

const EXAMPLE_ANSWER = JSON.stringify(
  {
    items: [
      {
        state: "live",
        number: 12,
        title: "关于组织申报专项资金的通知",
        docNo: "示工信发〔2026〕12号",
        publishedAt: "2026-03-01T09:30:00.000+08:00",
        validity: null,
      },
    ],
    nextCursor: "WyJwIiwxNzcyMzI5ODAwMDAwLDEyXQ",
    nextUpdatedSince: null,
  },
  null,
  2,
);

const EXAMPLE_ERROR = JSON.stringify(
  {
    error: {
      code: "invalidQuery",
      message: "参数有误：limit 请填 1 到 100 的整数。说明见 /open-data。",
      fields: { limit: ["请填 1 到 100 的整数"] },
    },
  },
  null,
  2,
);
