/**
 * What stands in a package, for programs: a Frictionless data package, whose fields also say what they are to the people
 * in the data. https://specs.frictionlessdata.io/data-package/
 */
import { missingCodes } from "../fates";
import type { Resource } from "../resource";
import { pathsOf } from "./data-files";
import type { WrittenFile } from "./folder";

export interface DataPackage {
  readonly profile: "tabular-data-package";
  readonly name: string;
  readonly title: string;
  readonly created: string;
  readonly resources: readonly DataResource[];
}

export interface DataResource {
  readonly profile: "tabular-data-resource";
  readonly name: string;
  readonly title: string;
  readonly path: string;
  readonly format: "csv";
  readonly mediatype: "text/csv";
  readonly encoding: "utf-8";
  readonly dialect: { readonly lineTerminator: "\r\n" };
  readonly bytes: number;
  readonly hash: string;
  readonly rowCount: number;
  readonly schema: DataSchema;
}

export interface DataSchema {
  readonly fields: readonly DataField[];
  readonly missingValues: readonly string[];
  readonly foreignKeys?: readonly {
    readonly fields: string;
    readonly reference: { readonly resource: string; readonly fields: string };
  }[];
}

export interface DataField {
  readonly name: string;
  readonly title: string;
  readonly type: "string";
  /** What it is to the people in the data. */
  readonly role: Resource["fields"][number]["role"];
  readonly constraints?: { readonly enum: readonly string[] };
}

export function dataPackageOf(
  { id, title, created }: { id: string; title: string; created: string },
  resources: readonly DataResource[],
): DataPackage {
  // A name in the sense of the specification is in small letters.
  return { profile: "tabular-data-package", name: id.toLowerCase(), title, created, resources };
}

/** A file of records. @param files that are written */
export function recordsResource(resource: Resource, files: readonly WrittenFile[]): DataResource {
  const { csv } = pathsOf(resource);
  const about = { name: resource.name, title: resource.form.title, rowCount: resource.rows };
  return {
    ...csvResource(csv, about, files),
    schema: {
      fields: resource.fields.map(
        ({ name, title, role, values }): DataField => ({
          name,
          title,
          type: "string",
          role,
          // A withheld value is a category of its own, and so is one that was not asked for.
          ...(values.length > 0 && {
            constraints: {
              enum: [...values.map(({ value }) => value), ...Object.values(missingCodes).map(({ code }) => code)],
            },
          }),
        }),
      ),
      // Nothing is an empty cell: why there is no answer is said by a code, and k is counted with these codes.
      missingValues: [""],
    },
  };
}

/** What is to be said of any CSV file, but for its columns. */
export function csvResource(
  path: string,
  about: Pick<DataResource, "name" | "title" | "rowCount">,
  files: readonly WrittenFile[],
): Omit<DataResource, "schema"> {
  const file = files.find((one) => one.path === path);
  if (!file) throw new Error(`${path} was not written.`);
  return {
    profile: "tabular-data-resource",
    ...about,
    path,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    dialect: { lineTerminator: "\r\n" },
    bytes: file.bytes,
    hash: `sha256:${file.sha256}`,
  };
}
