import { databaseHealth } from "@/lib/core/health";

export const dynamic = "force-dynamic";

/** For load balancers and the start script: 200 once the platform can serve and its database answers, else 503 with the reason. */
export async function GET(): Promise<Response> {
  const answer = await databaseHealth();
  const headers = { "Cache-Control": "no-store" };
  return answer.ok
    ? Response.json({ status: "ok" }, { headers })
    : Response.json({ status: "unavailable", reason: answer.reason }, { status: 503, headers });
}
