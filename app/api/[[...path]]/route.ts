const nothing = (): Response =>
  Response.json({ error: "没有这个接口。开放数据接口的说明见 /open-data。" }, { status: 404, headers: { "Cache-Control": "no-store" } });

/** Under /api nothing else stands: programs are told so in a way they read, with the status that says so. */
export { nothing as DELETE, nothing as GET, nothing as PATCH, nothing as POST, nothing as PUT };
