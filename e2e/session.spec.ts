import { randomBytes } from "node:crypto";
import { demoPassword } from "@/prisma/demo/accounts";
import { Drafter } from "./support/drafter";
import { uniqueTitle } from "./support/item";
import { expect, type Open, test } from "./support/journey";
import { signIn, typeAccount } from "./support/sign-in";

async function freshlySignedIn(open: Open, account: string): Promise<Drafter> {
  const page = await open();
  await signIn(page, account);
  return new Drafter(page);
}

test("登录过期后填写的内容还在", async ({ open }) => {
  const account = "xuanran";
  const writing = await freshlySignedIn(open, account);
  const elsewhere = await freshlySignedIn(open, account);
  const item = await writing.drafts(uniqueTitle("推广工业互联网应用"));
  const { page } = writing;
  const changed = `${item.title}（修改）`;
  await writing.title.fill(changed);
  await writing.text.click();
  await page.keyboard.press("Control+End");
  await page.keyboard.insertText("这一段写了很久。");

  await elsewhere.page.goto("/console/account");
  await elsewhere.page.getByRole("button", { name: "退出其他设备" }).click();
  await expect(elsewhere.page.getByRole("status").filter({ hasText: /已退出其他 \d+ 处登录/ })).toBeVisible();

  await page.getByRole("button", { name: "保存", exact: true }).click();
  await expect(page.getByText("登录已超时。你填写的内容已经保存")).toBeVisible();
  await typeAccount(page, account);
  await expect(page.getByRole("status").filter({ hasText: "登录过期前你填写的内容已经找回" })).toBeVisible();
  await expect(writing.title).toHaveValue(changed);
  await expect(writing.text).toContainText("这一段写了很久。");
  await writing.saves();
  await page.reload();
  await expect(writing.title).toHaveValue(changed);
  await expect(writing.text).toContainText("这一段写了很久。");
});

test("全部退出后，另一个浏览器立即失效", async ({ open }) => {
  const here = await freshlySignedIn(open, "nieyunfei");
  const there = await freshlySignedIn(open, "nieyunfei");
  await there.page.goto("/console/items");
  await expect(there.page.getByRole("heading", { level: 1, name: "信息" })).toBeVisible();

  await here.page.goto("/console/account");
  await here.page.getByRole("button", { name: "退出其他设备" }).click();
  await expect(here.page.getByRole("status").filter({ hasText: /已退出其他 \d+ 处登录/ })).toBeVisible();

  await there.page.goto("/console/items");
  await expect(there.page).toHaveURL(/\/sign-in\?from=/);
  await here.page.goto("/console/items");
  await expect(here.page.getByRole("heading", { level: 1, name: "信息" })).toBeVisible();
});

test("口令连错五次锁定，安全管理员解锁后首次登录须改口令", async ({ open }) => {
  const account = `lin-${randomBytes(4).toString("hex")}`;
  const system = await open("xitong");
  await system.goto("/console/admin/users/new");
  await system.getByLabel("账号名").fill(account);
  await system.getByLabel("姓名").fill("临时人员");
  await system.getByLabel("科室", { exact: true }).selectOption({ label: "人事科" });
  await system.getByLabel("职务").fill("科员");
  await system.getByRole("button", { name: "建立账号" }).click();
  const made = system.getByRole("status").filter({ hasText: "一次性口令" });
  await expect(made).toBeVisible();
  const oneTime = /一次性口令：(\S+?)（/.exec((await made.textContent()) ?? "")?.[1] ?? "";
  expect(oneTime.length).toBeGreaterThanOrEqual(10);

  const page = await open();
  await page.goto("/sign-in");
  const answer = page.getByRole("main").getByRole("alert").filter({ hasText: /./ });
  for (let tries = 1; tries <= 5; tries++) {
    await typeAccount(page, account, `wrong-${tries}`);
    await expect(answer).toContainText(tries < 5 ? "账号或口令不正确" : /不正确|已锁定/);
    await expect(page.getByLabel("账号", { exact: true })).toHaveValue(account);
    await expect(page.getByLabel("口令", { exact: true })).toHaveValue("");
  }
  await typeAccount(page, account, oneTime);
  await expect(answer).toContainText(/账号已锁定，\d+ 分钟后可再试/);

  const security = await open("anquan");
  await security.goto(`/console/admin/users?q=${account}`);
  await security.getByRole("link", { name: "临时人员" }).click();
  await security.getByRole("button", { name: "解锁" }).click();
  await expect(security.getByRole("status").filter({ hasText: "已解锁" })).toBeVisible();

  await typeAccount(page, account, oneTime);
  await expect(page.getByRole("heading", { name: "请先修改口令" })).toBeVisible();
  await page.goto("/console");
  await expect(page.getByRole("heading", { name: "请先修改口令" })).toBeVisible();
  await page.getByLabel("现在的口令").fill(oneTime);
  await page.getByLabel("新口令", { exact: true }).fill(`${demoPassword}-gai`);
  await page.getByLabel("再填一次新口令").fill(`${demoPassword}-gai`);
  await page.getByRole("button", { name: "修改口令" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "我的待办" })).toBeVisible();
});
