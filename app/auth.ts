import { cookies, headers } from "next/headers";
import type { NextAuthOptions } from "next-auth";
import { encode } from "next-auth/jwt";
import CredentialsProvider from "next-auth/providers/credentials";
import { setting } from "@/lib/core/config";
import { visitor } from "@/lib/identity/actor";
import { defaultAgency } from "@/lib/identity/agencies";
import { type SignInResult, signIn } from "@/lib/identity/sign-in";

/**
 * The cookie outlives the session, whose row decides: with it, what was typed into a form after the session ran out is kept for its owner.
 * It opens nothing by itself.
 */
const COOKIE_SECONDS = 7 * 24 * 60 * 60;

const secure = (): boolean => process.env.NEXTAUTH_URL?.startsWith("https://") ?? false;
const cookieName = (): string => (secure() ? "__Secure-gongkai.session" : "gongkai.session");
const cookieOptions = () => ({ httpOnly: true, sameSite: "lax", path: "/", secure: secure() }) as const;

/** The visitor's address, from the header of the trusted proxy in front (its own entry is the last one); "" without one. */
export async function visitorAddress(): Promise<string> {
  const name = setting("GONGKAI_ADDRESS_HEADER");
  const value = name === "" ? null : (await headers()).get(name);
  return value?.split(",").at(-1)?.trim().slice(0, 64) ?? "";
}

export const visitorBrowser = async (): Promise<string> => (await headers()).get("user-agent") ?? "";

/** Tries to sign in with what was typed; failures are counted and recorded. Before the first set-up there is nobody to sign in. */
export async function trySignIn(typed: { username?: string; password?: string; ticket?: string; code?: string }): Promise<SignInResult> {
  const agency = await defaultAgency();
  if (agency === null) return { outcome: "refused", reason: "wrongPassword" };
  const { username, password, ticket, code } = typed;
  return signIn(visitor(agency.id, await visitorAddress()), { username, password, ticket, code, userAgent: await visitorBrowser() });
}

/** next-auth keeps one thing in its cookie: the id of a row of Session. See lib/identity/README.md. */
export function authOptions(): NextAuthOptions {
  return {
    secret: process.env.NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: COOKIE_SECONDS },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    cookies: { sessionToken: { name: cookieName(), options: cookieOptions() } },
    providers: [
      CredentialsProvider({
        credentials: { username: {}, password: {}, code: {} },
        async authorize(credentials) {
          const result = await trySignIn(credentials ?? {});
          return result.outcome === "signedIn" ? { id: result.userId, sessionId: result.sessionId } : null;
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user === undefined ? token : { sub: user.id, sessionId: user.sessionId }),
      session: ({ session, token }) => ({ expires: session.expires, userId: token.sub, sessionId: token.sessionId }),
    },
  };
}

/** Gives this browser the cookie of a session that was opened for it: what next-auth does after its own form, from ours. */
export async function giveCookie(opened: { userId: string; sessionId: string }): Promise<void> {
  const value = await encode({
    token: { sub: opened.userId, sessionId: opened.sessionId },
    secret: process.env.NEXTAUTH_SECRET ?? "",
    maxAge: COOKIE_SECONDS,
  });
  (await cookies()).set(cookieName(), value, { ...cookieOptions(), maxAge: COOKIE_SECONDS });
}

export const takeCookie = async (): Promise<void> => {
  (await cookies()).delete({ name: cookieName(), ...cookieOptions() });
};
