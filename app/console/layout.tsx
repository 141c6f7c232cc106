import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { Shell } from "@/components/console/shell/shell";
import { findAgency } from "@/lib/identity/agencies";
import { unreadNotices } from "@/lib/identity/notices";
import { myRequestCount, toSignCount } from "@/lib/requests/queries/my-requests";
import { todoCount } from "@/lib/workflow/todo";
import { requireActor } from "../session";
import { leave } from "./leave";

export const metadata: Metadata = { title: { default: "工作台", template: "%s - 工作台" }, robots: { index: false } };

export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const [agency, todo, told, requests, toSign] = await Promise.all([
    findAgency(actor.agencyId),
    todoCount(actor),
    unreadNotices(actor),
    myRequestCount(actor),
    toSignCount(actor),
  ]);
  if (agency === null) notFound();
  return (
    <Shell actor={actor} agency={agency} counts={{ todo: todo + told + toSign, requests }} signOut={leave}>
      {children}
    </Shell>
  );
}
