import Link from "next/link";
import { DescriptionList } from "@/components/ui/description-list";
import type { Site } from "@/lib/portal/site";

/** 栏目类别 of the entrance to 依申请公开. */
export const REQUEST_TYPE = "依申请公开";

/** Where one applies and asks after an application, by which ways, how long it takes and what it costs (条例第二十九条至第四十二条). */
export function RequestEntrance({ site }: { site: Site }) {
  const { name, address, postcode, officeHours, telephone, fax, email } = site.identity;
  return (
    <section aria-labelledby="apply" className="my-4">
      <h2 id="apply" className="sr-only">
        提出申请
      </h2>
      <ul className="grid gap-3 sm:grid-cols-3">
        <Door href="/requests" title="在线申请" words="先看办法，再分步填写，提交后得到登记编号和查询码" main />
        <Door href="/requests/follow" title="查询进度" words="凭登记编号和查询码查看办理情况和答复" />
        <Door href="/deadline" title="答复期限计算器" words="算一算最迟哪天应当答复" />
      </ul>
      <DescriptionList
        className="mt-6 border-t-2 border-ink"
        hideEmpty
        items={[
          {
            term: "当面提交",
            value:
              address === ""
                ? ""
                : `${address}${officeHours === "" ? "" : `，${officeHours}`}。书写有困难的，可以口头提出，由工作人员代为填写。`,
          },
          {
            term: "邮寄",
            value:
              address === ""
                ? ""
                : `${address}，${name}收${postcode === "" ? "" : `，邮政编码 ${postcode}`}。信封上请注明“政府信息公开申请”。`,
          },
          { term: "传真", value: fax },
          { term: "电子邮箱", value: email },
          { term: "咨询电话", value: telephone },
          {
            term: "答复期限",
            value: "能够当场答复的当场答复；其他自收到申请之日起 20 个工作日内答复，经批准可以延长，最多再 20 个工作日（条例第三十三条）。",
          },
          {
            term: "费用",
            value: "不收取费用。申请的数量、频次明显超过合理范围的，可以收取信息处理费，收取前书面告知（条例第四十二条）。",
          },
          { term: "救济途径", value: "对答复不服或者逾期没有收到答复的，可以依法申请行政复议或者提起行政诉讼（条例第五十一条）。" },
        ]}
      />
    </section>
  );
}

function Door({ href, title, words, main = false }: { href: string; title: string; words: string; main?: boolean }) {
  return (
    <li>
      <Link
        href={href}
        prefetch={false}
        className={
          main
            ? "block h-full border-l-4 border-blue bg-blue px-5 py-4 text-white hover:bg-ink hover:no-underline"
            : "block h-full border border-l-4 border-rule border-l-blue bg-sheet px-5 py-4 text-ink-2 hover:border-blue hover:bg-blue-wash hover:no-underline"
        }
      >
        <span className={main ? "block font-serif text-large font-semibold" : "block font-serif text-large font-semibold text-ink"}>
          {title}
        </span>
        <span className="mt-1 block text-small">{words}</span>
      </Link>
    </li>
  );
}
