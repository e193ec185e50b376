"use server";

import { refresh } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { slugInput } from "@/app/(admin)/services/fields";
import { addresses } from "@/app/addresses";
import type { FormState } from "@/components/forms/FieldsForm";
import { assignPlaces, createAuthority, findAuthority, listPlaces, placesOf } from "@/db/queries/needs/authorities";
import { action } from "@/lib/action";
import { Fault } from "@/lib/errors";
import { line, listOf, readForm } from "@/lib/form-data";
import { authoritiesIn, placeName } from "@/lib/places";

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

const setThem = action(
  {
    name: "authority.places",
    may: "authorities.places",
    input: z.object({ authority: z.uuid(), places: listOf(z.string()), add: z.string().optional() }),
  },
  async ({ tx, input, audit }) => {
    const authority = await findAuthority(tx, { id: input.authority });
    if (!authority) notFound();
    const held = await placesOf(tx, authority.id);
    // What stays was there before: a page cannot put a place in by ticking it.
    const kept = input.places.filter((code) => held.includes(code));
    const added = input.add ? authoritiesIn(input.add).map(({ code }) => code) : [];
    if (input.add && added.length === 0) {
      throw new Fault([{ field: "add", message: "Choose a local authority or a county from the list" }]);
    }
    const elsewhere = (await listPlaces(tx)).filter(
      (place) => place.authorityId !== authority.id && added.includes(place.code),
    );
    if (elsewhere.length > 0) {
      const said = elsewhere.map((place) => `${placeName(place.code)} is of ${place.authority}`).join("; ");
      throw new Fault([{ field: "add", message: `A place is of one authority: ${said}. Take it out there first` }]);
    }
    const detail = await assignPlaces(tx, authority.id, [...kept, ...added]);
    await audit({ subjectType: "authority", subjectId: authority.id, detail });
  },
);

/** Says of which local authorities an authority's area is made. */
export async function setPlaces(_before: FormState, form: FormData): Promise<FormState> {
  const result = await setThem(form);
  if (!result.ok) return { errors: result.errors };
  refresh();
  return { errors: [], done: { heading: "The places are saved" } };
}
