import { ButtonLink } from "@/components/ui/button";

export default function ConsoleNotFound() {
  return (
    <div className="max-w-[40rem] py-6">
      <h1 className="text-title">没有这个页面</h1>
      <p className="mt-3 text-ink-2">地址可能写错了，内容可能已被删除，或者你没有查看它的权限。需要权限请联系安全管理员。</p>
      <p className="mt-6 flex flex-wrap gap-3">
        <ButtonLink href="/console">回到我的待办</ButtonLink>
      </p>
    </div>
  );
}
