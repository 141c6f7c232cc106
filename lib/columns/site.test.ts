import { expect, test } from "vitest";
import { missingInFooter, siteSchema } from "./site";

const site = { name: "示例市工业和信息化局" };

test.each([
  ["officialMarkAddress", "https://bszs.conac.cn/sitename?method=show&id=0", true],
  ["officialMarkAddress", "", true],
  ["officialMarkAddress", "https://bszs.conac.cn.example.com/", false],
  ["officialMarkAddress", "javascript:alert(1)//bszs.conac.cn", false],
  ["correctionAddress", "https://zfwzzc.www.gov.cn/check_web/errorInfo/jcInfo?site_code=0000000001", true],
  ["correctionAddress", "https://zfwzzc.www.gov.cn@example.com/", false],
  ["correctionAddress", "zfwzzc.www.gov.cn", false],
])("%s %s: %s", (field, address, accepted) => {
  expect(siteSchema.safeParse({ ...site, [field]: address }).success).toBe(accepted);
});

test("the foot of the site names what it still lacks", () => {
  expect(missingInFooter(siteSchema.parse(site))).toEqual(
    expect.arrayContaining(["officialMarkAddress", "correctionAddress", "icpNumber"]),
  );
});
