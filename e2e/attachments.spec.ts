import { pdf, type Upload, uniqueTitle } from "./support/item";
import { expect, test } from "./support/journey";

const exe: Upload = {
  name: "申报表.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.concat([Buffer.from("MZ\x90\0\x03\0\0\0", "latin1"), Buffer.alloc(1_000)]),
};
const html: Upload = {
  name: "办法全文.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from("<!doctype html><html><body><script>alert(1)</script></body></html>"),
};

test("附件名不副实的不收，并说明真实类型", async ({ drafter, problems }) => {
  problems.expectRefused(/\/api\/files$/);
  const item = await drafter.begins(uniqueTitle("提交申报材料"));
  const { page } = drafter;
  const good = pdf("申报说明.pdf");
  await drafter.attaches(exe, html, good);
  const entry = (name: string) => page.getByRole("listitem").filter({ hasText: name });
  await expect(entry(exe.name)).toContainText("扩展名是 .pdf（PDF 文档），内容却是Windows 程序");
  await expect(entry(html.name)).toContainText("内容却是网页文件");
  await expect(page.getByLabel("第 1 个附件的名称")).toHaveValue(good.name);
  await expect(page.getByLabel("第 2 个附件的名称")).toBeHidden();

  await entry(exe.name).getByRole("button", { name: "知道了" }).click();
  await expect(entry(exe.name)).toBeHidden();
  await drafter.saves();
  await drafter.edits(item);
  await expect(page.getByLabel("第 1 个附件的名称")).toHaveValue(good.name);
});

test("超过上限的附件不收，浏览器和服务器都把关", async ({ drafter }) => {
  await drafter.begins(uniqueTitle("报送影像资料"));
  const { page } = drafter;
  const limit = /单个文件不超过 (\d+) ?MB/.exec((await page.getByText(/单个文件不超过/).textContent()) ?? "")?.[1];
  expect(Number(limit)).toBeLessThanOrEqual(10);
  const tooLarge = Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(Number(limit) * 1024 * 1024)]);
  await drafter.attaches({ name: "影像.pdf", mimeType: "application/pdf", buffer: tooLarge });
  await expect(page.getByRole("listitem").filter({ hasText: "影像.pdf" })).toContainText(`超过 ${limit} MB 的上限，没有上传`);
  await expect(page.getByLabel("第 1 个附件的名称")).toBeHidden();

  const answer = await page.request.post("/api/files", {
    data: tooLarge,
    headers: {
      "Content-Type": "application/octet-stream",
      "X-File-Name": encodeURIComponent("影像.pdf"),
      Origin: new URL(page.url()).origin,
    },
  });
  expect(answer.status()).toBe(413);
  expect(await answer.json()).toMatchObject({ message: expect.stringContaining("上限") });
});

test("粘贴的脚本到不了网页", async ({ drafter, approvers, publisher, visitor, problems }) => {
  // As the editor takes the pasted text apart, the browser reports what it would not run.
  problems.expectBlocked(/^(Applying inline style|Executing inline event handler)/);
  const item = await drafter.begins(uniqueTitle("转发工作要求"));
  await drafter.fillsIn("");
  const { page } = drafter;
  await drafter.text.evaluate((element) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData(
      "text/html",
      `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{mso-style-name:正文}</style></head><body>
       <p class="MsoNormal" style="mso-pagination:widow-orphan;color:red" onclick="window.stolen=1">粘贴的第一段<o:p></o:p></p>
       <script>window.stolen=1</script><img src="x" onerror="window.stolen=1">
       <p><a href="javascript:window.stolen=1">可疑链接</a>、<a href="https://www.gov.cn/" onmouseover="window.stolen=1">正常链接</a></p>
       <iframe src="javascript:parent.stolen=1"></iframe><svg onload="window.stolen=1"></svg>
       <table><tr><td colspan="2" style="mso-border-alt:solid">粘贴的表格</td></tr></table></body></html>`,
    );
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(drafter.text).toContainText("粘贴的第一段");
  await expect(page.getByRole("status").filter({ hasText: "1 张图片没有带过来" })).toBeVisible();
  await drafter.sends();
  await approvers.approve(item);
  const address = await publisher.publishes(item);

  await visitor.opens(address);
  const article = visitor.page.getByRole("article");
  await expect(article).toContainText("粘贴的第一段");
  await expect(article).toContainText("可疑链接");
  await expect(article.getByRole("link", { name: "可疑链接" })).toBeHidden();
  await expect(article.getByRole("link", { name: "正常链接" })).toHaveAttribute("href", "https://www.gov.cn/");
  await expect(article.getByRole("cell", { name: "粘贴的表格" })).toHaveAttribute("colspan", "2");
  expect(await article.locator(".rich").first().innerHTML()).not.toMatch(/<script|<iframe|<svg|\son[a-z]+=|javascript:|mso-|Mso/i);
  for (const each of [page, visitor.page]) expect(await each.evaluate(() => "stolen" in window)).toBe(false);
});

test("绕过编辑器提交的脚本，服务器不收", async ({ drafter }) => {
  const item = await drafter.drafts(uniqueTitle("核对正文"));
  const { page } = drafter;
  await page.locator('input[name="body"]').evaluate((input: HTMLInputElement) => {
    const mark = { type: "link", attrs: { href: "javascript:window.stolen=1" } };
    const paragraph = { type: "paragraph", content: [{ type: "text", text: "伪造的正文", marks: [mark] }] };
    input.value = JSON.stringify({ type: "doc", content: [paragraph, { type: "script", content: [] }] });
  });
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await expect(page.getByRole("main").getByRole("alert").filter({ hasText: "正文" })).toBeVisible();
  await page.goto(`/console/items/${item.id}`);
  await expect(page.getByRole("main")).not.toContainText("伪造的正文");
});
