import type { DefaultSession } from "next-auth";

declare module "next-auth" {
  interface User {
    /** id of the Session row */
    sessionId: string;
  }
  interface Session extends Pick<DefaultSession, "expires"> {
    userId?: string;
    sessionId?: string;
  }
}

declare module "next-auth/jwt" {
  interface JWT {
    sessionId?: string;
  }
}
