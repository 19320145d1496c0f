import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, describe, expect, it } from "vitest";
import { diskFiles } from "./diskFiles.ts";
import { samples } from "./files.samples.ts";

const dataDir = mkdtempSync(join(tmpdir(), "habilis-files-"));
const files = diskFiles(dataDir);
afterAll(() => rmSync(dataDir, { recursive: true }));

async function* inPieces(bytes: Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const store = (bytes: Uint8Array, name: string) => files.store(inPieces(bytes, 7000), name);

async function bytesOf(hash: string): Promise<Buffer | null> {
  const opened = await files.open(hash);
  return opened === null ? null : await buffer(opened);
}

const leftovers = () => readdirSync(join(dataDir, "files", "incoming"));

describe("les fichiers déposés", () => {
  it("sont rendus tels quels, sous l’empreinte de leurs octets", async () => {
    const stored = await files.store(inPieces(samples.pdf), "Convention signée.PDF");
    const hash = createHash("sha256").update(samples.pdf).digest("hex");
    expect(stored).toEqual({ hash, mediaType: "application/pdf", bytes: samples.pdf.length });
    expect(await bytesOf(hash)).toEqual(samples.pdf);
    const path = join(dataDir, "files", hash.slice(0, 2), hash.slice(2));
    expect(readFileSync(path)).toEqual(samples.pdf);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it("déposés deux fois, même ensemble, sont un seul fichier", async () => {
    const text = Buffer.from("a;b\r\n1;2\r\n");
    const [one, two] = await Promise.all([store(text, "liste.csv"), store(text, "autre.csv")]);
    expect(one).toEqual(two);
    expect(leftovers()).toEqual([]);
  });

  it.each([
    ["attestation.pdf", samples.pdf, "application/pdf"],
    ["photo.PNG", samples.png, "image/png"],
    ["photo.jpg", samples.jpeg, "image/jpeg"],
    ["photo.jpeg", samples.jpeg, "image/jpeg"],
    ["photo.webp", samples.webp, "image/webp"],
    ["IMG_0042.HEIC", samples.heic, "image/heic"],
    ["cv.docx", samples.docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
    ["bilan.xlsx", samples.xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
    ["cours.pptx", samples.pptx, "application/vnd.openxmlformats-officedocument.presentationml.presentation"],
    ["cv.odt", samples.odt, "application/vnd.oasis.opendocument.text"],
    ["bilan.ods", samples.ods, "application/vnd.oasis.opendocument.spreadsheet"],
    ["cours.odp", samples.odp, "application/vnd.oasis.opendocument.presentation"],
    ["résultats.csv", samples.csvUtf8, "text/csv"],
    ["résultats.csv", samples.csvWindows, "text/csv"],
    ["Attestation du 12.03.2026", samples.pdf, "application/pdf"],
  ])("prend %s pour ce que disent ses octets", async (name, bytes, mediaType) => {
    expect(await store(bytes, name)).toMatchObject({ mediaType, bytes: bytes.length });
  });

  it("gardent un document que le produit imprime avec ses photos, plus gros que ce qui se dépose", async () => {
    const bytes = Buffer.concat([samples.pdf, Buffer.alloc(21 * 1_048_576)]);
    const [given, printed] = [
      await store(bytes, "rapport.pdf"),
      await files.store(inPieces(bytes, 1_000_000), "rapport.pdf", "printed"),
    ];
    expect(given).toEqual({ code: "file/too-large", megabytes: 20 });
    expect(printed).toMatchObject({ mediaType: "application/pdf", bytes: bytes.length });
  });

  it.each([
    ["faux.pdf", samples.html],
    ["faux.pdf", samples.png],
    ["photo.png", samples.pdf],
    ["liste.csv", samples.pdf],
    ["liste.csv", samples.exe],
    ["liste.csv", Buffer.from("a;b\u0000c")],
    ["liste.csv", Buffer.from([0x61, 0x3b, 0x81, 0x0a])],
    ["liste.txt", samples.csvUtf8],
    ["programme.exe", samples.exe],
    ["page.html", samples.html],
    ["dessin.svg", samples.svg],
    ["archive.zip", samples.zip],
    ["cv.docx", samples.zip],
    ["cv.docx", samples.macros],
    ["cv.docm", samples.macros],
    ["coupé.docx", samples.docx.subarray(0, 20)],
  ])("refuse %s quand ce n’est pas ce que son nom annonce, ou pas un type accepté", async (name, bytes) => {
    expect(await store(bytes, name)).toEqual({ code: "file/type-not-accepted", name });
    expect(leftovers()).toEqual([]);
  });

  it("refuse un fichier vide", async () => {
    expect(await store(Buffer.alloc(0), "vide.pdf")).toEqual({ code: "file/empty" });
  });

  it("cesse de lire au-delà de 20 Mo, sans rien garder", async () => {
    let read = 0;
    let ended = false;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (let n = 0; n < 300; n++) {
          read++;
          yield Buffer.alloc(1_048_576, "%PDF");
        }
      } finally {
        ended = true;
      }
    }
    const before = process.memoryUsage().arrayBuffers;
    expect(await files.store(endless(), "énorme.pdf")).toEqual({ code: "file/too-large", megabytes: 20 });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(60 * 1_048_576);
    expect([read, ended]).toEqual([21, true]);
    expect(leftovers()).toEqual([]);
  });

  it("prend un fichier de 20 Mo tout juste", async () => {
    const bytes = Buffer.concat([samples.pdf, Buffer.alloc(20 * 1_048_576 - samples.pdf.length, " ")]);
    expect(await files.store(inPieces(bytes, 65_536), "juste.pdf")).toMatchObject({ bytes: 20 * 1_048_576 });
  });

  it("n’en garde aucune part quand le dépôt est interrompu", async () => {
    async function* cut(): AsyncGenerator<Uint8Array> {
      yield samples.pdf;
      throw new Error("connexion coupée");
    }
    await expect(files.store(cut(), "a.pdf")).rejects.toThrow("connexion coupée");
    expect(leftovers()).toEqual([]);
  });

  it("n’ouvre rien d’autre que ce qui a été déposé", async () => {
    expect(await bytesOf("0".repeat(64))).toBeNull();
    expect(await bytesOf("../../../etc/passwd")).toBeNull();
    expect(await bytesOf("")).toBeNull();
  });
});
