import type { FastifyRequest } from "fastify";
import type { NamedFile } from "../../application/complaints/receiveComplaint.ts";
import type { Ports } from "../../application/ports/ports.ts";
import { said } from "../../contract/refusals.ts";
import type { Moment } from "../../domain/shared/calendar.ts";
import { type Fields, field, fieldsOf } from "./answer.ts";
import { isSealed, type Opening, readStamp, type StampProblem, sealText } from "./report.stamp.ts";

/** What a public form sent: its fields, the files that were taken, and why others were not. */
export interface Sent {
  readonly fields: Fields;
  readonly opened: Opening | null;
  readonly problem: StampProblem | null;
  readonly files: readonly NamedFile[];
  readonly refusedFiles: readonly string[];
}

/** As many files as a message has, and as much text as a field. */
export const mostFiles = 5;
const megabyte = 1_048_576;
const limits = {
  // A few files too many are refused by name; a flood of them is not read.
  ...{ files: 2 * mostFiles, fields: 40, parts: 60, fieldSize: 100_000, headerPairs: 100 },
  // A file one byte too large is cut, then refused for its size as everywhere else.
  fileSize: 20 * megabyte + 1,
} as const;

interface Received {
  readonly given: Record<string, string>;
  readonly files: NamedFile[];
  readonly refusedFiles: string[];
}

/** Reads a form with its files. The hidden fields come first: files of a form that is not ours are not kept. */
export async function receiveForm(request: FastifyRequest, ports: Ports, at: Moment): Promise<Sent> {
  const received: Received = { given: {}, files: [], refusedFiles: [] };
  if (request.isMultipart()) await readParts(request, received, { ports, at }).catch(tooMuch(received));
  else Object.assign(received.given, fieldsOf(request.body));
  const { given: fields, files, refusedFiles } = received;
  const kept = await keptFiles(fields, ports, at);
  const stamp = await readStamp(ports, fields, at);
  return { fields, ...stamp, files: distinct([...kept, ...files]), refusedFiles };
}

async function readParts(
  request: FastifyRequest,
  { given, files, refusedFiles }: Received,
  { ports, at }: { readonly ports: Ports; readonly at: Moment },
): Promise<void> {
  for await (const part of request.parts({ limits })) {
    if (part.type === "field") given[part.fieldname] = String(part.value ?? "").replaceAll("\0", "");
    else if (part.filename === "" || (await readStamp(ports, given, at)).opened === null) part.file.resume();
    else await keep({ part: { name: part.filename, bytes: part.file }, ports, files, refusedFiles });
  }
}

/** What goes beyond the limits is said like any other mistake; anything else is a fault of ours. */
const tooMuch =
  ({ refusedFiles }: Received) =>
  (error: unknown): void => {
    const status =
      typeof error === "object" && error !== null && "statusCode" in error ? Number(error.statusCode) : 500;
    if (status >= 500) throw error;
    refusedFiles.push(`Cet envoi n’a pas pu être lu en entier : joignez ${mostFiles} fichiers au plus.`);
  };

interface Keeping {
  readonly part: { readonly name: string; readonly bytes: AsyncIterable<Uint8Array> };
  readonly ports: Ports;
  readonly files: NamedFile[];
  readonly refusedFiles: string[];
}

async function keep({ part, ports, files, refusedFiles }: Keeping): Promise<void> {
  const name = part.name.slice(0, 200);
  if (files.length >= mostFiles) refusedFiles.push(`« ${name} » : ${mostFiles} fichiers au plus.`);
  const stored = files.length >= mostFiles ? await drained(part.bytes) : await ports.files.store(part.bytes, name);
  if (stored === null) return;
  if ("code" in stored) refusedFiles.push(named(name, said(stored).sentence));
  else files.push({ ...stored, name });
}

/** Why a file is refused, under its name when the sentence does not say it. */
const named = (name: string, sentence: string): string =>
  sentence.includes(name) ? sentence : `« ${name} » : ${sentence}`;

async function drained(bytes: AsyncIterable<Uint8Array>): Promise<null> {
  for await (const _ of bytes);
  return null;
}

/** One field per file kept: what it is, and our seal on it. */
const keptNames = Array.from({ length: mostFiles }, (_, rank) => `garde-${rank}`);

/** The fields that keep the files of a form that comes back with a mistake. */
export async function keptFields(ports: Ports, files: readonly NamedFile[], at: Moment): Promise<Fields> {
  const entries = await Promise.all(
    files.map(async (file, rank) => {
      const text = JSON.stringify(file);
      return [keptNames[rank] ?? "", `${await sealText(ports, text, at)}${text}`] as const;
    }),
  );
  return Object.fromEntries(entries);
}

const sealLength = 64;

async function keptFiles(given: Fields, ports: Ports, at: Moment): Promise<readonly NamedFile[]> {
  const files = await Promise.all(
    keptNames.map(async (name): Promise<readonly NamedFile[]> => {
      const value = field(given, name, 2000);
      const [seal, text] = [value.slice(0, sealLength), value.slice(sealLength)];
      return value !== "" && (await isSealed(ports, { text, seal }, at)) ? [JSON.parse(text)] : [];
    }),
  );
  return files.flat();
}

const distinct = (files: readonly NamedFile[]): readonly NamedFile[] =>
  [...new Map(files.map((file) => [`${file.hash} ${file.name}`, file])).values()].slice(0, mostFiles);
