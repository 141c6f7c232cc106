import type { Command } from "commander";
import { oneTimePassword } from "@/lib/identity/password";
import { setUp, setUpActor } from "@/lib/identity/set-up";
import { discardSetUpCode } from "@/lib/identity/set-up-code";
import { ROLE_WORDS } from "@/lib/identity/words";
import { asProblem, say } from "../answer";
import { withPlatform } from "../platform";
import { Problem } from "../problem";

interface Options {
  name: string;
  shortName: string;
  creditCode: string;
  department: string;
  systemAdmin: string;
  securityAdmin: string;
  auditAdmin: string;
  json?: boolean;
}

/** The same first act as the page /setup; whoever may run commands on this machine needs no code. */
export function register(program: Command): void {
  program
    .command("setup")
    .description("首次设置：建立机关、公开工作机构和三位管理员，显示他们的一次性口令；与网页 /setup 作用相同，只能做一次")
    .requiredOption("--name <名称>", "机关全称")
    .requiredOption("--short-name <简称>", "机关简称")
    .requiredOption("--credit-code <代码>", "统一社会信用代码")
    .option("--department <名称>", "政府信息公开工作机构", "办公室")
    .requiredOption("--system-admin <账号:姓名>", "系统管理员")
    .requiredOption("--security-admin <账号:姓名>", "安全管理员")
    .requiredOption("--audit-admin <账号:姓名>", "审计管理员")
    .option("--json", "以 JSON 输出结果")
    .action((options: Options) => withPlatform(() => makeAgency(options)));
}

function administrator(given: string, option: string) {
  const [username = "", name = "", ...rest] = given.split(/[:：]/).map((part) => part.trim());
  if (username === "" || name === "" || rest.length > 0) throw new Problem(`${option} 请写成“账号:姓名”，例如 zhangsan:张三。`);
  return { username, name, password: oneTimePassword() };
}

async function makeAgency(options: Options): Promise<void> {
  const administrators = {
    systemAdmin: administrator(options.systemAdmin, "--system-admin"),
    securityAdmin: administrator(options.securityAdmin, "--security-admin"),
    auditAdmin: administrator(options.auditAdmin, "--audit-admin"),
  };
  const agency = { name: options.name, shortName: options.shortName, uscc: options.creditCode };
  await setUp(setUpActor(), { agency, departmentName: options.department, ...administrators }).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "NotFound") throw new Problem("平台已经设置过，首次设置只能做一次。");
    return asProblem(error);
  });
  await discardSetUpCode();
  const accounts = Object.entries(administrators).map(([role, { username, name, password }]) => ({
    ...{ role: role as keyof typeof administrators, username, name },
    oneTimePassword: password,
  }));
  const lines = accounts.map(
    ({ role, username, name, oneTimePassword: word }) => `${ROLE_WORDS[role]}\t${username}（${name}）\t一次性口令：${word}`,
  );
  const words = [`已建立${agency.name}和${options.department}。`, ...lines, "口令只显示这一次，请分别交给本人，首次登录须修改。"];
  say(options, { agency: agency.name, accounts }, words.join("\n"));
}
