import { errorAnswer } from "../v1/answer";

/** What stands nowhere in the interface. */
export const GET = (): Response => errorAnswer(404, { code: "notFound", message: "没有这个地址。接口的说明见 /open-data。" });
