import { Applicant } from "./support/applicant";
import { expectAccessible } from "./support/axe";
import { insists } from "./support/insists";
import { pdf, today, uniqueTitle } from "./support/item";
import { expect, test } from "./support/journey";
import { Officer } from "./support/officer";
import { textOf, textPdf } from "./support/pdf";

test("第三方不同意公开的部分遮盖，其余公开，申请人下载的文件里没有遮盖的内容", async ({ open }) => {
  const officer = new Officer(await open("shouli"));
  const { page } = officer;
  const main = page.getByRole("main");
  const receipt = await officer.registers(uniqueTitle("2025年技术改造补助名单"));
  await expect(main).toContainText("还剩 20 个工作日");
  await expect(main).not.toContainText("110101199003078515");
  await expectAccessible(page);
  await officer.takesUp();

  await officer.does("consult", "发出征求意见书", async (form) => {
    await form.getByLabel(/^第三方/).check();
    await form.getByLabel("名称或者姓名").fill("示例化工有限公司");
    await form.getByLabel("涉及对方的信息").fill("补助名单中的联系方式");
    await form.getByLabel(/^具体内容/).fill("联系人手机号码");
  });
  await expect(main).toContainText("政府信息公开征求意见书");
  await officer.adds("送达凭证", pdf("邮政回执.pdf"));
  await officer.does("recordConsultationDelivery", "登记送达", async (form) => {
    await form.getByLabel("哪一次征求", { exact: true }).selectOption({ index: 1 });
    await form.getByLabel(/^送达凭证/).selectOption({ label: "邮政回执.pdf" });
  });
  await officer.does("recordConsultationAnswer", "登记意见", async (form) => {
    await form.getByLabel("哪一次征求", { exact: true }).selectOption({ index: 1 });
    await form.getByLabel("不同意公开").check();
    await form.getByLabel("理由合理").check();
  });

  await officer.adds("所申请信息的原件", textPdf("补助名单.pdf", ["Shili 2025 list", "Tel 0473-7654321", "Sum 380000"]));
  await page.goto(officer.here);
  await page.getByRole("link", { name: /^遮盖\s*：补助名单\.pdf$/ }).click();
  // Without a pointer: a box is added, sized in the list and moved with the arrows.
  await insists(page.getByRole("list", { name: "遮盖框" }), () => page.getByRole("button", { name: "添加一处" }).press("Enter"));
  await page.getByLabel("不予公开的依据").selectOption("DENIED_THIRD_PARTY");
  for (const [side, percent] of Object.entries({ 左: 5, 上: 30, 宽: 60, 高: 14 })) await page.getByLabel(`${side} %`).fill(String(percent));
  const box = page.getByRole("button", { name: /^第 1 处，第十五条/ });
  await box.press("ArrowDown");
  await expect(box).toHaveAccessibleName(/上 30.5%/);
  await expectAccessible(page);
  await page.getByRole("button", { name: "生成遮盖后的文件" }).click();
  await expect(page.getByRole("status").filter({ hasText: "已通过重新提取的验证" })).toBeVisible();

  await officer.does("draftReply?outcome=PARTIAL", "保存草稿", async (form) => {
    const first = form.getByRole("group", { name: "第 1 处" });
    await first.getByRole("textbox", { name: /^内容/ }).fill("联系人手机号码");
    await first.getByRole("combobox", { name: /^依据/ }).selectOption("DENIED_THIRD_PARTY");
    await first.getByRole("textbox", { name: /^理由/ }).fill("属于个人隐私，第三方不同意公开");
    await form.getByLabel("补助名单（遮盖）.pdf").check();
    await form.getByRole("group", { name: "保密审查" }).getByLabel("通过", { exact: true }).check();
  });
  await officer.answers([await open("bangongshi"), await open("fenguan")], "直接送达");
  await expect(main).toContainText("部分公开");
  await expectAccessible(page);

  const applicant = new Applicant(await open());
  await applicant.opens(receipt);
  const original = await textOf(textPdf("", ["Tel 0473-7654321"]).buffer);
  expect(original).toBe("Tel0473-7654321");
  const released = await applicant.downloads(/^下载.*遮盖/);
  expect(released.subarray(0, 5).toString()).toBe("%PDF-");
  expect(await textOf(released)).not.toContain("7654321");
  const letter = await textOf(await applicant.downloads(/^PDF.*答复书/));
  expect(letter).toContain("不予公开内容清单");
  expect(letter).toContain("应当先申请行政复议");
});

test("一份申请拆成两件，其中一件收费：少缴的继续等，缴清才重新计算期限", async ({ open }) => {
  const officer = new Officer(await open("shouli"));
  const { page } = officer;
  const main = page.getByRole("main");
  const receipt = await officer.registers(uniqueTitle("两个事项"));
  const subject = uniqueTitle("2018年以来的全部批复");
  await officer.does("split", "拆分", async (form) => {
    await form.getByLabel("名称", { exact: false }).nth(1).fill(subject);
    await form.getByLabel(/^理由/).fill("一事一申请");
  });
  await main.getByRole("link", { name: subject }).click();
  await expect(page.getByRole("heading", { level: 1, name: subject })).toBeVisible();
  officer.here = new URL(page.url()).pathname;
  await officer.takesUp();
  await officer.does("noticeFee", "发出收费通知", async (form) => {
    await form.getByLabel("按量计收（页）").check();
    await form.getByLabel(/^页数/).fill("68");
    await form.getByLabel("申请数量、频次的事实").fill("申请内容共68页，今年以来已提出300件申请");
  });
  await officer.does("recordFeeDelivery", "登记送达");
  const pays = (yuan: string, receiptNo: string) =>
    officer.does("recordPayment", "登记缴费", async (form) => {
      await form.getByLabel(/^金额/).fill(yuan);
      await form.getByLabel("财政票据号码").fill(receiptNo);
    });
  await pays("300", "A1");
  await expect(main).toContainText("合计 380 元（叁佰捌拾元整），已缴 300 元");

  const applicant = new Applicant(await open());
  await applicant.opens(receipt);
  await expect(applicant.page.getByRole("main")).toContainText(subject);
  const caseNo = /\d{4}-\d{5}/.exec((await page.title()) ?? "")?.[0] ?? "";
  await applicant.opens({ ...receipt, caseNo });
  await expect(applicant.page.getByRole("main")).toContainText("还差 80 元");
  await expectAccessible(applicant.page);
  const notice = await textOf(await applicant.downloads(/^PDF.*收费通知书/));
  expect(notice).toContain("叁佰捌拾元整");
  expect(notice).toContain("第31—68页");

  await pays("80", "A2");
  await expect(main).toContainText("已缴清");
  await expect(main).toContainText("还剩 20 个工作日");
});

test("新公布的放假安排先看影响，再重新计算在办申请的期限", async ({ open }) => {
  const officer = new Officer(await open("shouli"));
  const { caseNo } = await officer.registers(uniqueTitle("期限会变的申请"));
  const due = async () => {
    await officer.page.goto(officer.here);
    return officer.page.locator("td[aria-current=date] time").getAttribute("datetime");
  };
  const before = (await due()) ?? "";
  const year = before.slice(0, 4);

  const admin = await open("xitong");
  await admin.goto(`/console/admin/calendar/${year}`);
  await admin.getByLabel("依据（通知的文号）", { exact: true }).fill(`示例〔${today()}〕1号`);
  const localOff = admin.getByLabel(/^本地另外放假/);
  await localOff.fill(`${await localOff.inputValue()}\n${before}`);
  await admin.getByRole("button", { name: "先看影响" }).click();
  const effect = admin.locator("section").filter({ has: admin.getByRole("heading", { name: "保存后的影响" }) });
  await expect(effect.getByRole("status")).toContainText("最后一天会改变");
  const more = effect.locator("summary");
  if (await more.isVisible()) await more.click();
  await expect(effect.getByRole("row").filter({ hasText: caseNo })).toContainText("放假");
  expect(await due()).toBe(before);
  const compared = admin.getByLabel(/已对照通知核对/);
  if (await compared.isVisible()) await compared.check();
  await admin.getByRole("button", { name: "保存并重新计算" }).click();
  await expect(admin.getByRole("main").getByRole("status")).toContainText("已重新计算");
  expect((await due()) ?? "").not.toBe(before);
  await expect(officer.page.getByRole("main")).toContainText("放假安排公布或者调整");
});
