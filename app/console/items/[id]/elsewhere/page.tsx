import type { Metadata } from "next";
import { Refused } from "@/components/console/case/refused";
import type { SearchParams } from "@/components/ui/address";
import { Confirm } from "@/components/ui/confirm";
import { SelectField, TextField } from "@/components/ui/field";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/identity/can";
import { keptValues } from "../../../../session";
import { recordElsewhere } from "../actions";
import { loadCase, trailOf } from "../load";

export const metadata: Metadata = { title: "登记其他渠道" };

export default async function ElsewherePage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<SearchParams>;
}) {
  const { actor, item, here } = await loadCase(params);
  const verdict = can(actor, "disclosure.publishElsewhere", item.state);
  return (
    <>
      <PageHeader title="登记其他渠道" trail={trailOf(item, here)} meta={item.content.title} />
      {verdict.allowed ? (
        <Confirm
          action={recordElsewhere}
          question="登记这条信息已在其他渠道发布。"
          consequences={["登记的是网站上现行公开的版本，登记时间由系统记录。", "登记后计入该渠道的公开数量，并显示在办理记录里。"]}
          hidden={{ disclosureId: item.state.id, expectedVersion: item.state.version }}
          values={(await keptValues(searchParams)) ?? undefined}
          confirm="登记"
          back={{ label: "不登记", href: here }}
        >
          <SelectField
            name="channel"
            label="渠道"
            required
            empty="请选择"
            choices={[
              { value: "wechat", label: "微信公众号" },
              { value: "gazette", label: "政府公报" },
              { value: "other", label: "其他" },
            ]}
          />
          <TextField
            name="url"
            label="在那里的网址"
            hint="微信公众号必填，例如 https://mp.weixin.qq.com/s/…"
            inputMode="url"
            maxLength={500}
          />
        </Confirm>
      ) : (
        <Refused reason={verdict.reason} here={here} />
      )}
    </>
  );
}
