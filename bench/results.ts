import { businessClock } from "../src/adapters/clock/businessClock.ts";
import { carryOn, openImport } from "../src/application/exams/importResults.ts";
import { readImport } from "../src/application/exams/readImports.ts";
import { handle } from "../src/application/handle.ts";
import { asStream } from "../src/application/wholeFile.ts";
import { habilis } from "../src/domain/access/actor.ts";
import { rollingWindow } from "../src/domain/exams/window.ts";
import { dayOf } from "../src/domain/shared/calendar.ts";
import { composePorts } from "../src/main/compose.ts";
import { atMost, type Figure, figure } from "./figure.ts";
import { type BenchHouse, inFreshHouse } from "./house.ts";
import { watchMemory } from "./memory.ts";

const lines = 100_000;
const organisations = 200;
const siren = (rank: number): string => String(300_000_000 + rank);

/** Organisations habilitated for two years, as their streams would have left them in the tables. */
async function fill({ owner }: BenchHouse): Promise<void> {
  await owner.query(`
    insert into organisations select (300000000 + i)::text, 'Organisme ' || i, date '2024-01-01'
    from generate_series(0, ${organisations - 1}) i;
    insert into habilitations (id, number, organisation_id, dossier_id, scheme, effective_on, expires_on, ended_on, ending,
      establishments, programmes, modalities, position)
    select 'h' || i, 'H-2024-' || i, (300000000 + i)::text, 'h' || i, 'certifiag', date '2024-01-01', date '2027-12-31',
      date '2027-12-31', 'expired', array[]::text[], array[]::text[], array[]::text[], 1
    from generate_series(0, ${organisations - 1}) i`);
}

const headings = "Candidat;SIREN;Session;Date examen;Date du jury;Résultat;C1;C2;C3;C4;C5;Certificat";
/** One in ten fails a competence, one in twenty is absent, one in fifty is wrong. */
function lineOf(rank: number): string {
  const month = String(1 + (rank % 9)).padStart(2, "0");
  const outcome = rank % 50 === 7 ? "70,0 %" : rank % 20 === 3 ? "absent" : rank % 10 === 1 ? "non reçu" : "reçu";
  const acquired = outcome === "reçu" ? ["oui", "oui", "oui", "oui", "oui"] : ["oui", "non", "oui", "oui", "non"];
  const certificate = outcome === "reçu" ? `CERT-${rank}` : "";
  return [
    `K-${rank}`,
    siren(rank % organisations),
    `S-${rank % 400}`,
    `02/${month}/2026`,
    `14/${month}/2026`,
    outcome,
    ...acquired,
    certificate,
  ].join(";");
}

/** The import of a hundred thousand results, read, checked line by line, and written in batches. */
export const results = (): Promise<readonly Figure[]> =>
  inFreshHouse(async (house) => {
    await fill(house);
    const clock = businessClock(house.pool);
    const ports = composePorts(house.pool, house.dataDir, clock);
    const file = new TextEncoder().encode(
      [headings, ...Array.from({ length: lines }, (_, rank) => lineOf(rank))].join("\n"),
    );
    const stored = await ports.files.store(asStream(file), "resultats.csv");
    if ("code" in stored) throw new Error(stored.code);
    const competences = Object.fromEntries(["C1", "C2", "C3", "C4", "C5"].map((code) => [code, code]));
    const mapping = {
      ...{ candidate: "Candidat", organisation: "SIREN", session: "Session", heldOn: "Date examen" },
      ...{ juryOn: "Date du jury", outcome: "Résultat", certificate: "Certificat", ...competences },
    };
    const actor = { ...habilis, staff: ["exam_manager" as const] };
    const at = await clock.now();
    const request = { actor, at, commandId: ports.ids.next(), bodyHash: ports.ids.sha256("bench"), expected: null };
    const memory = watchMemory();
    const started = performance.now();
    const input = { scheme: "certifiag", file: stored.hash, fileName: "resultats.csv", mapping };
    const opened = await handle(ports, request, { run: openImport, input });
    if (!opened.ok) throw new Error(opened.refusal.code);
    await carryOn(ports, actor, opened.value.id);
    const seconds = (performance.now() - started) / 1000;
    const { taken } = memory();
    const asking = { ports, actor, at, today: dayOf(at), path: "" };
    const read = await readImport(asking, { importId: opened.value.id });
    if (!read.ok || read.value.status !== "done" || read.value.counts.added < lines * 0.9)
      throw new Error("The import is not whole.");
    const again = performance.now();
    await ports.readings.exams.tallies({ scheme: "certifiag", window: rollingWindow(dayOf(at), 12) });
    return [
      atMost("import of 100 000 results", seconds, { goal: 30, unit: "s" }),
      figure("results written a second", read.value.counts.added / seconds, "/s"),
      atMost("memory taken by the import, at the highest", taken, { goal: 400, unit: "MB" }),
      figure("rates of 200 organisations, 100 000 results", performance.now() - again, "ms"),
    ];
  });
