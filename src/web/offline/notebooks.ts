import { RequestFailed } from "../app/problemOf.ts";
import type { AuditPage } from "../audits/audit.query.ts";
import type { Problem } from "../ui/problem.ts";
import { type CopyRow, copyOf, DeviceStore } from "./database.ts";
import { httpWire } from "./httpWire.ts";
import type { Notebook } from "./notebook.ts";
import { isLeaving, isTroubled } from "./rows.ts";
import type { Sender } from "./sender.ts";
import { mark } from "./waitingMark.ts";

/** Somebody who audits with this device. */
export interface Auditor {
  readonly id: string;
  readonly name: string;
}

/** What audits keep on this device. */
const store = new DeviceStore();

const opened = new Map<string, Promise<Notebook | null>>();

/**
 * The audit of somebody on this device, read from the server the first time; null when it is not theirs to conduct. It stays open
 * as long as the application: what waits leaves from any of its pages. Throws `RequestFailed`.
 */
export function notebookOf(person: Auditor, audit: string): Promise<Notebook | null> {
  const key = copyOf(person.id, audit);
  const known = opened.get(key);
  if (known !== undefined) return known;
  const opening = open(person, audit);
  opened.set(key, opening);
  const forget = () => opened.delete(key);
  opening.then((notebook) => notebook === null && forget(), forget);
  return opening;
}

async function open(person: Auditor, audit: string): Promise<Notebook | null> {
  const copy = (await kept(person, audit)) ?? (await downloaded(person, audit));
  if (copy === null) return null;
  const wire = httpWire({ auditId: audit, dossierId: copy.package.page.dossierId });
  const watched = () => document.visibilityState === "visible";
  const { Notebook: Book } = await import("./notebook.ts");
  const notebook = await Book.open({
    store,
    wire,
    copy,
    watched,
    run: (...of) => void sendAlone(copy.copy, ...of),
  });
  const count = () => notebook.read().rows.filter(isLeaving).length;
  const announce = () => mark({ person: person.id, name: person.name, audit, count: count() });
  announce();
  notebook.subscribe(announce);
  const again = () => notebook.sendAgain();
  window.addEventListener("online", again);
  document.addEventListener("visibilitychange", () => watched() && again());
  return notebook;
}

/** Sends where no other page of this device does the same; without locks (plain HTTP) repeating a command does nothing twice. */
async function sendAlone(copy: string, sender: Sender, signal: AbortSignal): Promise<void> {
  if (navigator.locks === undefined) return await sender.run(signal);
  const alone = navigator.locks.request(`habilis-sending-${copy}`, { signal }, () => sender.run(signal));
  await alone.catch((failure: unknown) => {
    if (!signal.aborted) throw failure;
  });
}

async function kept({ id }: Auditor, audit: string): Promise<CopyRow | undefined> {
  try {
    return await store.copies.get(copyOf(id, audit));
  } catch {
    throw new RequestFailed(noStorage);
  }
}

/** Reads the audit from the server and keeps it; null when this person does not conduct it. */
async function downloaded(person: Auditor, audit: string): Promise<CopyRow | null> {
  const answer = await httpWire({ auditId: audit, dossierId: audit }).read();
  if (!answer.ok) {
    if (answer.problem.kind === "refused") return null;
    throw new RequestFailed(answer.problem);
  }
  const copy: CopyRow = {
    ...{ copy: copyOf(person.id, audit), person: person.id, personName: person.name, audit },
    ...{ package: answer.value, readAt: new Date().toISOString(), readyAt: null },
  };
  await store.copies.put(copy);
  return copy;
}

const noStorage: Problem = {
  ...{ kind: "refused", status: 0, code: "no-storage", fields: {} },
  title: "Ce navigateur ne laisse rien garder sur cet appareil.",
  detail:
    "Une saisie d’audit pourrait s’y perdre : ouvrez Habilis dans une fenêtre ordinaire (pas de navigation privée), ou autorisez le stockage du site.",
};

/** An audit kept on this device, as the list of them shows it. */
export interface KeptAudit {
  readonly copy: string;
  readonly page: AuditPage;
  readonly readAt: string;
  readonly readyAt: string | null;
  readonly bytes: number;
  /** Entries that have not arrived, and those that wait for a choice. */
  readonly waiting: number;
  readonly troubled: number;
}

/** The audits that this device keeps for somebody, the last read first. */
export async function keptAudits(person: string): Promise<readonly KeptAudit[]> {
  const copies = await store.copies.where("person").equals(person).toArray();
  const kept = copies.map(async ({ copy, package: { page, bytes }, readAt, readyAt }): Promise<KeptAudit> => {
    const entries = await store.entries.where("copy").equals(copy).toArray();
    const [waiting, troubled] = [isLeaving, isTroubled].map((is) => entries.filter(is).length);
    return { copy, page, readAt, readyAt, bytes, waiting: waiting ?? 0, troubled: troubled ?? 0 };
  });
  return (await Promise.all(kept)).toSorted((a, b) => b.readAt.localeCompare(a.readAt));
}

/** Takes an audit off this device; one that holds entries that have not arrived stays. */
export async function removeAudit({ id }: Pick<Auditor, "id">, audit: string): Promise<void> {
  const copy = copyOf(id, audit);
  const entries = await store.entries.where("copy").equals(copy).toArray();
  if (entries.some((row) => isLeaving(row) || isTroubled(row))) return;
  const notebook = await opened.get(copy);
  notebook?.close();
  opened.delete(copy);
  await store.remove(copy);
}

/** Takes off this device what somebody keeps there and has sent, as they sign out. */
export async function leaveDevice(person: string): Promise<void> {
  for (const { page } of await keptAudits(person)) await removeAudit({ id: person }, page.auditId);
}
