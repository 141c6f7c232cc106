import { uniqueTitle } from "./support/item";
import { expect, test } from "./support/journey";
import { Writer } from "./support/writer";

test("来信经分办、审批答复后公开，个人信息不外露", async ({ open, drafter, head, office }) => {
  const writer = new Writer(await open());
  const subject = uniqueTitle("咨询技改补助");
  await writer.writes(subject, "请问补助什么时候申报？<b>急</b> 我的电话是13800138000。");
  await expect(writer.page.getByText("<b>急</b>")).toBeVisible();
  await writer.page.getByRole("button", { name: "确认提交" }).click();
  const tracked = await writer.noted();

  const desk = await open("shouli");
  await desk.goto("/console/letters?state=received");
  await desk.getByRole("link", { name: subject }).click();
  await expect(desk.getByText("138****8000").first()).toBeVisible();
  await desk.getByLabel("承办科室").selectOption({ label: "运行监测科" });
  await desk.getByRole("button", { name: "分办" }).click();
  await expect(desk.getByRole("status")).toContainText("已交承办科室办理");

  const { page } = drafter;
  await page.goto("/console");
  await page.getByRole("link", { name: new RegExp(subject) }).click();
  await page.getByLabel("答复", { exact: true }).fill("您好，申报通知将在本月底发布。");
  await page.getByRole("button", { name: "送审", exact: true }).click();
  await expect(page.getByRole("status")).toContainText("已送审");
  const address = page.url().split("?")[0] ?? "";

  for (const approver of [head, office]) {
    await approver.page.goto(address);
    await approver.agrees();
  }
  await page.goto(address);
  await page.getByRole("button", { name: "发出答复" }).click();
  await expect(page.getByRole("status")).toContainText("答复已发出");

  await writer.follows(tracked);
  await expect(writer.page.getByRole("region", { name: "答复" })).toContainText("申报通知将在本月底发布");

  const publisher = await open("wangzhan");
  await publisher.goto(address);
  await expect(publisher.getByLabel("公开的来信内容")).toHaveValue(/138\*{4}8000/);
  await publisher.getByRole("button", { name: "公开来信和答复" }).click();
  await expect(publisher.getByRole("status")).toContainText("已公开");

  await writer.page.goto(`/interaction/letters?q=${encodeURIComponent(subject)}`);
  await writer.page.getByRole("main").getByRole("link", { name: subject }).click();
  const article = writer.page.getByRole("article");
  await expect(article).toContainText("申报通知将在本月底发布");
  await expect(article).toContainText("<b>急</b>");
  await expect(article).not.toContainText("13800138000");
});

test("在页面上发现错误，随手纠错，查到处理结果", async ({ open }) => {
  const writer = new Writer(await open());
  const { page } = writer;
  const text = uniqueTitle("页面说明有误");
  await page.goto("/about");
  await page.getByRole("contentinfo").getByRole("link", { name: "网站纠错" }).click();
  await expect(page.getByLabel("出错页面")).toHaveValue("/about");
  await page.getByRole("button", { name: "提交纠错" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("请选择错误类型");
  await page.getByRole("radio", { name: "内容有误" }).check();
  await page.getByLabel("说明", { exact: true }).fill(text);
  await page.getByRole("button", { name: "提交纠错" }).click();
  const tracked = await writer.noted();

  const publisher = await open("wangzhan");
  await publisher.goto("/console/corrections");
  await publisher.getByRole("link", { name: text }).click();
  await publisher.getByRole("radio", { name: "已改正" }).check();
  await publisher.getByLabel("给报错人的答复").fill("已改正，谢谢。");
  await publisher.getByRole("button", { name: "办结" }).click();
  await expect(publisher.getByRole("status")).toContainText("已办结");

  await writer.follows({ ...tracked, code: "22222222" });
  await expect(page.getByRole("main").getByRole("alert")).toContainText("编号或查询码不对");
  await writer.follows(tracked);
  await expect(page.getByRole("region", { name: "答复" })).toContainText("已改正，谢谢。");
});

test("意见征集：截止前可以提意见，截止后说明怎么办", async ({ open }) => {
  const page = await open();
  await page.goto("/interaction/consultations?phase=open");
  await page.getByRole("main").getByRole("listitem").getByRole("link").last().click();
  const address = page.url();
  await page.getByRole("link", { name: "提交意见" }).click();
  const words = uniqueTitle("建议精简材料");
  await page.getByLabel("意见", { exact: true }).fill(words);
  await page.getByRole("button", { name: "提交意见" }).click();
  await expect(page.getByRole("main").getByRole("status")).toContainText("意见已提交");

  const office = await open("bangongshi");
  await office.goto("/console/consultations");
  await office.getByRole("link", { name: /梯度培育/ }).click();
  await expect(office.getByText(words)).toBeVisible();
  const download = office.waitForEvent("download");
  await office.getByRole("button", { name: "导出全部意见（CSV）" }).click();
  expect((await download).suggestedFilename()).toMatch(/\.csv$/);

  await page.goto("/interaction/consultations?phase=ended");
  await page.getByRole("main").getByRole("listitem").getByRole("link").last().click();
  await expect(page.getByRole("link", { name: "提交意见" })).toHaveCount(0);
  await page.goto(`${page.url()}/comment`);
  await expect(page.getByRole("main").getByRole("alert")).toContainText(/截止，不再接收意见.*写信/);
  expect(address).not.toBe(page.url());
});

test("没有 JavaScript，也能写信和查询", async ({ open }) => {
  const writer = new Writer(await open(undefined, { javaScriptEnabled: false }));
  const { page } = writer;
  await writer.writes(uniqueTitle("没有脚本的来信"), "请问办公时间是几点到几点？");
  await page.getByRole("button", { name: "返回修改" }).click();
  await expect(page.getByLabel("内容", { exact: true })).toHaveValue("请问办公时间是几点到几点？");
  await page.getByRole("button", { name: "下一步：核对内容" }).click();
  const sent = page.getByRole("main").getByRole("status");
  // Too soon after opening the page it is asked to wait a little, with everything kept.
  await expect(async () => {
    const answered = page.waitForEvent("load");
    await page.getByRole("button", { name: "确认提交" }).click();
    await answered;
    expect(await sent.isVisible()).toBe(true);
  }).toPass({ intervals: [1_000] });
  const tracked = await writer.noted();
  await writer.follows(tracked);
  await expect(page.getByText("已收到，等待分办")).toBeVisible();
});
