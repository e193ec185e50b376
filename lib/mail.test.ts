import { once } from "node:events";
import { createServer, type Server } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import { post } from "@/lib/mail";

const settings = vi.hoisted((): { SMTP_URL?: string; MAIL_FROM: string } => ({ MAIL_FROM: "insights@example.test" }));
vi.mock("@/lib/env", () => ({ env: () => settings }));

let server: Server | undefined;

afterEach(() => {
  server?.close();
  server = undefined;
  delete settings.SMTP_URL;
  vi.restoreAllMocks();
});

/** A mail server that takes one message and shows what it was given. */
async function mailServer(): Promise<{ received: () => string }> {
  let received = "";
  let inMessage = false;
  server = createServer((socket) => {
    socket.write("220 example.test\r\n");
    socket.on("data", (part) => {
      const text = part.toString("utf8");
      received += text;
      if (inMessage && text.endsWith("\r\n.\r\n")) inMessage = false;
      if (inMessage) return;
      inMessage = text.startsWith("DATA");
      socket.write(inMessage ? "354 go on\r\n" : "250 fine\r\n");
    });
    socket.on("error", () => {});
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  settings.SMTP_URL = `smtp://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  return { received: () => received };
}

const letter = {
  to: "kim@example.test",
  subject: "Your account",
  text: "Open this link:\n\nhttps://insights.example/x\n",
};

describe("sending a message", () => {
  it("does nothing where no mail server is configured", async () => {
    expect(await post(letter)).toBe("off");
  });

  it("hands it to the mail server", async () => {
    const { received } = await mailServer();
    expect(await post(letter)).toBe("sent");
    expect(received()).toContain("RCPT TO:<kim@example.test>");
    expect(received()).toContain("MAIL FROM:<insights@example.test>");
    expect(received()).toContain("https://insights.example/x");
  });

  it("says that it failed, and logs neither to whom nor what", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    settings.SMTP_URL = "smtp://127.0.0.1:1";
    expect(await post(letter)).toBe("failed");
    expect(log).toHaveBeenCalledOnce();
    expect(JSON.stringify(log.mock.calls)).not.toMatch(/kim|insights\.example/);
  });
});
