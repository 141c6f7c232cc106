import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { currentActor, keptValues, requireActor } from "@/app/session";
import { ItemForm } from "@/components/console/editor/item-form";
import { StageTags } from "@/components/console/stage-tags";
import { param, type SearchParams } from "@/components/ui/address";
import { ButtonLink } from "@/components/ui/button";
import { InstantText } from "@/components/ui/date-text";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { setting } from "@/lib/core/config";
import { columnChoices, type EditedDisclosure, editedDisclosure, submissionGaps } from "@/lib/disclosures/editing";
import { itemFieldLabel } from "@/lib/disclosures/field-text";
import type { Actor } from "@/lib/identity/actor";
import { screenSaved } from "@/lib/publishing/screen-content";
import { check, note, save } from "./actions";

interface EditPageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<SearchParams>;
}

const load = async (id: string): Promise<{ actor: Actor; item: EditedDisclosure } | null> => {
  const actor = await requireActor();
  const item = /^[0-9a-f-]{36}$/i.test(id) ? await editedDisclosure(actor, id) : null;
  return item === null ? null : { actor, item };
};

export async function generateMetadata({ params }: EditPageProps): Promise<Metadata> {
  const actor = await currentActor();
  const { id } = await params;
  const item = actor === null || !/^[0-9a-f-]{36}$/i.test(id) ? null : await editedDisclosure(actor, id);
  return { title: item === null ? "编辑" : `编辑：${item.content.title}` };
}

export default async function EditPage({ params, searchParams }: EditPageProps) {
  const found = await load((await params).id);
  if (found === null) notFound();
  const { actor, item } = found;
  const query = await searchParams;
  return (
    <>
      <PageHeader
        title={item.content.title}
        trail={[
          { label: "信息", href: "/console/items" },
          { label: "这条信息", href: `/console/items/${item.id}` },
        ]}
        tags={<StageTags work={item.work} public={item.public} />}
        meta={
          <>
            {item.departmentName} · 起草：{item.editors.join("、")} · 上次保存 <InstantText at={item.updatedAt} />
            {item.indexNo !== null && ` · 索引号 ${item.indexNo}`}
          </>
        }
        actions={
          <>
            {item.mayDiscard.allowed && <ButtonLink href={`/console/items/${item.id}/edit/discard`}>作废</ButtonLink>}
            <ButtonLink href={`/console/items/${item.id}`}>查看办理情况</ButtonLink>
          </>
        }
      />
      {item.mayEdit.allowed ? <Editing actor={actor} item={item} query={query} /> : <NotNow item={item} reason={item.mayEdit.reason} />}
    </>
  );
}

function NotNow({ item, reason }: { item: EditedDisclosure; reason: string }) {
  return (
    <Notice tone="soon">
      <p>{reason}</p>
      <p className="mt-2">
        {item.madeByReport && (
          <a href="/console/reports" className="mr-4">
            到报告中修改
          </a>
        )}
        <a href={`/console/items/${item.id}`}>查看这条信息的内容和办理情况</a>
      </p>
    </Notice>
  );
}

async function Editing({ actor, item, query }: { actor: Actor; item: EditedDisclosure; query: SearchParams }) {
  const [columns, gaps, kept] = await Promise.all([
    columnChoices(actor, item.content.columnId),
    submissionGaps(actor, item.id, item.content),
    keptValues(query),
  ]);
  const checked = {
    gaps: Object.entries(gaps).map(([name, messages]) => ({
      name,
      label: itemFieldLabel(name),
      message: messages.join("；"),
    })),
    findings: await screenSaved(item.content),
    problem: null,
  };
  return (
    <>
      {kept !== null && (
        <Notice tone="soon" role="status" className="mb-6">
          登录过期前你填写的内容已经找回，还没有保存。请核对后保存。
        </Notice>
      )}
      {param(query, "saved") === "1" && (
        <Notice tone="done" role="status" className="mb-6">
          已保存。
        </Notice>
      )}
      {item.makesRevision && (
        <Notice className="mb-6">
          {item.public === "live"
            ? "这条信息正在公开。你的修改保存为新的修改稿，审批发布之前公众看到的内容不变。"
            : "上一稿已经送审存档。你的修改保存为新的一稿，需要重新审批。"}
        </Notice>
      )}
      <ItemForm
        key={kept === null ? "stored" : param(query, "kept")}
        userId={actor.userId ?? ""}
        itemId={item.id}
        version={kept === null ? item.version : Number(kept.expectedVersion ?? item.version)}
        values={kept ?? item.values}
        kept={kept !== null}
        columns={columns}
        isPublic={item.public === "live"}
        uploadLimit={setting("GONGKAI_UPLOAD_MAX")}
        notes={item.notes}
        checked={checked}
        save={save}
        check={check.bind(null, item.id)}
        note={note.bind(null, item.id)}
      />
    </>
  );
}
