import type { Command } from "commander";
import { AppError } from "@/lib/core/errors";
import { createUser } from "@/lib/identity/create-user";
import { resetPassword } from "@/lib/identity/reset-password";
import { unlockUser } from "@/lib/identity/unlock-user";
import { accountList, departmentChoices, findAccountId } from "@/lib/identity/users";
import { ROLE_WORDS } from "@/lib/identity/words";
import { operator } from "../operator";
import { withPlatform } from "../platform";
import { Problem } from "../problem";

const STATES = { enabled: "正常", locked: "已锁定", disabled: "已停用" } as const;

interface CreateOptions {
  name: string;
  post: string;
  department: string;
  json?: boolean;
}

export function register(program: Command): void {
  const user = program.command("user").description("账号：查看、新建、重置口令、解锁（角色由安全管理员在工作台授予）");

  user
    .command("list")
    .description("列出全部账号")
    .option("--json", "以 JSON 输出")
    .action((options: { json?: boolean }) =>
      withPlatform(async () => {
        const rows = await accountList((await operator()).agencyId);
        if (options.json) return console.log(JSON.stringify(rows, null, 2));
        for (const { username, name, departmentName, post, state, roles } of rows)
          console.log(
            [username, name, departmentName, post, STATES[state], roles.map((role) => ROLE_WORDS[role]).join("、") || "没有角色"].join(
              "\t",
            ),
          );
      }),
    );

  user
    .command("create <username>")
    .description("新建没有权限的账号，显示一次性口令")
    .requiredOption("--name <姓名>", "姓名")
    .requiredOption("--post <职务>", "职务")
    .requiredOption("--department <科室>", "科室名称")
    .option("--json", "以 JSON 输出")
    .action((username: string, options: CreateOptions) =>
      withPlatform(async () => {
        const actor = await operator();
        const department = (await departmentChoices(actor.agencyId)).find(({ label }) => label === options.department);
        if (department === undefined) throw new Problem(`没有名为“${options.department}”的科室。`);
        const { name, post } = options;
        const made = await explained(createUser(actor, { username, name, post, departmentId: department.value }));
        report({ username, oneTimePassword: made.oneTimePassword ?? "" }, options.json);
      }),
    );

  user
    .command("reset-password <username>")
    .description("重置口令，显示一次性口令，并让此人全部退出登录")
    .option("--json", "以 JSON 输出")
    .action((username: string, options: { json?: boolean }) =>
      withPlatform(async () => {
        const actor = await operator();
        report(await resetPassword(actor, { userId: await idOf(actor.agencyId, username) }), options.json);
      }),
    );

  user
    .command("unlock <username>")
    .description("解锁因连续输错口令锁定的账号")
    .action((username: string) =>
      withPlatform(async () => {
        const actor = await operator();
        await unlockUser(actor, { userId: await idOf(actor.agencyId, username) });
        console.log(`账号 ${username} 已解锁。`);
      }),
    );
}

function report(made: { username: string; oneTimePassword: string }, json = false): void {
  if (json) console.log(JSON.stringify(made));
  else console.log(`账号 ${made.username} 的一次性口令：${made.oneTimePassword}\n只显示这一次，首次登录须修改。`);
}

async function idOf(agencyId: string, username: string): Promise<string> {
  const id = await findAccountId(agencyId, username);
  if (id === null) throw new Problem(`没有账号 ${username}。用 user list 查看全部账号。`);
  return id;
}

/** On a terminal there are no fields to put a message beside. */
async function explained<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const lines = error instanceof AppError ? Object.values(error.fields).flat() : [];
    throw lines.length > 0 ? new Problem(lines.join("\n")) : error;
  }
}
