/** A package of which one byte is another: whoever checks it is told, wherever the byte is. */
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { adultIdva } from "@/releases/adult-idva";
import { pseudonymsOf } from "../pseudonyms";
import { prepareRecords } from "../records";
import { madeSource } from "../testing";
import { type SignedCertificate, signCertificate } from "./certificate";
import { newPrivateKey, publicKeyOf } from "./keys";
import { isSealed, unsealed } from "./seal";
import { approval, facts, readJson } from "./testing";
import { verifyPackage } from "./verify";
import { certifyPackage, stagePackage } from "./write-package";
import { filesIn, packed } from "./zip";

const folder = mkdtempSync(join(tmpdir(), "insights-changed-"));
/** One with records, and one that is all certificate and so small enough to change each of its bytes. */
const [whole, small] = [join(folder, "whole"), join(folder, "small")];
const zip = join(folder, "small.zip");
const privateKey = newPrivateKey();
const publicKey = publicKeyOf(privateKey);

beforeAll(async () => {
  const records = await prepareRecords({
    source: madeSource(adultIdva.population, 60),
    dataset: adultIdva,
    scope: { from: facts.release.from, to: facts.release.to },
    rulesFor: async () => ({ k: 5, leftOver: 0.05, fewest: 5 }),
    pseudonyms: pseudonymsOf(Buffer.alloc(32, 7)),
    longitudinal: false,
    folder,
  });
  for (const [place, content] of [
    [whole, { records, tables: null }],
    [small, { records: null, tables: null }],
  ] as const) {
    const staged = `${place}-staged`;
    await certifyPackage(staged, place, await stagePackage(staged, content, facts), approval, privateKey);
  }
  await records.close();
  await packed(small, zip, privateKey);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const said = async (place: string) => (await verifyPackage(place, publicKey, "2026-11-26")).failures;

/** Changes a file for as long as it is looked at. */
async function whileChanged<Result>(file: string, change: (content: Buffer) => Buffer, look: () => Promise<Result>) {
  const content = readFileSync(file);
  writeFileSync(file, change(Buffer.from(content)));
  try {
    return await look();
  } finally {
    writeFileSync(file, content);
  }
}

const flipped = (at: number, bits: number) => (content: Buffer) => {
  content[at] = (content[at] as number) ^ bits;
  return content;
};

describe("a package of which one byte was changed", () => {
  it("was sound before", async () => {
    for (const place of [whole, small, zip]) expect(await said(place), place).toEqual([]);
  });

  it("is not sound, whichever byte of the certificate it is", async () => {
    const file = join(small, "certificate.json");
    const unnoticed: string[] = [];
    for (let at = 0; at < statSync(file).size; at += 1)
      for (const bits of [0x01, 0x06, 0x20, 0x80]) {
        const failures = await whileChanged(file, flipped(at, bits), () => said(small));
        if (!failures.some((failure) => failure.file === "certificate.json")) unnoticed.push(`${at} ^ ${bits}`);
      }
    expect(unnoticed).toEqual([]);
  }, 300_000);

  it("is not sound where its signature is written in another way, or has something beside it", async () => {
    const file = join(small, "certificate.json");
    const text = readFileSync(file, "utf8");
    const value = /"value": "([^"]+)"/.exec(text)?.[1] ?? "";
    const others = [
      value.replace(/(.)==$/, (_, last: string) => `${String.fromCharCode(last.charCodeAt(0) + 1)}==`),
      value.replace(/==$/, ""),
      value.replaceAll("+", "-").replaceAll("/", "_").replace(/==$/, "="),
      `${value.slice(0, 40)}\\n${value.slice(40)}`,
    ];
    const changes = [
      ...others.map((other) => text.replace(value, other)),
      text.replace('"value": "', '"note": "Names of people",\n    "value": "'),
      text.replace('"algorithm"', '"about": "Names of people",\n    "algorithm"'),
      `${text}\n`,
      `\uFEFF${text}`,
    ];
    for (const change of changes) {
      expect(change).not.toBe(text);
      const failures = await whileChanged(
        file,
        () => Buffer.from(change),
        () => said(small),
      );
      expect(failures.length, change.slice(-300)).toBeGreaterThan(0);
    }
  });

  it("is not sound, whether it is the first, the middle or the last byte of any other file", async () => {
    const files = await filesIn(whole);
    expect(files.length).toBeGreaterThan(8);
    for (const file of files) {
      const place = join(whole, file);
      const { size } = statSync(place);
      for (const at of [0, Math.floor(size / 2), size - 1]) {
        const failures = await whileChanged(place, flipped(at, 1), () => said(whole));
        expect(
          failures.map((failure) => failure.file),
          `${file}, byte ${at}`,
        ).toContain(file);
      }
    }
  });

  it("is not sound as a zip file, whichever byte it is: of a file in it, of how it is packed, or of the seal", async () => {
    const { size } = statSync(zip);
    const content = readFileSync(zip);
    const directory = content.indexOf(Buffer.from("PK\u0001\u0002", "latin1"));
    expect(directory).toBeGreaterThan(0);
    const places = [
      ...Array.from({ length: Math.ceil(directory / 97) }, (_, step) => step * 97),
      ...Array.from({ length: size - directory }, (_, step) => directory + step),
    ];
    const unnoticed: number[] = [];
    for (const at of places)
      if ((await whileChanged(zip, flipped(at, 1), () => said(zip))).length === 0) unnoticed.push(at);
    expect(unnoticed).toEqual([]);
  }, 300_000);

  it("is not sound as a zip file with something before or after it, or none of its end", async () => {
    for (const change of [
      (content: Buffer) => Buffer.concat([content, Buffer.from(" ")]),
      (content: Buffer) => Buffer.concat([Buffer.from("#!/bin/sh\n"), content]),
      (content: Buffer) => content.subarray(0, -1),
      () => Buffer.from("PK"),
    ])
      expect((await whileChanged(zip, change, () => said(zip))).map(({ file }) => file)).toContain(zip);
  });

  it("is not sound as a zip file that somebody packed anew, who is told to check the folder", async () => {
    const again = join(folder, "again.zip");
    await packed(small, again, newPrivateKey());
    const failures = await said(again);
    expect(failures).toEqual([{ file: again, says: expect.stringContaining("packed anew") }]);
    expect(await isSealed(again, publicKey)).toBe(false);
  });
});

describe("a package from before zip files were sealed", () => {
  const older = join(folder, "older");
  const olderZip = join(folder, "older.zip");

  it("is sound as a folder, and as a zip file is to be unpacked and checked so", async () => {
    cpSync(small, older, { recursive: true });
    const { signature: _, ...certificate } = readJson<SignedCertificate>(small, "certificate.json");
    const signed = signCertificate({ ...certificate, format: "insights-release-certificate/1" }, privateKey);
    writeFileSync(join(older, "certificate.json"), signed);
    expect(await said(older)).toEqual([]);
    await packed(older, olderZip, privateKey);
    const sealed = readFileSync(olderZip);
    writeFileSync(olderZip, Buffer.concat([sealed.subarray(0, -unsealed.length), Buffer.from(unsealed)]));
    const failures = await said(olderZip);
    expect(failures).toEqual([{ file: olderZip, says: expect.stringContaining("unpack it and check the folder") }]);
  });

  it("is not what a newer one becomes by losing its seal", async () => {
    const without = (content: Buffer) => Buffer.concat([content.subarray(0, -unsealed.length), Buffer.from(unsealed)]);
    const failures = await whileChanged(zip, without, () => said(zip));
    expect(failures).toEqual([{ file: zip, says: expect.stringContaining("not the zip file that was given") }]);
  });
});

describe("a certificate that is larger than any", () => {
  it("is not read, and whoever sent it is told so", async () => {
    const file = join(small, "certificate.json");
    const failures = await whileChanged(
      file,
      (content) => content,
      async () => {
        truncateSync(file, 16 * 1024 * 1024 + 1);
        return said(small);
      },
    );
    expect(failures).toEqual([{ file: "certificate.json", says: expect.stringContaining("more than 16 MB") }]);
  });
});
