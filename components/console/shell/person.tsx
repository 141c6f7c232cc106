import { LogOut } from "lucide-react";
import type { Actor } from "@/lib/identity/actor";

interface PersonProps {
  actor: Pick<Actor, "name" | "post" | "departmentName">;
  signOut: () => Promise<void>;
}

/** Who is signed in, and the way out. */
export function Person({ actor, signOut }: PersonProps) {
  return (
    <div className="border-t border-night-2 px-5 pt-4">
      <p className="font-semibold text-white">{actor.name}</p>
      <p className="text-small text-night-ink">{[actor.departmentName, actor.post].filter((part) => part !== "").join("　")}</p>
      <form action={signOut}>
        <button
          type="submit"
          className="mt-2 inline-flex min-h-11 items-center gap-2 rounded text-night-ink underline-offset-4 hover:text-white hover:underline"
        >
          <LogOut aria-hidden="true" className="size-4" />
          退出登录
        </button>
      </form>
    </div>
  );
}
