// Checks the environment before anything is built or migrated, and says every fault at once.
import { readEnv } from "@/lib/env";

const { faults } = readEnv(process.env);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
