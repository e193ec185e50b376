/** Someone at a browser with scripts off, as far as measuring needs one: it asks for pages and sends their forms. */
import { gzipSync } from "node:zlib";

export interface Answered {
  readonly status: number;
  /** Where the server leads on to, as a path. */
  readonly location: string | undefined;
  readonly body: string;
  /** Until the whole of the answer was there. */
  readonly milliseconds: number;
}

/** What a form sends: names with values, some names several times. */
export type Fields = readonly (readonly [name: string, value: string])[];

export class Visitor {
  constructor(
    readonly address: string,
    private readonly cookie?: string,
  ) {}

  /** How many bytes a file is when it is sent packed (gzip). */
  async bytes(path: string): Promise<number> {
    const answer = await fetch(new URL(path, this.address));
    if (!answer.ok) throw new Error(`${path} is not there (${answer.status}).`);
    return gzipSync(Buffer.from(await answer.arrayBuffer())).length;
  }

  get(path: string): Promise<Answered> {
    return this.ask(path, { method: "GET" });
  }

  post(path: string, fields: Fields): Promise<Answered> {
    const body = new FormData();
    for (const [name, value] of fields) body.append(name, value);
    return this.ask(path, { method: "POST", body });
  }

  private async ask(path: string, init: RequestInit): Promise<Answered> {
    const began = performance.now();
    const answer = await fetch(this.address + path, {
      ...init,
      redirect: "manual",
      headers: { origin: this.address, ...(this.cookie === undefined ? {} : { cookie: this.cookie }) },
    });
    const body = await answer.text();
    const milliseconds = performance.now() - began;
    const to = answer.headers.get("location");
    return {
      status: answer.status,
      location: to === null ? undefined : new URL(to, this.address).pathname,
      body,
      milliseconds,
    };
  }
}

export interface FormOnPage {
  /** The fields that nobody fills in: where the form goes and what it was drawn from. */
  readonly hidden: Fields;
  /** The names of all its fields. */
  readonly names: ReadonlySet<string>;
  /** What its first button sends, which the Return key presses. */
  readonly button: Fields;
}

/** The form of a page that holds a field whose name begins so. */
export function formWith(html: string, beginning: string): FormOnPage | undefined {
  const forms = html.match(/<form\b.*?<\/form>/gs) ?? [];
  const form = forms.find((one) => one.includes(`name="${beginning}`));
  if (form === undefined) return undefined;
  const tags = (form.match(/<(input|select|textarea|button)\b[^>]*>/g) ?? []).map((tag) => ({
    tag,
    ...attributesOf(tag),
  }));
  const named = tags.flatMap(({ tag, name, ...rest }) => (name === undefined ? [] : [{ tag, name, ...rest }]));
  const button = named.find(({ tag }) => tag.startsWith("<button"));
  return {
    hidden: named.filter(({ type }) => type === "hidden").map(({ name, value = "" }) => [name, value]),
    names: new Set(named.map(({ name }) => name)),
    button: button ? [[button.name, button.value ?? ""]] : [],
  };
}

function attributesOf(tag: string): { name?: string; type?: string; value?: string } {
  const read = (attribute: string) => {
    const found = tag.match(new RegExp(`\\s${attribute}="([^"]*)"`));
    return found?.[1] === undefined ? {} : { [attribute]: unescaped(found[1]) };
  };
  return { ...read("name"), ...read("type"), ...read("value") };
}

function unescaped(text: string): string {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
