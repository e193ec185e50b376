import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { Caller } from "../caller";
import { formEdits } from "../schema";
import { makeCase, makePerson, makeService, testDatabase } from "../testing";
import { recordAudit } from "./audit";
import { DATE_OF_FORM, type DraftSave, discardDraft, type Form, findForm, saveDraft, startForm } from "./drafts";
import { type ChangedSince, submitForm } from "./submissions";

const database = testDatabase();
const intake = { id: "child.intake", version: 1, role: "opens", occurs: "once" } as const;
const review = { id: "child.review", version: 1, role: "reviews", occurs: "many" } as const;

let service: string;
let ada: Caller;
let ben: Caller;

beforeAll(() =>
  database.system(async (tx) => {
    service = await makeService(tx);
    ada = await makePerson(tx, { role: "caseworker", serviceId: service, name: "Ada Example" });
    ben = await makePerson(tx, { role: "caseworker", serviceId: service, name: "Ben Example" });
  }),
);

/** A write of a person, with the audit row that it must have. */
const does = <Result>(caller: Caller, work: Parameters<typeof database.as<Result>>[1]) =>
  database.as(caller, async (tx) => {
    const result = await work(tx);
    await recordAudit(tx, { action: "test", subjectType: "form" });
    return result;
  });

async function newDraft(answers: DraftSave["answers"] = {}): Promise<Form & { version: number }> {
  const { id } = await database.system((tx) => makeCase(tx, { serviceId: service }));
  const draft = await does(ada, (tx) => startForm(tx, id, intake));
  const { version } = await does(ada, (tx) => saveDraft(tx, { formId: draft.id, baseVersion: 1, answers }));
  return { ...draft, version };
}

const save = (caller: Caller, formId: string, baseVersion: number, given: Omit<DraftSave, "formId" | "baseVersion">) =>
  does(caller, (tx) => saveDraft(tx, { formId, baseVersion, ...given }));
const stored = (id: string) => database.as(ada, (tx) => findForm(tx, id));

describe("a draft", () => {
  it("keeps what was typed, understood or not, and which pages were saved", async () => {
    const { id } = await newDraft();
    await save(ada, id, 1, {
      answers: { recipientOfSupport: "child" },
      unreadable: { contacts: "about ten" },
      describedOn: "2024-05-02",
      page: "referral/referral",
    });
    expect(await stored(id)).toMatchObject({
      answers: { recipientOfSupport: "child" },
      unreadable: { contacts: "about ten" },
      describedOn: "2024-05-02",
      savedPages: ["referral/referral"],
      updatedBy: ada.userId,
    });
  });

  it("changes only the questions of the page", async () => {
    const { id, version } = await newDraft({ one: "a", two: "b" });
    await save(ada, id, version, { answers: { two: "c" } });
    expect((await stored(id))?.answers).toEqual({ one: "a", two: "c" });
  });

  it("forgets an answer that was emptied, and one that was typed over by what can't be understood", async () => {
    const { id, version } = await newDraft({ one: "a", two: 2 });
    await save(ada, id, version, { answers: { one: null }, unreadable: { two: "2x" } });
    expect(await stored(id)).toMatchObject({ answers: {}, unreadable: { two: "2x" } });
    await save(ada, id, version + 1, { answers: { two: 22 } });
    expect(await stored(id)).toMatchObject({ answers: { two: 22 }, unreadable: {} });
  });

  it("is not changed by saving what stands there already", async () => {
    const { id, version } = await newDraft({ areas: { money: "no", health: "yes" } });
    expect(await save(ada, id, version, { answers: { areas: { health: "yes", money: "no" } } })).toMatchObject({
      version,
    });
  });

  it("loses the answers that no longer apply, and says which", async () => {
    const { id, version } = await newDraft({ abuse: "yes", kinds: ["a"], other: "kept" });
    const saved = await save(ada, id, version, {
      answers: { abuse: "no" },
      prune: (answers) => (answers.abuse === "no" ? ["kinds", "never answered"] : []),
    });
    expect(saved).toMatchObject({ removed: ["kinds"], answers: { abuse: "no", other: "kept" } });
  });

  it("is one, whoever begins it and however often", async () => {
    const { id: caseId } = await database.system((tx) => makeCase(tx, { serviceId: service }));
    const [first, second] = await Promise.all([
      does(ada, (tx) => startForm(tx, caseId, intake)),
      does(ben, (tx) => startForm(tx, caseId, intake)),
    ]);
    expect(first.id).toBe(second.id);
  });

  it("can be thrown away; what was submitted cannot", async () => {
    const { id, version } = await newDraft();
    await submit(ada, id, version);
    await expect(does(ada, (tx) => discardDraft(tx, id))).rejects.toThrow(/no such draft/);
    const draft = await newDraft();
    await does(ada, (tx) => discardDraft(tx, draft.id));
    expect(await stored(draft.id)).toBeUndefined();
  });

  it("cannot be saved once it was submitted", async () => {
    const { id, version } = await newDraft();
    await submit(ada, id, version);
    await expect(save(ben, id, version, { answers: { one: "late" } })).rejects.toMatchObject({ name: "Fault" });
  });

  it("of a form that may be held many times is numbered on; of one held once it is not begun again", async () => {
    const { id, caseId, version } = await newDraft();
    await submit(ada, id, version);
    await expect(does(ada, (tx) => startForm(tx, caseId, intake))).rejects.toMatchObject({ name: "Fault" });
    const first = await does(ada, (tx) => startForm(tx, caseId, review));
    await submit(ada, first.id, first.rowVersion);
    expect(await does(ada, (tx) => startForm(tx, caseId, review))).toMatchObject({ sequence: 2 });
  });
});

function submit(caller: Caller, formId: string, baseVersion: number) {
  return does(caller, (tx) =>
    submitForm(tx, { formId, baseVersion, answers: {}, describedOn: "2024-05-02", definitionVersion: 1 }),
  );
}

describe("two people on one form", () => {
  it("who change different questions both keep their work, though each page holds both questions", async () => {
    const { id, version } = await newDraft({ one: "a", two: "b" });
    await save(ada, id, version, { answers: { one: "by Ada", two: "b" } });
    const saved = await save(ben, id, version, { answers: { one: "a", two: "by Ben" } });
    expect(saved.conflicts).toEqual([]);
    expect(saved.answers).toEqual({ one: "by Ada", two: "by Ben" });
  });

  it("who change the same question: the second is told who and sees both, and nothing is overwritten", async () => {
    const { id, version } = await newDraft({ one: "a", two: "b" });
    await save(ada, id, version, { answers: { one: "by Ada" } });
    const saved = await save(ben, id, version, { answers: { one: "by Ben", two: "also by Ben" } });
    expect(saved.conflicts).toEqual([
      {
        question: "one",
        mine: { answer: "by Ben" },
        theirs: { answer: "by Ada" },
        before: { answer: "a" },
        by: { id: ada.userId, name: "Ada Example" },
        at: expect.any(Date),
      },
    ]);
    expect((await stored(id))?.answers).toEqual({ one: "by Ada", two: "also by Ben" });
  });

  it("who settle a conflict: the second saves again, knowing of the first", async () => {
    const { id, version } = await newDraft({ one: "a" });
    await save(ada, id, version, { answers: { one: "by Ada" } });
    const told = await save(ben, id, version, { answers: { one: "by Ben" } });
    const settled = await save(ben, id, told.version, { answers: { one: "by both" } });
    expect(settled).toMatchObject({ conflicts: [], answers: { one: "by both" } });
  });

  it("who type the same: there is nothing to settle", async () => {
    const { id, version } = await newDraft();
    await save(ada, id, version, { answers: { one: "same" } });
    expect((await save(ben, id, version, { answers: { one: "same" } })).conflicts).toEqual([]);
  });

  it("are told of a conflict over the date of the form, and over what can't be understood", async () => {
    const { id, version } = await newDraft();
    await save(ada, id, version, { answers: {}, unreadable: { one: "1x" }, describedOn: "2024-05-01" });
    const saved = await save(ben, id, version, { answers: { one: 1 }, describedOn: "2024-05-02" });
    expect(saved.conflicts).toMatchObject([
      { question: "one", mine: { answer: 1 }, theirs: { unreadable: "1x" }, before: {} },
      { question: DATE_OF_FORM, mine: { answer: "2024-05-02" }, theirs: { answer: "2024-05-01" } },
    ]);
  });

  it("do not remove each other's new answers unseen", async () => {
    const { id, version } = await newDraft({ abuse: "yes" });
    await save(ada, id, version, { answers: { kinds: ["by Ada"] } });
    const saved = await save(ben, id, version, { answers: { abuse: "no" }, prune: () => ["kinds"] });
    expect(saved).toMatchObject({
      removed: [],
      conflicts: [{ question: "kinds", theirs: { answer: ["by Ada"] }, mine: {} }],
    });
    expect((await stored(id))?.answers).toEqual({ abuse: "no", kinds: ["by Ada"] });
  });

  it("who save at the same moment lose nothing", async () => {
    const { id, version } = await newDraft();
    const questions = Array.from({ length: 12 }, (_, index) => `question${index}`);
    await Promise.all(
      questions.map((question, index) => save(index % 2 ? ada : ben, id, version, { answers: { [question]: "kept" } })),
    );
    expect(Object.keys((await stored(id))?.answers ?? {}).sort()).toEqual([...questions].sort());
  });

  it("one person in two windows is not in conflict with themselves", async () => {
    const { id, version } = await newDraft({ one: "a" });
    await save(ada, id, version, { answers: { one: "first window" } });
    expect((await save(ada, id, version, { answers: { one: "second window" } })).conflicts).toEqual([]);
  });

  it("a form that somebody changed after its answers were checked is not submitted unseen", async () => {
    const { id, version } = await newDraft({ one: "a" });
    await save(ben, id, version, { answers: { one: "by Ben" } });
    const refused = await submit(ada, id, version).catch((error: { details: ChangedSince }) => error.details);
    expect(refused).toEqual({ questions: [{ question: "one", by: "Ben Example", at: expect.any(Date) }] });
    expect((await stored(id))?.status).toBe("draft");
  });

  it("what was typed and replaced is gone once the form is submitted", async () => {
    const { id, version } = await newDraft({ one: "a" });
    await save(ada, id, version, { answers: { one: "b" } });
    await submit(ada, id, version + 1);
    const left = await database.system((tx) => tx.select().from(formEdits).where(eq(formEdits.formId, id)));
    expect(left).toEqual([]);
  });
});
