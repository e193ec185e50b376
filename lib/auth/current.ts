import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { getServerSession } from "next-auth";
import { cache } from "react";
import type { Caller } from "@/db";
import { sessionCookie } from "@/lib/auth/cookies";
import { isWithin } from "@/lib/auth/hand-over";
import { authOptions } from "@/lib/auth/next-auth";
import { pathHeader } from "@/lib/auth/path-header";
import type { Person } from "@/lib/auth/person";
import { safeReturn } from "@/lib/auth/return-to";
import { withoutAnswers } from "@/lib/errors";

/** Who is signed in, or null. Asked once a request, however many ask here. */
export const currentPerson = cache(async (): Promise<Person | null> => {
  let fault: unknown;
  const session = await getServerSession(
    authOptions((found) => {
      fault = found;
    }),
  );
  if (fault !== undefined) throw withoutAnswers("reading the session", fault);
  return session?.person ?? null;
});

/** The path and query of the page that is being drawn, or "/". */
export async function currentPath(): Promise<string> {
  const path = (await headers()).get(pathHeader) ?? "/";
  // Next.js marks what its own scripts ask for, which is no part of the page's address.
  return safeReturn(path.replace(/([?&])_rsc=[^&]*&?/, "$1").replace(/[?&]$/, ""));
}

/** The address that signs someone in and brings them back to a page. */
export function signInAddress(to: string): string {
  const back = safeReturn(to);
  return back === "/" ? "/sign-in" : `/sign-in?to=${encodeURIComponent(back)}`;
}

/**
 * Who is signed in; anyone else is sent to sign in first, and then back here. While the screen is in somebody else's
 * hands, every page but those that were handed over leads to where it is taken back. For pages.
 */
export async function requirePerson(): Promise<Person> {
  const person = await currentPerson();
  const path = await currentPath();
  if (!person) redirect(signInAddress(path));
  if (person.handedOver && !isWithin(person.handedOver, path)) redirect(person.handedOver.back);
  return person;
}

/** The token in the session's cookie, for what is done to the session itself. */
export async function sessionToken(): Promise<string | null> {
  return (await cookies()).get(sessionCookie().name)?.value ?? null;
}

/** The person as the database is told of them: in their role, and in the service where they hold it. */
export function callerOf(person: Person): Caller | null {
  const { userId, name, role, currentServiceId, currentAuthorityId } = person;
  if (!role) return null;
  return {
    userId,
    name,
    role,
    serviceIds: currentServiceId ? [currentServiceId] : [],
    authorityIds: currentAuthorityId ? [currentAuthorityId] : [],
  };
}
