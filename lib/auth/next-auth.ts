import "server-only";
import { cookies, headers } from "next/headers";
import type { AuthOptions } from "next-auth";
import { adapter, type PresentRequest, type UserWithPerson } from "@/lib/auth/adapter";
import { sessionCookie, stepCookie } from "@/lib/auth/cookies";
import { quietCookie, quietHeader } from "@/lib/auth/quiet";
import { deviceOf } from "@/lib/auth/request";
import { identityProvider, idleMilliseconds, isSecure, secretKey } from "@/lib/auth/settings";
import { unseal } from "@/lib/auth/steps";
import { newToken } from "@/lib/auth/tokens";

const presentRequest: PresentRequest = {
  isQuiet: async () => (await headers()).has(quietHeader) || (await cookies()).has(quietCookie),
  device: async () => deviceOf(await headers()),
};

/** The name under which next-auth knows the organisation's identity provider. */
export const organisationProvider = "organisation";

/** OpenID Connect with code flow, PKCE, state and nonce; all else is read from the issuer's own description. */
function providers(): AuthOptions["providers"] {
  const provider = identityProvider();
  if (!provider) return [];
  return [
    {
      id: organisationProvider,
      name: provider.name,
      type: "oauth",
      wellKnown: `${provider.issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
      clientId: provider.clientId,
      clientSecret: provider.clientSecret,
      authorization: { params: { scope: "openid email profile" } },
      idToken: true,
      checks: ["pkce", "state", "nonce"],
      profile: (claims: { sub: string; name?: string; email?: string }) => ({
        id: claims.sub,
        name: claims.name ?? null,
        email: claims.email ?? null,
      }),
    },
  ];
}

/**
 * Whether an identity may come in: one that is connected to an account already, or one that the person signed in here
 * has just asked to connect. An e-mail address that is the same proves nothing, since it is another system's word.
 */
async function mayComeIn(options: AuthOptions, provider: string, providerAccountId: string): Promise<boolean> {
  const known = await options.adapter?.getUserByAccount?.({ provider, providerAccountId });
  const jar = await cookies();
  const connect = stepCookie("connect");
  const asked = await unseal("connect", jar.get(connect.name)?.value);
  if (asked) jar.set(connect.name, "", { ...connect.options, maxAge: 0 });
  const token = jar.get(sessionCookie().name)?.value;
  const here = token ? await options.adapter?.getSessionAndUser?.(token) : null;
  if (here) return !known && asked?.value === here.user.id;
  return Boolean(known);
}

/**
 * next-auth as we use it: database sessions, our cookie and our pages. Signing in with a password is our own action
 * (app/(auth)/sign-in), because its Credentials provider knows no database sessions; signing in through an identity
 * provider is next-auth's.
 * @param onFault told of a session that could not be read, which next-auth itself takes for one that is not there.
 */
export function authOptions(onFault: (fault: unknown) => void = () => {}): AuthOptions {
  const options: AuthOptions = {
    adapter: adapter(presentRequest),
    secret: secretKey(),
    useSecureCookies: isSecure(),
    session: {
      strategy: "database",
      maxAge: idleMilliseconds() / 1000,
      // Activity is written down once a minute at most, so that reading pages does not mean a write each.
      updateAge: 60,
      generateSessionToken: newToken,
    },
    cookies: { sessionToken: sessionCookie() },
    pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/sign-out" },
    providers: providers(),
    callbacks: {
      signIn: async ({ account }) =>
        account !== null && mayComeIn(options, account.provider, account.providerAccountId),
      session: ({ session, user }) => ({ ...session, person: (user as UserWithPerson).person }),
    },
    logger: {
      // Its errors quote what the identity provider sent, so only their code is kept.
      error: (code, fault) => {
        if (code === "SESSION_ERROR") onFault(fault);
        else console.error(`Signing in failed: ${code}`);
      },
      warn: () => {},
      debug: () => {},
    },
  };
  return options;
}
