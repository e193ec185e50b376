"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { slugInput } from "@/app/(admin)/services/fields";
import { addresses } from "@/app/addresses";
import type { FormState } from "@/components/forms/FieldsForm";
import { createAuthority, findAuthority } from "@/db/queries/needs/authorities";
import { action } from "@/lib/action";
import { Fault } from "@/lib/errors";
import { line, readForm } from "@/lib/form-data";

const addOne = action(
  {
    name: "authority.add",
    may: "authorities.manage",
    input: z.object({ name: line("Enter the name of its area", 100), slug: slugInput }),
  },
  async ({ tx, input, audit }) => {
    if (await findAuthority(tx, { slug: input.slug })) {
      throw new Fault([{ field: "slug", message: "Another authority has this short name: choose a different one" }]);
    }
    const id = await createAuthority(tx, input);
    await audit({ subjectType: "authority", subjectId: id });
  },
);

/** Adds an authority that keeps a needs assessment. */
export async function addAuthority(_before: FormState, form: FormData): Promise<FormState> {
  const result = await addOne(form);
  if (!result.ok) {
    const { name = "", slug = "" } = readForm(form);
    return { errors: result.errors, values: { name: String(name), slug: String(slug) } };
  }
  redirect(addresses.authorities);
}
