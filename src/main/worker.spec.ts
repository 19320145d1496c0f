import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { database } from "../../specs/database.ts";
import { mailServer } from "../../specs/mailServer.ts";
import { createPerson } from "../adapters/identity/persons.ts";
import { sheets } from "../adapters/pdf/sheets.samples.ts";
import { postgresEvents } from "../adapters/postgres/events.postgres.ts";
import { openInstallation } from "../adapters/postgres/installation.postgres.ts";
import { postgresLog } from "../adapters/postgres/log.postgres.ts";
import { applicationPool } from "../adapters/postgres/pool.ts";
import { postgresSchemes } from "../adapters/postgres/schemes.postgres.ts";
import type { DossierEvent } from "../domain/dossiers/dossier.events.ts";
import type { OrganisationEvent } from "../domain/organisations/organisation.events.ts";
import type { Scheme } from "../domain/schemes/scheme.model.ts";
import { day, moment } from "../domain/shared/calendar.ts";

const { pool: owner, url } = database();
const server = mailServer();
const pool = applicationPool(url, 3);
const dataDir = mkdtempSync(join(tmpdir(), "habilis-worker-"));
const ref = { scheme: "certifiag", version: "1.0", hash: "aa" };
const at = moment("2026-04-14T08:42:00Z");

const templates = {
  letter: `#let sheet = json("data.json")
#set document(title: sheet.reference)
#set text(lang: "fr")
#sheet.reference`,
};
const message = (code: string) => ({
  code,
  subject: "Dossier déposé\u00A0: accusé de réception",
  recipients: ["legal_representative", "referent", "account_manager", "staff"].map((who) => ({ who })),
});

beforeAll(async () => {
  await openInstallation(pool, false);
  const scheme = {
    id: "certifiag",
    version: "1.0",
    messages: [message("M-203")],
    questions: [],
    certification: { shortName: "CertifIAG", registrationEndsOn: null },
    certifier: { name: "Certifopac" },
    rulebook: {
      application: { completenessWorkingDays: 10 },
      results: { rollingMonths: 12 },
      quiz: { daysBetweenAttempts: 2 },
      certificationEnd: { alertMonthsBefore: [12] },
    },
    templates,
  } as unknown as Scheme;
  await postgresSchemes(pool).publishScheme(scheme, ref.hash, day("2026-01-01"));
  for (const [id, name] of [
    ["jeanne", "Jeanne Martin"],
    ["paul", "Paul Roy"],
    ["camille", "Camille Ferrand"],
  ] as const)
    await createPerson(pool, { id, name, email: `${id}@exemple.fr`, passwordHash: null });
  await owner.query(`insert into memberships (stream, n, organisation_id, person_id, role) values
    ('organisation-552100554', 0, '552100554', 'jeanne', 'legal_representative'),
    ('organisation-552100554', 1, '552100554', 'jeanne', 'referent'), ('organisation-552100554', 2, '552100554', 'paul', 'trainer')`);
  await owner.query(
    "insert into staff_roles (stream, n, person_id, role) values ('person-camille', 0, 'camille', 'account_manager')",
  );
});

const workers: ChildProcess[] = [];
afterEach(() => {
  server.received.length = 0;
});
afterAll(async () => {
  for (const worker of workers) worker.kill("SIGKILL");
  await pool.end();
  rmSync(dataDir, { recursive: true });
});

function startWorker(env: Record<string, string> = {}): ChildProcess {
  const worker = spawn(process.execPath, [join(import.meta.dirname, "worker.ts")], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: {
      ...process.env,
      DATABASE_URL: url,
      DATA_DIR: dataDir,
      DEMO: "0",
      PUBLIC_URL: "https://habilis.exemple.fr",
      SMTP_URL: server.url,
      MAIL_FROM: "Habilis <habilis@exemple.fr>",
      ...env,
    },
  });
  workers.push(worker);
  return worker;
}

const codeOf = (worker: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => worker.once("exit", (code) => resolve(code)));

const soon = <T>(expectation: () => T) => vi.waitFor(expectation, { timeout: 40_000, interval: 50 });

async function submit(dossierId: string, number: string): Promise<void> {
  const organisation: OrganisationEvent[] = [
    { type: "OrganisationRegistered", by: "jeanne", at, siren: "552100554", name: "Atelier des Mots" },
  ];
  const dossier: DossierEvent[] = [
    { type: "DossierOpened", by: "jeanne", at, organisationId: "552100554", number, scheme: ref },
    { type: "DossierSubmitted", by: "jeanne", at, content: "cc", programmeId: "p" },
  ];
  const events = postgresEvents(pool);
  const append = (stream: string, added: readonly (OrganisationEvent | DossierEvent)[]) =>
    events.commit({ appends: [{ stream, position: 0, hash: null, events: added }], rows: [], command: null });
  await append("organisation-552100554", organisation);
  await append(`dossier-${dossierId}`, dossier);
}

const textOf = async (recipient: string, about: string) =>
  (await owner.query("select subject, text from mails where recipient = $1 and about = $2", [recipient, about]))
    .rows[0];

describe("les travaux", () => {
  let asked: ChildProcess;
  let orphan: ChildProcess;

  it("accusent réception d’un dossier déposé, une seule fois, même à plusieurs", async () => {
    asked = startWorker({ PGAPPNAME: "habilis-asked" });
    orphan = startWorker({ PGAPPNAME: "habilis-orphan" });
    await submit("d1", "D-2026-0042");
    await soon(() => expect(server.received).toHaveLength(2));
    expect(server.received.map(({ to }) => to).sort()).toEqual(["camille@exemple.fr", "jeanne@exemple.fr"]);
    const receipt = await textOf("jeanne@exemple.fr", "d1");
    expect(receipt.subject).toBe("[D-2026-0042] Dossier déposé\u00A0: accusé de réception");
    expect(receipt.text).toContain("le mardi 14\u00A0avril 2026 à 10\u00A0h\u00A042");
    expect(receipt.text).toContain("au plus tard le mardi 28\u00A0avril 2026");
    expect(receipt.text).toContain("https://habilis.exemple.fr/espace/dossiers/d1");
    expect(receipt.text).toContain("Ce message a aussi été envoyé à Camille Ferrand.");
    const notice = await textOf("camille@exemple.fr", "d1");
    expect(notice.text).toContain("Atelier des Mots a déposé son dossier de candidature D-2026-0042");
    await soon(async () => expect((await owner.query("select 1 from mails where sent_at is null")).rowCount).toBe(0));
    const acted = await owner.query("select count(*)::int as times from reacted where reader = 'whenDossierSubmitted'");
    expect(acted.rows).toEqual([{ times: 1 }]);
  });

  it("impriment un document demandé, et le gardent comme un fichier", async () => {
    const id = "00000000-0000-8000-8000-00000000000a";
    const order = {
      id,
      about: "d1",
      name: "letter",
      fileName: "Lettre.pdf",
      scheme: ref,
      sheet: sheets.letter,
    } as const;
    await postgresLog(pool).acted("essai", 1, { at, mails: [], prints: [order] });
    const printed = await soon(async () => {
      const { rows } = await owner.query("select file_hash, failure from prints where id = $1", [id]);
      expect(rows[0]).toEqual({ file_hash: expect.any(String), failure: null });
      return rows[0].file_hash as string;
    });
    const bytes = readFileSync(join(dataDir, "files", printed.slice(0, 2), printed.slice(2)));
    expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
    const { rows } = await owner.query("select media_type, bytes from files where hash = $1", [printed]);
    expect(rows).toEqual([{ media_type: "application/pdf", bytes: String(bytes.length) }]);
    const joined = await owner.query("select file_hash, name from attachments where dossier_id = 'd1'");
    expect(joined.rows).toEqual([{ file_hash: printed, name: "Lettre.pdf" }]);
  });

  it("s’arrêtent proprement quand on le leur demande, et quand leur lanceur n’est plus là", async () => {
    const named =
      "select distinct application_name from pg_stat_activity where application_name in ('habilis-asked', 'habilis-orphan')";
    await soon(async () => expect((await owner.query(named)).rowCount).toBe(2));
    asked.kill("SIGTERM");
    orphan.disconnect();
    expect(await Promise.all([codeOf(asked), codeOf(orphan)])).toEqual([0, 0]);
  });

  it("passent la journée, et gardent les messages tant qu’il n’y a pas de quoi les envoyer", async () => {
    await owner.query("delete from daily_passes");
    startWorker({ SMTP_URL: "" });
    await submit("d2", "D-2026-0043");
    await soon(async () => expect(await textOf("jeanne@exemple.fr", "d2")).toBeDefined());
    await soon(async () => expect((await owner.query("select 1 from daily_passes")).rowCount).toBe(1));
    const { rows } = await owner.query("select distinct queued_at, sent_at from mails where about = 'd2'");
    expect(rows).toEqual([{ queued_at: null, sent_at: null }]);
  });
});
