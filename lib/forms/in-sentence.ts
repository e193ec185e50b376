/** The field's names that a title may begin with, and that keep their capital wherever they stand. */
const names = new Set(["Dash", "Idva", "Marac"]);

/** A title within a sentence: "Start exit", but "Start Dash risk checklist". */
export function inSentence(title: string): string {
  const [first = ""] = title.split(/[^\p{L}]/u);
  return names.has(first) ? title : title.charAt(0).toLowerCase() + title.slice(1);
}

/** A thing by its name, with its article: "a police report", "an incident". */
export function withArticle(name: string): string {
  return `${/^[aeiou]/i.test(name) ? "an" : "a"} ${name}`;
}
