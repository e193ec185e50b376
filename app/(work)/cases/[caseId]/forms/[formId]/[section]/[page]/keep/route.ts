import { save } from "@/app/(work)/cases/[caseId]/forms/_form/save-action";
import type { KeepOutcome } from "@/components/forms/outcomes";
import { currentPerson } from "@/lib/auth/current";
import { isFromOurPages } from "@/lib/auth/request";
import { clockInWords } from "@/lib/time";

/** More than any page of a form sends: what is longer is not even read. */
const mostBytes = 4_000_000;

/**
 * Keeps what is being typed on a page of a form. A route and not a server action, because a browser finishes sending to a
 * route when the page is closed in the middle of a sentence, and gives up on an action.
 */
export async function POST(
  request: Request,
  { params }: RouteContext<"/cases/[caseId]/forms/[formId]/[section]/[page]/keep">,
): Promise<Response> {
  if (!isFromOurPages(request.headers)) return new Response(null, { status: 403 });
  if (!(Number(request.headers.get("content-length")) <= mostBytes)) return new Response(null, { status: 413 });
  // Nobody's fields are read before it is known who sends them; and what cannot be read holds nothing to save.
  if (!(await currentPerson())) return answer({ kind: "signed-out" }, 401);
  const sent = await request.formData().catch(() => new FormData());
  const result = await save({ ...(await params), quietly: true, sent });
  if (!result.ok) {
    if (result.signedOut) return answer({ kind: "signed-out" }, 401);
    return answer({ kind: "refused", messages: result.errors.map(({ message }) => message) }, 422);
  }
  const { version, conflicts } = result.value.saved;
  const [first] = conflicts;
  if (first) return answer({ kind: "conflict", changedBy: first.by?.name ?? "A colleague" });
  return answer({ kind: "kept", version, at: clockInWords(new Date()) });
}

function answer(outcome: KeepOutcome, status = 200): Response {
  return Response.json(outcome, { status });
}
