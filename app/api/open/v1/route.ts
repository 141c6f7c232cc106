/** The interface is explained on a page. */
export const GET = (): Response => new Response(null, { status: 308, headers: { Location: "/open-data" } });
