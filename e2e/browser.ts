import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const debian = "/usr/bin/chromium";

/**
 * The Chromium that the tests drive: the one CHROMIUM_PATH names, else Debian's, else the one Playwright has
 * downloaded, else the one that comes from npm, which needs neither apt nor an open network.
 */
export async function browserPath(): Promise<string> {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) return CHROMIUM_PATH;
  const path = [debian, chromium.executablePath()].find(existsSync) ?? (await fromNpm());
  // Unpacked once: the workers inherit the answer.
  process.env.CHROMIUM_PATH = path;
  return path;
}

async function fromNpm(): Promise<string> {
  const { default: packed } = await import("@sparticuz/chromium");
  return packed.executablePath();
}
