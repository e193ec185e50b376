/** The codebook of a release: what each column means, whom it is of, what stands in it, and since when it is asked. */
import { conditionInWords } from "@/lib/forms/condition-print";
import type { Condition } from "@/lib/forms/define";
import { missingCodes } from "../fates";
import type { Resource } from "../resource";
import { pathsOf } from "./data-files";

export interface ReleaseCodebook {
  readonly missingCodes: readonly { readonly code: string; readonly meaning: string }[];
  readonly files: readonly {
    readonly file: string;
    readonly form: string;
    readonly title: string;
    readonly columns: readonly CodebookColumn[];
  }[];
}

export interface CodebookColumn {
  readonly name: string;
  readonly meaning: string;
  readonly role: string;
  /** The question in the form; null for a pseudonym, a quarter or a region. */
  readonly question: string | null;
  /** Who was asked: everybody, or those for whom this holds. */
  readonly base: Condition | "everybody";
  /** The first and last year in which it was asked; null for no limit. */
  readonly since: string | null;
  readonly until: string | null;
  readonly values: readonly { readonly value: string; readonly label: string }[];
}

export function codebookOf(resources: readonly Resource[]): ReleaseCodebook {
  return {
    missingCodes: Object.values(missingCodes),
    files: resources.map((resource) => ({
      file: pathsOf(resource).csv,
      form: resource.form.id,
      title: resource.form.title,
      columns: resource.fields.map(
        ({ name, title, role, variable, values }): CodebookColumn => ({
          name,
          meaning: title,
          role,
          question: variable?.question ?? null,
          base: variable?.when ?? "everybody",
          since: variable?.since ?? null,
          until: variable?.until ?? null,
          values,
        }),
      ),
    })),
  };
}

/** The same as a table, a row a value, for people. Each row with its cells. */
export function codebookRows({ files, missingCodes: codes }: ReleaseCodebook): string[][] {
  return [
    ["file", "column", "meaning", "role", "asked", "since", "until", "value", "label"],
    ...files.flatMap(({ file, columns }) =>
      columns.flatMap(({ name, meaning, role, base, since, until, values }) => {
        const asked = base === "everybody" ? base : conditionInWords(base).replaceAll("`", "");
        const own = [file, name, meaning, role, asked, since ?? "", until ?? ""];
        return values.length === 0 ? [[...own, "", ""]] : values.map(({ value, label }) => [...own, value, label]);
      }),
    ),
    ...codes.map(({ code, meaning }) => ["every file", "every column", "", "", "", "", "", code, meaning]),
  ];
}
