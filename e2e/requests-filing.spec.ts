import { Applicant } from "./support/applicant";
import { expectAccessible } from "./support/axe";
import { uniqueTitle } from "./support/item";
import { expect, test } from "./support/journey";
import { Officer } from "./support/officer";
import { textOf, textPdf } from "./support/pdf";

const wanted = (what: string): string => `${uniqueTitle(what)}的批复文件及附件`;

test("没有 JavaScript，从在线申请、补正到收到答复、下载文件", async ({ open }) => {
  const applicant = new Applicant(await open(undefined, { javaScriptEnabled: false }));
  const { page } = applicant;
  await applicant.fillsIn(wanted("核准技术改造项目"));
  const receipt = await applicant.sends();
  expect(receipt.code).toMatch(/^[2-9A-HJ-NP-Z]{10}$/);
  await page.reload();
  expect(await applicant.receipt()).toEqual(receipt);
  const pdf = await page.request.get((await page.getByRole("link", { name: "下载回执（PDF）" }).getAttribute("href")) ?? "");
  expect((await pdf.body()).subarray(0, 5).toString()).toBe("%PDF-");

  const officer = new Officer(await open("shouli"));
  await officer.opens(receipt);
  await officer.does("confirmReceipt", "确认收到");
  await officer.does("assign", "分办");
  await officer.does("askSupplement", "送公开办负责人签发", (form) => form.getByLabel("需要补正的事项").fill("请写明项目的名称和年度。"));
  await expect(officer.page.getByRole("main")).toContainText("等公开办负责人签发");
  const head = new Officer(await open("bangongshi"));
  head.here = officer.here;
  await head.does("decideLetter", "作出决定");
  await applicant.opens({ ...receipt, code: receipt.code.toLowerCase() });
  await expect(page.getByRole("note").filter({ hasText: "请补正申请" })).toContainText("请写明项目的名称和年度。");
  await page.getByRole("link", { name: "填写补正" }).click();
  await page.getByLabel("特征描述").fill("2025年度核准的技术改造项目：示例化工节能改造");
  await page.getByRole("button", { name: "提交补正" }).last().click();
  await expect(page.getByRole("status")).toContainText("补正已经收到");
  await page.getByText("逐日看是怎么算的").click();
  await expect(page.getByRole("table").last()).toContainText("最后一天");

  await officer.does("startHandling", "转入办理");
  await officer.does("proposeExtension", "提请延长", (form) => form.getByLabel(/^延长的理由/).fill("需要调取历年案卷"));
  await head.does("decideExtension", "作出决定", (form) => form.getByLabel("批准", { exact: true }).check());
  await officer.adds("所申请信息的原件", textPdf("批复.pdf", ["Shili 2025 approval"]));
  await officer.does("draftReply?outcome=GRANTED", "保存草稿", async (form) => {
    await form.getByLabel("批复.pdf").check();
    await form.getByRole("group", { name: "保密审查" }).getByLabel("通过", { exact: true }).check();
  });
  await officer.answers([head.page, await open("fenguan")], "网上获取");
  await page.reload();
  await expect(page.getByRole("main")).toContainText("延长 20 个工作日");
  await expect(page.getByRole("main")).toContainText("予以公开");
  expect(await textOf(await applicant.downloads(/^下载.*批复/))).toBe("Shili2025approval");
  expect(await textOf(await applicant.downloads(/^PDF.*延期答复/))).toContain("需要调取历年案卷");
});

test("只用键盘可以申请，填错的地方说得明白，写过的都还在", async ({ open }) => {
  const person = new Applicant(await open());
  const { page } = person;
  const press = async (target: ReturnType<typeof page.getByLabel>, keys: string): Promise<void> => {
    for (let presses = 0; presses < 60 && !(await target.evaluate((element) => element === document.activeElement)); presses++) {
      await page.keyboard.press("Tab");
    }
    await expect(target).toBeFocused();
    await page.keyboard.press(keys);
  };
  await page.goto("/requests");
  await expectAccessible(page);
  await press(page.getByRole("link", { name: "开始申请" }), "Enter");
  await expect(person.heading("您想获取什么政府信息？")).toBeVisible();
  await press(page.getByLabel("信息名称"), "a");
  await page.keyboard.type("bc 不会有的信息");
  await page.keyboard.press("Enter");
  await expect(person.heading("以谁的名义申请？")).toBeVisible();
  await expectAccessible(page);
  await press(page.getByRole("radio", { name: "自然人" }), "Space");
  await page.keyboard.press("Enter");
  await expect(person.heading("申请人是谁？")).toBeVisible();
  await press(page.getByLabel("姓名", { exact: true }), "a");
  await press(page.getByLabel("证件类型"), "ArrowDown");
  await press(page.getByLabel("证件号码"), "1");
  await page.keyboard.type("10105199002301234");
  await page.keyboard.press("Enter");
  await expect(person.alert).toContainText("1990年2月30日不存在");
  await expectAccessible(page);
  await expect(page.getByLabel("证件号码")).toHaveValue("110105199002301234");
  // What was typed is on the server: the same address in another browser shows it.
  const elsewhere = await open();
  await elsewhere.goto(page.url().replace("&wrong=1", ""));
  await expect(elsewhere.getByLabel("证件号码")).toHaveValue("110105199002301234");
});

test("同一份申请表同时提交五次，只有一件申请", async ({ open }) => {
  const applicant = new Applicant(await open());
  await applicant.fillsIn(wanted("安排专项资金"));
  await expectAccessible(applicant.page);
  const { page } = applicant;
  const form = new URL(page.url()).searchParams.get("form") ?? "";
  const proofToken = await page.locator("input[name=proofToken]").inputValue();
  const proofAnswer = await page.evaluate(
    (token) => (window as unknown as { gongkaiProof: { solve: (token: string) => string } }).gongkaiProof.solve(token),
    proofToken,
  );
  const post = () =>
    page.request.post("/requests/new/submit", {
      form: { form, proofToken, proofAnswer, homepage: "" },
      headers: { "sec-fetch-site": "same-origin" },
      maxRedirects: 0,
    });
  const answers = await Promise.all(Array.from({ length: 5 }, post));
  expect(new Set(answers.map((answer) => `${answer.status()} ${answer.headers().location}`))).toEqual(
    new Set([`303 /requests/receipt/${form}`]),
  );
  // The browser itself, which knows nothing of this, sends it once more.
  const receipt = await applicant.sends();
  await page.goBack();
  await expect(applicant.heading("申请已经提交")).toBeVisible();
  expect(await applicant.receipt()).toEqual(receipt);
  await expectAccessible(page);
  const desk = await open("shouli");
  await desk.goto(`/console/requests?stage=all&q=${receipt.caseNo}`);
  await expect(desk.getByRole("main").getByText(receipt.caseNo)).toHaveCount(1);
});

test("查询码连续填错，一小时内不能再试，申请人自己照常查询、撤回", async ({ open }) => {
  const applicant = new Applicant(await open());
  await applicant.fillsIn(wanted("开展节能监察"));
  const receipt = await applicant.sends();
  await applicant.opens(receipt);
  await expect(applicant.page.getByText("待确认", { exact: true })).toBeVisible();
  await expectAccessible(applicant.page);
  await applicant.page.getByRole("button", { name: "退出查询" }).click();
  await expect(applicant.page.getByRole("status")).toContainText("已退出查询");
  await applicant.page.goto("/requests/follow/case");
  await expect(applicant.heading("查询办理进度")).toBeVisible();

  const stranger = new Applicant(await open(undefined, { extraHTTPHeaders: { "x-real-ip": "203.0.113.9" } }));
  for (let tries = 0; tries < 5; tries++) {
    await stranger.opens({ ...receipt, code: "2222222222" });
    await expect(stranger.alert).toContainText(/不对|暂停查询/);
  }
  await expectAccessible(stranger.page);
  await stranger.opens(receipt);
  await expect(stranger.alert).toContainText(/已暂停查询，请 (60|59|58) 分钟后再试/);
  await applicant.opens(receipt);
  await expect(applicant.page.getByText("待确认", { exact: true })).toBeVisible();
  // It can be withdrawn before anybody has confirmed it, and waits for nobody's signature.
  await applicant.page.getByRole("link", { name: "撤回申请" }).click();
  await applicant.page.getByRole("button", { name: "确认撤回" }).click();
  await expect(applicant.page.getByRole("status")).toContainText("申请已经撤回");
});
