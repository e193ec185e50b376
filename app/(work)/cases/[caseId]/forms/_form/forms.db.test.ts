import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { Caller } from "@/db/caller";
import { NotFound } from "@/db/errors";
import { recordAudit } from "@/db/queries/audit";
import { findCase } from "@/db/queries/cases";
import { discardDraft, type Form, findForm } from "@/db/queries/drafts";
import { formerVersions, startAmendment } from "@/db/queries/submissions";
import { makeCase, makePerson, makeService, testDatabase } from "@/db/testing";
import type { Tx } from "@/db/types";
import { Conflict, Fault } from "@/lib/errors";
import { formById } from "@/questionnaires";
import { beginForm } from "./begin-form";
import { changeDate } from "./dates";
import { loadForm } from "./load";
import { type PageSent, savePage } from "./save-page";
import { stateOfDraft, submitDraft } from "./submit-draft";

const database = testDatabase();
let caseworker: Caller;
let colleague: Caller;
let stranger: Caller;
let service: string;

beforeAll(() =>
  database.system(async (tx) => {
    service = await makeService(tx);
    caseworker = await makePerson(tx, { role: "caseworker", serviceId: service, name: "Robin Example" });
    colleague = await makePerson(tx, { role: "caseworker", serviceId: service, name: "Alex Sample" });
    stranger = await makePerson(tx, { role: "caseworker", serviceId: await makeService(tx) });
  }),
);

/** As an action does: the work and its event in one transaction. */
function act<Result>(caller: Caller, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return database.as(caller, async (tx) => {
    const result = await work(tx);
    await recordAudit(tx, { action: "test", subjectType: "test" });
    return result;
  });
}

async function newDraft(form = "child.intake", day = "2024-05-10") {
  const { id: caseId } = await database.system((tx) =>
    makeCase(tx, { serviceId: service, population: formById(form)?.population ?? "" }),
  );
  const draft = await act(caseworker, (tx) => beginForm(tx, { caseId, form, day }));
  return { caseId, formId: draft.id };
}

type Sent = Partial<Omit<PageSent, "caseId" | "formId">>;

/** Sends a page as a browser does, having drawn it from the form as it stands unless `base` says otherwise. */
async function send(at: { caseId: string; formId: string }, page: string, sent: Sent, who = caseworker) {
  const [section, name] = page.split("/") as [string, string];
  const shown = sent.shown ?? Object.keys(sent.raw ?? {});
  const base = sent.base ?? (await standing(at.formId)).rowVersion;
  return act(who, (tx) =>
    savePage(tx, { raw: {}, agreed: [], intent: "continue", ...at, section, page: name, ...sent, shown, base }),
  );
}

async function standing(formId: string): Promise<Form> {
  const form = await database.as(caseworker, (tx) => findForm(tx, formId));
  if (!form) throw new Error("The form is gone");
  return form;
}

/** Answers what an intake may not leave empty. */
async function answerRequired(at: { caseId: string; formId: string }) {
  await send(at, "referral/referral", { raw: { recipientOfSupport: "child", referralRoute: "police" } });
  await send(at, "current-or-historic-abuse/current-or-historic-abuse", {
    raw: { currentOrHistoricAbuse: "historic" },
  });
  const form = await standing(at.formId);
  return form.rowVersion;
}

/** Submits an intake that holds what it must. */
async function submitIntake(at: { caseId: string; formId: string }) {
  const base = await answerRequired(at);
  return act(caseworker, (tx) => submitDraft(tx, { ...at, base }));
}

describe("saving a page", () => {
  it("keeps what was typed though it cannot be understood, and says how much that is", async () => {
    const at = await newDraft();
    const raw = { exposureToDomesticAbuse: "yes", exposureDuration: { years: "many", months: "" } };
    const saved = await send(at, "exposure/exposure", { raw });
    expect(saved.problems).toBe(1);
    const form = await standing(at.formId);
    expect(form.answers).toEqual({ exposureToDomesticAbuse: "yes" });
    expect(form.unreadable).toEqual({ exposureDuration: { years: "many", months: "" } });
  });

  it("says which questions follow from the answers and were not shown", async () => {
    const at = await newDraft();
    const saved = await send(at, "about-the-child/disability", { raw: { disability: "yes" } });
    expect(saved.follow).toEqual(["disabilityType"]);
    expect(saved.next?.page.id).toBe("adverse-childhood-experiences");
  });

  it("removes a dependent answer only once its removal was agreed to", async () => {
    const at = await newDraft();
    await send(at, "about-the-child/disability", { raw: { disability: "yes", disabilityType: ["physical"] } });
    const change = { raw: { disability: "no" }, shown: ["disability"] };
    const asked = await send(at, "about-the-child/disability", change);
    expect(asked.going.map(({ path }) => path)).toEqual(["disabilityType"]);
    expect((await standing(at.formId)).answers).toMatchObject({ disability: "no", disabilityType: ["physical"] });
    const agreed = await send(at, "about-the-child/disability", { ...change, agreed: ["disabilityType"] });
    expect(agreed.going).toEqual([]);
    expect((await standing(at.formId)).answers).toEqual({ disability: "no" });
  });

  it("removes rows and answers of later sections too, and leaves the rest of them", async () => {
    const at = await newDraft();
    await send(at, "direct-abuse/direct-abuse", {
      raw: { directAbuse: "yes", directAbuseTypes: { neglect: "yes", emotional: "yes" } },
    });
    await send(at, "direct-abuse/neglect", { raw: { neglectTypes: ["food"] } });
    await send(at, "direct-abuse/direct-abuse", {
      raw: { directAbuse: "yes", directAbuseTypes: { neglect: "no", emotional: "yes" } },
      agreed: ["neglectTypes"],
    });
    expect((await standing(at.formId)).answers).toEqual({
      directAbuse: "yes",
      directAbuseTypes: { neglect: "no", emotional: "yes" },
    });
  });

  it("counts a page as saved only when it was gone on from", async () => {
    const at = await newDraft();
    await send(at, "about-the-child/gender", { raw: { genderIdentity: "female" }, intent: "quietly" });
    await send(at, "about-the-child/gender", { raw: { genderIdentity: "female" }, intent: "later" });
    expect((await standing(at.formId)).savedPages).toEqual([]);
    await send(at, "about-the-child/gender", { raw: { genderIdentity: "female" } });
    expect((await standing(at.formId)).savedPages).toEqual(["about-the-child/gender"]);
  });

  it("leaves alone what the page did not show", async () => {
    const at = await newDraft();
    await send(at, "about-the-child/gender", { raw: { genderIdentity: "female", genderAssignedAtBirth: "female" } });
    await send(at, "about-the-child/gender", { raw: { genderIdentity: "" }, shown: ["genderIdentity"] });
    expect((await standing(at.formId)).answers).toEqual({ genderAssignedAtBirth: "female" });
  });

  it("is refused to a caseworker of another service, as if there were no such form", async () => {
    const at = await newDraft();
    const sent = { raw: { disability: "no" }, base: 1 };
    await expect(send(at, "about-the-child/disability", sent, stranger)).rejects.toBeInstanceOf(NotFound);
    await expect(
      send({ ...at, caseId: (await newDraft()).caseId }, "about-the-child/disability", sent),
    ).rejects.toBeInstanceOf(NotFound);
    await expect(send(at, "about-the-child/nowhere", sent)).rejects.toBeInstanceOf(NotFound);
  });
});

describe("while the screen is handed over", () => {
  it("the client's own pages are saved, and the caseworker's are not there, in the client's section or out of it", async () => {
    const { caseId, formId } = await newDraft("adult.intake");
    for (const [page, raw] of [
      ["referral/referral", { referralRoute: "police" }],
      ["about-the-client/gender", { sexAssignedAtBirth: "female" }],
      ["children/children", { childrenInvolved: "no" }],
    ] as const)
      await send({ caseId, formId }, page, { raw });
    const { rowVersion } = await standing(formId);
    await act(caseworker, (tx) => submitDraft(tx, { caseId, formId, base: rowVersion }));
    const exit = await act(caseworker, (tx) => beginForm(tx, { caseId, form: "adult.exit", day: "2024-06-10" }));
    const at = { caseId, formId: exit.id };
    const how = { clientAnswers: "yes", clientAnswersHow: "onScreen" };
    await send(at, "what-the-client-says/how-it-is-answered", { raw: how });

    const sendAsClient = async (page: string, raw: PageSent["raw"]) => {
      const [section = "", name = ""] = page.split("/");
      const { rowVersion: base } = await standing(at.formId);
      const sent = {
        ...at,
        section,
        page: name,
        raw,
        shown: Object.keys(raw),
        agreed: [],
        intent: "continue",
        base,
      } as const;
      return act(caseworker, (tx) => savePage(tx, sent, { isHandedOver: true }));
    };
    await sendAsClient("what-the-client-says/statements", { clientStatements: { safer: "agree" } });
    await expect(
      sendAsClient("what-the-client-says/how-it-is-answered", { clientAnswers: "no" }),
    ).rejects.toBeInstanceOf(NotFound);
    await expect(sendAsClient("closure/closure", { caseStatus: "planned" })).rejects.toBeInstanceOf(NotFound);
    expect((await standing(at.formId)).answers).toEqual({ ...how, clientStatements: { safer: "agree" } });
  });
});

describe("two people on one form", () => {
  const page = "about-the-child/gender";

  it("both keep their work where they answered different questions, and are told", async () => {
    const at = await newDraft();
    const { rowVersion: base } = await standing(at.formId);
    const shown = ["genderAssignedAtBirth", "genderIdentity"];
    await send(at, page, { raw: { genderIdentity: "male" }, shown, base }, colleague);
    const saved = await send(at, page, { raw: { genderAssignedAtBirth: "female" }, shown, base });
    expect(saved.conflicts).toEqual([]);
    expect(saved.others).toEqual(["Alex Sample"]);
    expect((await standing(at.formId)).answers).toEqual({ genderAssignedAtBirth: "female", genderIdentity: "male" });
  });

  it("the second to save sees both answers, and nothing is lost until they choose", async () => {
    const at = await newDraft();
    const { rowVersion: base } = await standing(at.formId);
    await send(at, page, { raw: { genderIdentity: "male" }, base }, colleague);
    const mine = { raw: { genderIdentity: "female" }, base };
    const told = await send(at, page, mine);
    expect(told.conflicts).toMatchObject([
      {
        question: "genderIdentity",
        mine: { answer: "female" },
        theirs: { answer: "male" },
        by: { name: "Alex Sample" },
      },
    ]);
    expect((await standing(at.formId)).answers).toEqual({ genderIdentity: "male" });

    const settled = (keep: "mine" | "theirs") => ({ seen: told.version, keep: { genderIdentity: keep } });
    expect((await send(at, page, { ...mine, settled: settled("theirs") })).conflicts).toEqual([]);
    expect((await standing(at.formId)).answers).toEqual({ genderIdentity: "male" });
    expect((await send(at, page, { ...mine, settled: settled("mine") })).conflicts).toEqual([]);
    expect((await standing(at.formId)).answers).toEqual({ genderIdentity: "female" });
  });

  it("choosing for neither shows both again, and an answer that was changed again meanwhile too", async () => {
    const at = await newDraft();
    const { rowVersion: base } = await standing(at.formId);
    await send(at, page, { raw: { genderIdentity: "male" }, base }, colleague);
    const mine = { raw: { genderIdentity: "female" }, base };
    const told = await send(at, page, mine);
    const unchosen = await send(at, page, { ...mine, settled: { seen: told.version, keep: {} } });
    expect(unchosen.conflicts).toHaveLength(1);
    await send(at, page, { raw: { genderIdentity: "inAnotherWay" } }, colleague);
    const late = { seen: told.version, keep: { genderIdentity: "mine" as const } };
    expect((await send(at, page, { ...mine, settled: late })).conflicts).toMatchObject([
      { theirs: { answer: "inAnotherWay" } },
    ]);
  });
});

describe("the date of a form", () => {
  it("cannot come before the case was opened, nor in the future", async () => {
    const { id: caseId } = await database.system((tx) => makeCase(tx, { serviceId: service, openedOn: "2024-05-01" }));
    const begin = (day: string) => act(caseworker, (tx) => beginForm(tx, { caseId, form: "child.intake", day }));
    await expect(begin("2024-04-30")).rejects.toMatchObject({
      errors: [{ field: "date", message: expect.stringMatching(/on or after 1 May 2024/) }],
    });
    await expect(begin("2999-01-01")).rejects.toBeInstanceOf(Fault);
  });

  it("is refused for an exit before its intake", async () => {
    const at = await newDraft();
    await submitIntake(at);
    await expect(
      act(caseworker, (tx) => beginForm(tx, { caseId: at.caseId, form: "child.exit", day: "2024-05-09" })),
    ).rejects.toMatchObject({ errors: [{ message: expect.stringMatching(/on or after 10 May 2024/) }] });
  });

  it("may be changed until the form is submitted, by one person at a time", async () => {
    const at = await newDraft();
    const { rowVersion: base } = await standing(at.formId);
    await act(colleague, (tx) => changeDate(tx, { ...at, base, day: "2024-05-12" }));
    await expect(act(caseworker, (tx) => changeDate(tx, { ...at, base, day: "2024-05-13" }))).rejects.toBeInstanceOf(
      Conflict,
    );
    expect((await standing(at.formId)).describedOn).toBe("2024-05-12");
  });
});

describe("beginning a form", () => {
  it("finds the draft that was begun before, and never makes a second of what exists once", async () => {
    const at = await newDraft();
    const begin = () =>
      act(colleague, (tx) => beginForm(tx, { caseId: at.caseId, form: "child.intake", day: "2024-06-01" }));
    expect((await begin()).id).toBe(at.formId);
    await submitIntake(at);
    await expect(begin()).rejects.toBeInstanceOf(Fault);
  });

  it("waits for the form that comes first", async () => {
    const { id: caseId } = await database.system((tx) => makeCase(tx, { serviceId: service }));
    await expect(
      act(caseworker, (tx) => beginForm(tx, { caseId, form: "child.exit", day: "2024-06-01" })),
    ).rejects.toMatchObject({ errors: [{ message: "This cannot start yet. Submit the intake first." }] });
  });
});

describe("submitting", () => {
  it("is refused while what must be answered is empty, and changes nothing", async () => {
    const at = await newDraft();
    expect(await act(caseworker, (tx) => submitDraft(tx, { ...at, base: 1 }))).toBeUndefined();
    expect((await standing(at.formId)).status).toBe("draft");
  });

  it("keeps the answers that apply, and an exit closes the case on its date", async () => {
    const at = await newDraft();
    await send(at, "about-the-child/disability", { raw: { disability: "no", disabilityType: ["physical"] } });
    const base = await answerRequired(at);
    expect(await act(caseworker, (tx) => submitDraft(tx, { ...at, base }))).toBe(at.formId);
    expect(await standing(at.formId)).toMatchObject({
      status: "submitted",
      answers: {
        disability: "no",
        recipientOfSupport: "child",
        referralRoute: "police",
        currentOrHistoricAbuse: "historic",
      },
    });
    const exit = await act(caseworker, (tx) =>
      beginForm(tx, { caseId: at.caseId, form: "child.exit", day: "2024-09-01" }),
    );
    await send({ ...at, formId: exit.id }, "closure/closure", { raw: { caseStatus: "planned" } });
    const { rowVersion } = await standing(exit.id);
    await act(caseworker, (tx) => submitDraft(tx, { caseId: at.caseId, formId: exit.id, base: rowVersion }));
    expect(await database.as(caseworker, (tx) => findCase(tx, at.caseId))).toMatchObject({ closedOn: "2024-09-01" });
  });

  it("of an exit waits until every other draft of the case is submitted or deleted, and says which", async () => {
    const at = await newDraft();
    await submitIntake(at);
    const begin = (form: string, day: string) =>
      act(caseworker, (tx) => beginForm(tx, { caseId: at.caseId, form, day }));
    const left = await begin("child.review", "2024-07-01");
    const exit = { caseId: at.caseId, formId: (await begin("child.exit", "2024-09-01")).id };
    await send(exit, "closure/closure", { raw: { caseStatus: "planned" } });
    const { rowVersion: base } = await standing(exit.formId);
    const submit = () => act(caseworker, (tx) => submitDraft(tx, { ...exit, base }));
    expect(await submit()).toBeUndefined();
    const state = await database.as(caseworker, async (tx) => stateOfDraft(tx, await loadForm(tx, exit)));
    expect(state.unsettled).toEqual([{ formId: left.id, title: "Review" }]);
    expect(await database.as(caseworker, (tx) => findCase(tx, at.caseId))).toMatchObject({ closedOn: null });

    await act(caseworker, (tx) => discardDraft(tx, left.id));
    expect(await submit()).toBe(exit.formId);
    expect(await database.as(caseworker, (tx) => findCase(tx, at.caseId))).toMatchObject({ closedOn: "2024-09-01" });
  });

  it("of answers that cannot stand together is refused, at the question where it is put right", async () => {
    const { id: caseId } = await database.system((tx) => makeCase(tx, { serviceId: service, population: "adult" }));
    await database.system((tx) =>
      tx.execute(
        sql`update clients set date_of_birth = '1990-05-06' where id = (select client_id from cases where id = ${caseId})`,
      ),
    );
    const { id: formId } = await act(caseworker, (tx) =>
      beginForm(tx, { caseId, form: "adult.dash", day: "2024-05-10" }),
    );
    const at = { caseId, formId };
    await send(at, "about/about", {
      raw: { dashPoint: "atIntake", dashRecorded: "ticksOnly", dashTicksGiven: { value: "12" } },
    });
    await send(at, "risk/risk", { raw: { riskRaised: "medium" } });
    const refused = await database.as(caseworker, async (tx) => stateOfDraft(tx, await loadForm(tx, at)));
    expect(refused.obstacles).toMatchObject([{ question: "riskRaised" }]);
    await send(at, "risk/risk", { raw: { riskRaised: "no" } });
    const { rowVersion: base } = await standing(formId);
    expect(await act(caseworker, (tx) => submitDraft(tx, { ...at, base }))).toBe(formId);
  });

  it("is refused where a colleague changed an answer after it was checked", async () => {
    const at = await newDraft();
    const base = await answerRequired(at);
    await send(at, "referral/referral", { raw: { referralRoute: "health" } }, colleague);
    await expect(act(caseworker, (tx) => submitDraft(tx, { ...at, base }))).rejects.toBeInstanceOf(Conflict);
  });
});

describe("amending a submitted form", () => {
  it("keeps the former answers with the reason, and leaves the form as it was until it is submitted", async () => {
    const at = await newDraft();
    await submitIntake(at);
    const draft = await act(caseworker, (tx) => startAmendment(tx, at.formId, "  The school called  "));
    const amendment = { caseId: at.caseId, formId: draft.id };
    await send(amendment, "referral/referral", { raw: { recipientOfSupport: "child", referralRoute: "health" } });
    expect((await standing(at.formId)).answers).toMatchObject({ referralRoute: "police" });
    const { rowVersion: base } = await standing(draft.id);
    expect(await act(caseworker, (tx) => submitDraft(tx, { ...amendment, base }))).toBe(at.formId);
    expect((await standing(at.formId)).answers).toMatchObject({ referralRoute: "health" });
    const [former] = await database.as(caseworker, (tx) => formerVersions(tx, at.formId));
    expect(former).toMatchObject({ version: 1, reason: "The school called", answers: { referralRoute: "police" } });
  });
});
