import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { Answers } from "@/lib/forms/answers";
import { formById } from "@/questionnaires";
import type { Caller } from "../caller";
import { answerCodes, countedForms } from "../schema";
import { makeCase, makePerson, makeService, makeTeam, testDatabase } from "../testing";
import type { Tx } from "../types";
import { assignCase } from "./assignments";
import { recordAudit } from "./audit";
import { findCase } from "./cases";
import { updateClient } from "./clients";
import { consentHistory, recordConsent } from "./consents";
import { findForm, saveDraft, startForm } from "./drafts";
import { earlierAnswers, formerVersions, startAmendment, submitForm } from "./submissions";

const database = testDatabase();
let service: string;
let caseworker: Caller;
let analyst: Caller;

beforeAll(() =>
  database.system(async (tx) => {
    service = await makeService(tx);
    caseworker = await makePerson(tx, { role: "caseworker", serviceId: service, name: "Cass Example" });
    analyst = await makePerson(tx, { role: "analyst" });
  }),
);

const does = <Result>(work: (tx: Tx) => Promise<Result>) =>
  database.as(caseworker, async (tx) => {
    const result = await work(tx);
    await recordAudit(tx, { action: "test", subjectType: "form" });
    return result;
  });

/** Begins and submits a form of a case. @returns its id */
async function submitted(caseId: string, form: string, describedOn: string, answers: Answers = {}): Promise<string> {
  const definition = formById(form);
  if (!definition) throw new Error(form);
  return does(async (tx) => {
    const draft = await startForm(tx, caseId, definition);
    return submitForm(tx, {
      formId: draft.id,
      baseVersion: draft.rowVersion,
      answers,
      describedOn,
      definitionVersion: definition.version,
    });
  });
}

const newCase = () =>
  database.system((tx) =>
    makeCase(tx, { serviceId: service, openedOn: "2024-05-01", caseworkerId: caseworker.userId }),
  );
const found = (id: string) => database.as(caseworker, (tx) => findCase(tx, id));

/** The keys that a form is counted under, and the row that holds them. */
async function counted(formId: string) {
  return database.system(async (tx) => {
    const [row] = await tx.select().from(countedForms).where(eq(countedForms.formId, formId));
    const codes = new Map((await tx.select().from(answerCodes)).map(({ code, key }) => [code, key]));
    return row && { ...row, keys: row.codes.map((code) => codes.get(code)) };
  });
}

const amended = (formId: string, answers: Answers, describedOn: string, reason: string) =>
  does(async (tx) => {
    const draft = await startAmendment(tx, formId, reason);
    return submitForm(tx, {
      formId: draft.id,
      baseVersion: draft.rowVersion,
      answers,
      describedOn,
      definitionVersion: 1,
    });
  });

describe("a submitted form", () => {
  it("is counted in the same transaction, in the year of what it describes", async () => {
    const { id, clientId } = await newCase();
    const formId = await submitted(id, "child.intake", "2024-03-31", { recipientOfSupport: "child" });
    expect(await counted(formId)).toMatchObject({
      caseId: id,
      clientId,
      caseworkerId: caseworker.userId,
      year: "2023-24",
      role: "opens",
      consented: false,
      keys: expect.arrayContaining(["child.intake/recipientOfSupport=child"]),
    });
  });

  it("is counted by what earlier forms of the case said", async () => {
    const { id } = await newCase();
    await submitted(id, "child.intake", "2024-05-01", { concerns: { mentalHealth: "yes" } });
    const exit = await submitted(id, "child.exit", "2024-08-01", { mentalHealthSupported: "yes" });
    expect((await counted(exit))?.keys).toContain("child.exit/mentalHealthSupported=yes");
  });

  it("is counted anew when an earlier form is amended", async () => {
    const { id } = await newCase();
    const intake = await submitted(id, "child.intake", "2024-05-01", { concerns: { mentalHealth: "yes" } });
    const exit = await submitted(id, "child.exit", "2024-08-01", { mentalHealthSupported: "yes" });
    await amended(intake, { concerns: { mentalHealth: "no" } }, "2024-05-01", "Ticked by mistake");
    expect((await counted(exit))?.keys).not.toContain("child.exit/mentalHealthSupported=yes");
  });

  it("is not stored at all where counting it fails", async () => {
    const { id } = await newCase();
    const form = { id: "child.unknown", version: 1, role: "accompanies", occurs: "once" } as const;
    const draft = await does((tx) => startForm(tx, id, form));
    const failing = does((tx) =>
      submitForm(tx, {
        formId: draft.id,
        baseVersion: 1,
        answers: {},
        describedOn: "2024-05-01",
        definitionVersion: 1,
      }),
    );
    await expect(failing).rejects.toThrow(/No questionnaire/);
    expect(await database.as(caseworker, (tx) => findForm(tx, draft.id))).toMatchObject({ status: "draft" });
  });

  it("sets what the next review is counted from", async () => {
    const { id } = await newCase();
    await submitted(id, "child.intake", "2024-05-01");
    await submitted(id, "child.review", "2024-07-01");
    expect((await found(id))?.reviewedOn).toBe("2024-07-01");
  });

  it("that closes the case closes it on its date, and not before it was opened", async () => {
    const { id } = await newCase();
    await submitted(id, "child.intake", "2024-05-01");
    await expect(submitted(id, "child.exit", "2024-04-30")).rejects.toMatchObject({ name: "Fault" });
    const exit = await submitted(id, "child.exit", "2024-08-01");
    expect((await found(id))?.closedOn).toBe("2024-08-01");
    expect((await counted(exit))?.numbers).toMatchObject({ "child.exit/caseLengthWeeks": [13] });
  });

  it("is what later forms depend on; a draft and the form itself are not", async () => {
    const { id } = await newCase();
    const intake = await submitted(id, "child.intake", "2024-05-01", { recipientOfSupport: "child" });
    await does((tx) => startForm(tx, id, { id: "child.review", version: 1, role: "reviews", occurs: "many" }));
    const draft = await does((tx) => startAmendment(tx, intake, "Mistyped"));
    await database.as(caseworker, async (tx) => {
      expect(await earlierAnswers(tx, id)).toEqual({ "child.intake": [{ recipientOfSupport: "child" }] });
      expect(await earlierAnswers(tx, id, intake)).toEqual({});
      expect(await earlierAnswers(tx, id, draft.id)).toEqual({});
    });
  });
});

describe("an amendment", () => {
  it("is a draft beside the form, which stands and is counted until the amendment is submitted", async () => {
    const { id } = await newCase();
    const formId = await submitted(id, "child.intake", "2024-05-01", { recipientOfSupport: "child" });
    const draft = await does((tx) => startAmendment(tx, formId, "Mistyped"));
    expect(draft).toMatchObject({ answers: { recipientOfSupport: "child" }, status: "draft", amendsFormId: formId });
    await does((tx) =>
      saveDraft(tx, { formId: draft.id, baseVersion: 1, answers: { recipientOfSupport: "childAndParent" } }),
    );
    expect((await counted(formId))?.keys).toContain("child.intake/recipientOfSupport=child");
    expect((await found(id))?.forms).toHaveLength(1);
    expect((await does((tx) => startAmendment(tx, formId, "Mistyped"))).id).toBe(draft.id);
  });

  it("needs a reason, takes the form's place, and keeps what was there before", async () => {
    const { id } = await newCase();
    const formId = await submitted(id, "child.intake", "2024-05-01", { recipientOfSupport: "child" });
    await expect(amended(formId, {}, "2024-05-02", " ")).rejects.toMatchObject({ name: "Fault" });
    const standing = await amended(formId, { recipientOfSupport: "childAndParent" }, "2024-05-02", "Mistyped");
    expect(standing).toBe(formId);
    await database.as(caseworker, async (tx) => {
      expect(await findForm(tx, formId)).toMatchObject({
        answers: { recipientOfSupport: "childAndParent" },
        describedOn: "2024-05-02",
        status: "submitted",
      });
      expect(await formerVersions(tx, formId)).toMatchObject([
        {
          version: 1,
          answers: { recipientOfSupport: "child" },
          describedOn: "2024-05-01",
          reason: "Mistyped",
          replacedByName: "Cass Example",
        },
      ]);
    });
    await amended(formId, {}, "2024-05-02", "Again");
    expect(await database.as(caseworker, (tx) => formerVersions(tx, formId))).toMatchObject([
      { version: 2 },
      { version: 1 },
    ]);
    expect((await counted(formId))?.keys).toContain("child.intake/recipientOfSupport:missing");
  });
});

describe("consent", () => {
  it("that is withdrawn takes the case out of consented counts, and its history stays", async () => {
    const { id } = await newCase();
    const formId = await submitted(id, "child.intake", "2024-05-01");
    const seen = () =>
      database.as(analyst, (tx) => tx.select().from(countedForms).where(eq(countedForms.formId, formId)));
    expect(await seen()).toEqual([]);
    await does((tx) => recordConsent(tx, { caseId: id, given: true, onDate: "2024-05-01" }));
    expect(await seen()).toHaveLength(1);
    await does((tx) => recordConsent(tx, { caseId: id, given: false, onDate: "2024-06-01" }));
    expect(await seen()).toEqual([]);
    expect(await database.as(caseworker, (tx) => consentHistory(tx, id))).toMatchObject([
      { given: false, onDate: "2024-06-01", recordedBy: "Cass Example" },
      { given: true, onDate: "2024-05-01" },
    ]);
    expect((await found(id))?.consented).toBe(false);
  });

  it("of a later day stands, in whatever order it was typed in", async () => {
    const { id } = await newCase();
    await does((tx) => recordConsent(tx, { caseId: id, given: false, onDate: "2024-06-01" }));
    await does((tx) => recordConsent(tx, { caseId: id, given: true, onDate: "2024-05-01" }));
    expect((await found(id))?.consented).toBe(false);
  });

  it("withdrawn while a form is being submitted does not slip past it", async () => {
    const { id } = await newCase();
    await does((tx) => recordConsent(tx, { caseId: id, given: true, onDate: "2024-05-01" }));
    const [formId] = await Promise.all([
      submitted(id, "child.intake", "2024-05-02"),
      does((tx) => recordConsent(tx, { caseId: id, given: false, onDate: "2024-06-01" })),
    ]);
    expect((await counted(formId))?.consented).toBe(false);
  });
});

describe("what is counted follows the case", () => {
  it("to its new worker and team", async () => {
    const { id } = await newCase();
    const formId = await submitted(id, "child.intake", "2024-05-01");
    const teamId = await database.system((tx) => makeTeam(tx, service));
    await does((tx) => assignCase(tx, { caseId: id, teamId, caseworkerId: null }));
    expect(await counted(formId)).toMatchObject({ teamId, caseworkerId: null });
  });

  it("when the client's date of birth is corrected", async () => {
    const { id } = await newCase();
    const formId = await submitted(id, "child.intake", "2024-05-01");
    const client = (await found(id))?.client;
    expect((await counted(formId))?.keys).toContain("child.intake/age#9To11");
    await does((tx) =>
      updateClient(tx, { id: client?.id ?? "", rowVersion: client?.rowVersion ?? 0, dateOfBirth: "2019-05-06" }),
    );
    expect((await counted(formId))?.keys).toContain("child.intake/age#3To5");
  });
});
