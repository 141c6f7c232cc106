import type { Metadata } from "next";
import Link from "next/link";
import { requirePermission } from "@/app/session";
import { addressWith, pageParam, param, type SearchParams } from "@/components/ui/address";
import { ButtonLink } from "@/components/ui/button";
import { InstantText } from "@/components/ui/date-text";
import { Empty } from "@/components/ui/empty";
import { FilterSelect, Filters, FilterText } from "@/components/ui/filters";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Table, type TableColumn } from "@/components/ui/table";
import { can } from "@/lib/identity/can";
import { ALL_ROLES } from "@/lib/identity/role-rules";
import { type AccountState, departmentChoices, listUsers, USERS_A_PAGE, type UserFilters, type UserRow } from "@/lib/identity/users";
import { ROLE_WORDS } from "@/lib/identity/words";
import { StateTags } from "./state-tags";

export const metadata: Metadata = { title: "用户" };

const PATH = "/console/admin/users";
const STATES: readonly { value: AccountState | "unused"; label: string }[] = [
  { value: "enabled", label: "正常" },
  { value: "locked", label: "已锁定" },
  { value: "disabled", label: "已停用" },
  { value: "unused", label: "90 天未登录" },
];
const ROLE_CHOICES = [...ALL_ROLES.map((role) => ({ value: role, label: ROLE_WORDS[role] })), { value: "none", label: "没有角色" }];

const oneOf = <T extends string>(text: string, known: readonly T[]): T | undefined => known.find((one) => one === text);

function filtersOf(params: SearchParams): UserFilters {
  const state = param(params, "state");
  const departmentId = param(params, "department");
  return {
    q: param(params, "q").slice(0, 100) || undefined,
    departmentId: /^[0-9a-f-]{36}$/.test(departmentId) ? departmentId : undefined,
    role: oneOf(param(params, "role"), [...ALL_ROLES, "none"]),
    state: oneOf(state, ["enabled", "locked", "disabled"]),
    unused: state === "unused",
    page: pageParam(params),
  };
}

const columns: readonly TableColumn<UserRow>[] = [
  {
    key: "name",
    header: "姓名",
    rowHeader: true,
    cell: (row) => (
      <>
        <Link href={`${PATH}/${row.id}`} prefetch={false}>
          {row.name}
        </Link>
        <span className="ml-2 text-small text-ink-3">{row.username}</span>
      </>
    ),
  },
  { key: "department", header: "科室", cell: (row) => row.departmentName },
  { key: "post", header: "职务", cell: (row) => row.post },
  {
    key: "roles",
    header: "角色",
    cell: (row) =>
      row.roles.length > 0 ? row.roles.map((role) => ROLE_WORDS[role]).join("、") : <span className="text-amber">没有角色</span>,
  },
  { key: "state", header: "状态", cell: (row) => <StateTags row={row} /> },
  {
    key: "seen",
    header: "上次登录",
    cell: (row) => (row.lastSignInAt === null ? <span className="text-ink-3">从未登录</span> : <InstantText at={row.lastSignInAt} />),
  },
];

export default async function UsersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requirePermission("user.list", ({ agencyId }) => ({ agencyId }));
  const params = await searchParams;
  const filters = filtersOf(params);
  const [{ rows, total }, departments] = await Promise.all([listUsers(actor, filters), departmentChoices(actor.agencyId)]);
  const mayCreate = can(actor, "user.edit", { agencyId: actor.agencyId }).allowed;
  const active = ["q", "department", "role", "state"].some((name) => param(params, name) !== "");
  return (
    <>
      <PageHeader
        title="用户"
        meta={mayCreate ? "系统管理员建立、停用账号；角色由安全管理员授予。" : "安全管理员授予角色、解锁、重置口令；账号由系统管理员建立。"}
        actions={
          mayCreate && (
            <ButtonLink href={`${PATH}/new`} weight="main">
              新建账号
            </ButtonLink>
          )
        }
      />
      <Filters action={PATH} active={active}>
        <FilterText name="q" label="姓名、账号或职务" value={param(params, "q")} />
        <FilterSelect name="department" label="科室" value={param(params, "department")} choices={departments} />
        <FilterSelect name="role" label="角色" value={param(params, "role")} choices={ROLE_CHOICES} />
        <FilterSelect name="state" label="状态" value={param(params, "state")} choices={STATES} />
      </Filters>
      {rows.length === 0 ? (
        <Empty title="没有符合条件的账号">请换一个条件，或清除条件查看全部。</Empty>
      ) : (
        <Table caption="账号" columns={columns} rows={rows} rowKey={(row) => row.id} />
      )}
      <Pagination
        className="mt-5"
        page={filters.page}
        pages={Math.ceil(total / USERS_A_PAGE)}
        total={total}
        href={(page) => addressWith(PATH, params, { page: page === 1 ? null : page })}
      />
    </>
  );
}
