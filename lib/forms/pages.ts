/** Getting about in a form: which page is which, and which comes next. */
import type { FormDefinition, Page, Question, Section } from "./define";
import type { AskedPage, Path } from "./path";

/** A page with its section, asked or not. */
export interface PlacedPage {
  readonly section: Section;
  readonly page: Page;
}

export function questionsOf(form: FormDefinition): readonly Question[] {
  return form.sections.flatMap((section) => section.pages.flatMap((page) => page.questions));
}

/** A page by the ids in its address, whether or not this person is asked anything on it. */
export function placedPage(form: FormDefinition, section: string, page: string): PlacedPage | undefined {
  const at = form.sections.find(({ id }) => id === section);
  const found = at?.pages.find(({ id }) => id === page);
  return at && found && { section: at, page: found };
}

/** The page, where it asks this person something. */
export function askedPage(walked: Path, { section, page }: PlacedPage): AskedPage | undefined {
  return walked.pages.find((asked) => asked.section === section && asked.page === page);
}

/** The page that is asked before this one in the same section; undefined for the first. */
export function pageBefore(walked: Path, { section, page }: PlacedPage): AskedPage | undefined {
  const order = section.pages.indexOf(page);
  return walked.pages.filter((asked) => asked.section === section && section.pages.indexOf(asked.page) < order).at(-1);
}

/** The next page that is asked, in this section or a later one; undefined after the last. */
export function pageAfter(form: FormDefinition, walked: Path, { section, page }: PlacedPage): AskedPage | undefined {
  const place = (placed: PlacedPage) =>
    form.sections.indexOf(placed.section) * 1000 + placed.section.pages.indexOf(placed.page);
  const here = place({ section, page });
  return walked.pages.find((asked) => place(asked) > here);
}

/** Where a question stands. */
export function pageOf(form: FormDefinition, question: string): PlacedPage | undefined {
  for (const section of form.sections)
    for (const page of section.pages) if (page.questions.some(({ id }) => id === question)) return { section, page };
  return undefined;
}
