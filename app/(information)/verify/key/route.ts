import { withSystem } from "@/db";
import { publicKey } from "@/db/releases/secrets";

/** The public key of this installation, as PEM, for anyone. */
export async function GET(): Promise<Response> {
  return new Response(await withSystem(publicKey), {
    headers: {
      "Content-Type": "application/x-pem-file",
      "Content-Disposition": 'attachment; filename="insights-public-key.pem"',
    },
  });
}
