/** A process that saves a draft in the embedded database of the folder it is given, says its id, and waits to be killed. */
import { formById } from "@/questionnaires";
import { asCaller, asSystem } from "../caller";
import { prepareDatabase } from "../prepare";
import { recordAudit } from "../queries/audit";
import { saveDraft, startForm } from "../queries/drafts";
import { makeCase, makePerson, makeService } from "./factories";

const { db } = await prepareDatabase({ dataDir: process.argv[2] });
const intake = formById("child.intake");
if (!intake) throw new Error("The form that this test saves is gone.");
const { caseId, caller } = await asSystem(db, async (tx) => {
  const serviceId = await makeService(tx);
  const { id } = await makeCase(tx, { serviceId });
  return { caseId: id, caller: await makePerson(tx, { role: "caseworker", serviceId }) };
});
const saved = await asCaller(db, caller, async (tx) => {
  const draft = await startForm(tx, caseId, intake);
  await saveDraft(tx, { formId: draft.id, baseVersion: draft.rowVersion, answers: { disability: "yes" } });
  await recordAudit(tx, { action: "forms.save", subjectType: "form", subjectId: draft.id });
  return draft.id;
});
process.stdout.write(`${saved}\n`);
setInterval(() => {}, 1000);
