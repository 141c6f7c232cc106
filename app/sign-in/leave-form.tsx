import { leave } from "../console/leave";

/** The way out for whoever does not want to do it now. */
export function LeaveForm() {
  return (
    <form action={leave} className="mt-6 text-small">
      <button type="submit" className="min-h-11 text-blue underline underline-offset-4">
        以后再办，退出登录
      </button>
    </form>
  );
}
