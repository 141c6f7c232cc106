import { takePost } from "../../post";
import { openAddress } from "../acts";
import { closeCookies } from "../cookies";

/** 退出查询: the browser forgets number and code. */
export const POST = (request: Request): Promise<Response> =>
  takePost(request, async () => ({ to: openAddress({ why: "left" }), cookies: closeCookies() }));
