/**
 * Makes one comparison of services. The application runs it, in a process of its own, once a month: it reads a job from the
 * standard input, as JSON, and writes the comparison to the standard output. It opens no database.
 */
import { setPriority } from "node:os";
import { json } from "node:stream/consumers";
import { type ComparisonJob, compareHere } from "@/lib/dashboard/comparison-job";

/** Nobody waits for it: whoever answers people comes first. */
setPriority(10);

const job = (await json(process.stdin)) as ComparisonJob;
process.stdout.write(JSON.stringify(await compareHere(job)));
