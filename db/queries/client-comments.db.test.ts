import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { Answers } from "@/lib/forms/answers";
import { comment } from "@/questionnaires/client-reported";
import type { Caller } from "../caller";
import { makePerson, makeService, testDatabase } from "../testing";
import { recordCases } from "../testing/record";
import { rowsOf, type Tx } from "../types";
import { recordAudit } from "./audit";
import { approvedQuotes, decideRedaction, findComment, listComments, redact } from "./client-comments";
import { recordConsent } from "./consents";

const database = testDatabase();
const audited = (tx: Tx) => recordAudit(tx, { action: "test", subjectType: "comment" });
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "not refused",
    (error: Error) => `${error.message} ${(error.cause as Error | undefined)?.message ?? ""}`,
  );

let serviceId: string;
let first: Caller;
let second: Caller;
let manager: Caller;
let caseworker: Caller;
let references = 0;

beforeAll(() =>
  database.system(async (tx) => {
    serviceId = await makeService(tx, { populations: ["adult"] });
    first = await makePerson(tx, { role: "analyst", name: "First Analyst" });
    second = await makePerson(tx, { role: "analyst", name: "Second Analyst" });
    manager = await makePerson(tx, { role: "manager", serviceId });
    caseworker = await makePerson(tx, { role: "caseworker", serviceId });
  }),
);

/** Records a closed case whose client says something at exit. @returns the id of the case */
async function say(words: string, { quoted = "yes", consents = true } = {}): Promise<string> {
  references += 1;
  const answers: Answers = { clientAnswers: "yes", clientComment: words, clientCommentMayBeQuoted: quoted };
  const [caseId] = await database.system((tx) =>
    recordCases(tx, [
      {
        serviceId,
        client: { reference: `SAID-${references}`, dateOfBirth: "1990-05-06" },
        population: "adult",
        openedOn: "2019-05-01",
        closedOn: "2019-09-01",
        consents: [{ given: consents, onDate: "2019-05-01" }],
        forms: [
          { form: "adult.intake", describedOn: "2019-05-01", answers: {} },
          { form: "adult.exit", describedOn: "2019-09-01", answers },
        ],
      },
    ]),
  );
  return caseId as string;
}

const listed = (caller: Caller) => database.as(caller, listComments);
const said = async (words: string) => {
  const found = (await listed(first)).find((one) => one.words === words);
  if (!found) throw new Error("The comment is not in the list.");
  return found;
};
const propose = (caller: Caller, { id, words }: { id: string; words: string }, redacted: string | null) =>
  database.as(caller, async (tx) => {
    await audited(tx);
    await redact(tx, { commentId: id, words, redacted });
  });
const approve = async (caller: Caller, commentId: string) =>
  database.as(caller, async (tx) => {
    await audited(tx);
    const { redaction } = await findComment(tx, commentId);
    if (redaction === null) throw new Error("Nothing waits.");
    await decideRedaction(tx, { id: redaction.id, from: "waiting", status: "approved" });
  });
const printed = () => database.as(first, (tx) => approvedQuotes(tx, { population: "adult", year: "2019-20" }));

describe("a client's comment", () => {
  it("is shown to analysts where the client lets it be quoted and consents to research, and to nobody else", async () => {
    await say("They listened to me.");
    await say("Do not print this.", { quoted: "no" });
    await say("I consent to nothing.", { consents: false });
    const words = (await listed(first)).map((one) => one.words);
    expect(words).toContain("They listened to me.");
    expect(words).not.toContain("Do not print this.");
    expect(words).not.toContain("I consent to nothing.");
    for (const caller of [manager, caseworker]) expect(await listed(caller)).toEqual([]);
  });

  it("leads to no case: an analyst reads the words, the client group and the year", async () => {
    await say("Nobody can tell who I am.");
    const { id } = await said("Nobody can tell who I am.");
    expect(Object.keys(await said("Nobody can tell who I am.")).sort()).toEqual(
      ["id", "population", "redaction", "refused", "words", "year"].sort(),
    );
    const looking = database.as(first, (tx) => tx.execute(sql`select case_id from client_comments where id = ${id}`));
    expect(await refusal(looking)).toContain("permission denied");
  });

  it("is printed once a second person has approved how it was redacted", async () => {
    await say("Ms Invented was kind.");
    const found = await said("Ms Invented was kind.");
    await propose(first, found, "[My worker] was kind.");
    expect(await printed()).not.toContain("[My worker] was kind.");
    expect(await refusal(approve(first, found.id))).toContain("comment_redactions_two_people");
    await approve(second, found.id);
    expect(await printed()).toContain("[My worker] was kind.");
    expect((await said(found.words)).redaction).toMatchObject({
      status: "approved",
      redactedBy: { name: "First Analyst" },
      decidedBy: "Second Analyst",
    });
  });

  it("is looked at anew where the second person refuses it, and never again where it was set aside", async () => {
    await say("My street has a blue house.");
    const found = await said("My street has a blue house.");
    await propose(first, found, found.words);
    await database.as(second, async (tx) => {
      await audited(tx);
      const { redaction } = await findComment(tx, found.id);
      await decideRedaction(tx, { id: redaction?.id ?? "", from: "waiting", status: "refused" });
    });
    expect(await said(found.words)).toMatchObject({ redaction: null, refused: [{ status: "refused" }] });
    await propose(second, found, null);
    expect((await said(found.words)).redaction).toMatchObject({ status: "set-aside", redacted: null });
    expect(await printed()).not.toContain("My street has a blue house.");
  });

  it("leaves later reports when consent is withdrawn, and the list with it", async () => {
    const caseId = await say("It changed my life.");
    const found = await said("It changed my life.");
    await propose(first, found, found.words);
    await approve(second, found.id);
    expect(await printed()).toContain("It changed my life.");
    await database.as(manager, async (tx) => {
      await audited(tx);
      await recordConsent(tx, { caseId, given: false, onDate: "2020-01-01" });
    });
    expect(await printed()).not.toContain("It changed my life.");
    await expect(said("It changed my life.")).rejects.toThrow();
  });

  it("has to be redacted anew where the form is amended and says something else", async () => {
    const caseId = await say("I felt safe.");
    const found = await said("I felt safe.");
    await propose(first, found, found.words);
    await approve(second, found.id);
    await database.owner(
      `update forms set answers = jsonb_set(answers, '{clientComment}', '"I felt safe with Ash."') where case_id = '${caseId}' and form = 'adult.exit'`,
    );
    expect(await printed()).not.toContain("I felt safe.");
    expect(await said("I felt safe with Ash.")).toMatchObject({ id: found.id, redaction: null });
  });

  it("goes with its form: erasing the case erases what was redacted", async () => {
    const caseId = await say("Forget me.");
    const found = await said("Forget me.");
    await propose(first, found, found.words);
    await database.system((tx) => tx.execute(sql`delete from cases where id = ${caseId}`));
    const left = await database.system((tx) =>
      rowsOf(tx, sql`select 1 from comment_redactions where comment_id = ${found.id}`),
    );
    expect(left).toEqual([]);
  });
});

it("is asked by the questions whose ids the database knows", () => {
  expect(comment.questions.map(({ id }) => id)).toEqual(["clientComment", "clientCommentMayBeQuoted"]);
});
