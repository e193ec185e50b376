import "next-auth";
import type { Person } from "@/lib/auth/person";

declare module "next-auth" {
  /** What getServerSession answers: added by the `session` callback in lib/auth/next-auth.ts. */
  interface Session {
    person: Person;
  }
}
