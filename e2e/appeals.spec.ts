import { expectAccessible } from "./support/axe";
import { pdf, today, uniqueTitle } from "./support/item";
import { expect, test } from "./support/journey";
import { Officer } from "./support/officer";

/** A civil date some days from today. */
const inDays = (days: number): string => new Date(Date.parse(`${today()}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

test("对不予处理的答复申请复议：登记、答复、责令重新答复，申请重新办理", async ({ open }) => {
  const officer = new Officer(await open("shouli"));
  const { page } = officer;
  const main = page.getByRole("main");
  const subject = uniqueTitle("请求查处示例路施工扰民");
  const { caseNo } = await officer.registers(subject);
  await officer.takesUp();
  await officer.does("draftReply?outcome=REFUSED_PETITION", "保存草稿", (form) => form.getByLabel(/渠道/).first().fill("示例市信访局"));
  await officer.answers([await open("bangongshi"), await open("fenguan")], "直接送达");

  // From the request to the register, and back from either side.
  await page.getByRole("link", { name: "登记复议、诉讼" }).click();
  await expect(page.getByLabel("对应申请的登记编号")).toHaveValue(caseNo);
  await expectAccessible(page);
  await page.getByLabel("通知写明的最后一天").fill(inDays(-1));
  await main.getByRole("button", { name: "登记", exact: true }).click();
  await expect(main.getByRole("alert")).toContainText("不能早于收到通知的日期");
  await expect(page.getByLabel("复议机关或者法院")).not.toHaveValue("");
  await page.getByLabel("通知写明的最后一天").fill("");
  await page.getByLabel("案号").fill(`示政复〔2026〕${Date.now() % 100000}号`);
  await page.getByLabel("经办人").selectOption({ label: "何静姝（办公室）" });
  await main.getByRole("button", { name: "登记", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "已登记，登记编号" })).toBeVisible();
  await expect(main).toContainText("10 个工作日（行政复议法第四十八条、第八十八条）");
  await expect(main).toContainText("王某某");
  await expectAccessible(page);
  const appeal = new Officer(page);
  appeal.here = new URL(page.url()).pathname;
  await appeal.adds("答复书、答辩状", pdf("答复书.pdf"));
  await page.goto("/console");
  await expect(main.getByRole("listitem").filter({ hasText: subject }).filter({ hasText: "还剩 10 个工作日" })).toBeVisible();

  await appeal.does("recordAnswer", "登记答复");
  await appeal.does("recordResult", "登记结果", async (form) => {
    await form.getByLabel("结果", { exact: true }).selectOption("revoked");
    await form.getByLabel(/^责令重新答复的最后一天/).fill(inDays(15));
  });
  await expect(page.getByRole("status").filter({ hasText: "对应的申请已经重新办理" })).toBeVisible();
  await expect(main).toContainText("行政复议 结果纠正");
  await main.getByRole("link", { name: new RegExp(caseNo) }).click();
  await expect(page).toHaveURL(new RegExp(officer.here));
  await expect(main).toContainText("重新办理");
  await expect(main.getByRole("listitem").filter({ hasText: "撤销或者部分撤销" })).toBeVisible();
  await page.goto("/console");
  await expect(
    main
      .getByRole("listitem")
      .filter({ hasText: subject })
      .filter({ hasText: `重新答复 ${inDays(15)}` }),
  ).toBeVisible();
});
