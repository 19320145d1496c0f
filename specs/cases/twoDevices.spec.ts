import "fake-indexeddb/auto";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { auditDecider } from "../../src/domain/audits/audit.decide.ts";
import type { AuditEntry } from "../../src/domain/audits/audit.entries.ts";
import type { AuditEvent } from "../../src/domain/audits/audit.events.ts";
import type { AuditState } from "../../src/domain/audits/audit.model.ts";
import { changedBy } from "../../src/domain/audits/audit.things.ts";
import { dayOf } from "../../src/domain/shared/calendar.ts";
import { playAudit } from "../../src/main/demo/audit.ts";
import { playerFrom } from "../../src/main/demo/player.ts";
import { baseOf, replaying, thingOfEntry } from "../../src/web/offline/replay.ts";
import { type EntryRow, isLeaving, isTroubled } from "../../src/web/offline/rows.ts";
import { reader } from "../../src/web/offline/texts.ts";
import { api } from "../api.ts";
import { auditDevice, type Device, type Exchange, type Network } from "../samples/auditDevice.ts";
import { auditDossier, auditStaff } from "../samples/auditDossier.ts";

const given = api();
beforeAll(() => auditStaff(given));

const indicators = ["A1", "A2", "A3", "A4", "B1", "B2"] as const;
const points = ["n1", "n2", "n3"].map((_, at) => `00000000-0000-4000-8000-00000000000${at}`);

/** Something that happens to one of the two tablets. */
type Step = { readonly device: 0 | 1 } & (
  | { readonly kind: "enter"; readonly entry: AuditEntry }
  | { readonly kind: "send" }
  | { readonly kind: "network"; readonly network: Network }
);

const device = fc.constantFrom(0 as const, 1 as const);
const indicator = fc.constantFrom(...indicators);
const words = fc.constantFrom("Vu.", "Vu à nouveau.", "Pièce absente.");
const writing = words.map((text) => ({ finding: text, risk: "Un risque.", grade: null, gradeReason: "" }));
const id = fc.constantFrom(...points);
const entry: fc.Arbitrary<AuditEntry> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      ...{ kind: fc.constant("rate" as const), indicator, note: words },
      rating: fc.constantFrom("conforming" as const, "nonconforming" as const, "not_applicable" as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(id, indicator, writing)
      .map(([point, code, text]): AuditEntry => ({ kind: "write", id: point, indicator: code, ...text })),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(id, writing).map(([point, text]): AuditEntry => ({ kind: "edit", id: point, ...text })),
  },
  { weight: 1, arbitrary: id.map((point): AuditEntry => ({ kind: "remove", id: point })) },
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ device, kind: fc.constant("enter" as const), entry }) },
  { weight: 3, arbitrary: fc.record({ device, kind: fc.constant("send" as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      ...{ device, kind: fc.constant("network" as const) },
      network: fc.constantFrom<Network>("whole", "whole", "cut", "deaf"),
    }),
  },
);

/** What happens on both tablets, drawn from a number: about 200 things entered, between cuts and sendings. */
const stepsOf = (seed: number): readonly Step[] =>
  fc.sample(fc.array(step, { minLength: 400, maxLength: 400 }), { seed, numRuns: 1 }).flat();

let rank = 0;

/** The same audit on two tablets of its auditor. */
async function twoDevices() {
  rank += 1;
  const auditId = `d-devices-${rank}`;
  const cast = await auditDossier(given, auditId, rank);
  const player = playerFrom(given.ports, dayOf(await given.now()));
  await playAudit(player, cast, {
    ...{ dossierId: auditId, auditor: "helene", reviewer: "nadia", nonconformities: 0, until: "in_progress" },
  });
  const open = (name: string) => auditDevice({ given, auditId, person: "helene", name: `${auditId}-${name}` });
  const pack = async () => (await given.get("helene", `/api/audits/${auditId}/package`)).json();
  return { devices: [await open("a"), await open("b")] as const, pack };
}

/** Every command under which something was entered, with what it was about. */
type Entered = Map<string, One>;
interface One {
  readonly device: Device;
  readonly thing: string;
  readonly rank: number;
  /** What the tablet had shown of the thing: what stood there, under what was entered and had not arrived. */
  readonly saw: readonly (string | undefined)[];
  /** Whoever entered it took it back before it left. */
  readonly takenBack: boolean;
}

async function take(devices: readonly [Device, Device], steps: readonly Step[], entered: Entered): Promise<void> {
  let rank = 0;
  for (const one of steps) {
    const on = devices[one.device];
    if (one.kind === "network") on.network = one.network;
    if (one.kind === "send") await on.sender.round();
    if (one.kind === "enter") enters(on, one.entry, entered);
    await on.kept();
    if (rank++ % 10 === 0) showsTheWhole(on);
  }
}

/** What a tablet shows, entry after entry, is what the whole queue decided at once would show. */
function showsTheWhole({ notebook }: Device): void {
  const { copy, rows, state, refused } = notebook.read();
  const whole = replaying()(baseOf(copy.person, copy.package), rows);
  expect({ state, refused }).toEqual({ state: whole.state, refused: whole.refused });
}

/** Enters something on a tablet, and notes what it showed of the same thing until then. */
function enters(on: Device, entry: AuditEntry, entered: Entered): void {
  const before = on.notebook.read().rows;
  const shown = shownOn(on);
  on.notebook.enter(entry);
  const after = on.notebook.read().rows;
  const gone = before.find((row) => !after.some(({ commandId }) => commandId === row.commandId));
  const one = gone === undefined ? undefined : entered.get(gone.commandId);
  if (gone !== undefined && one !== undefined && after.length < before.length)
    entered.set(gone.commandId, { ...one, takenBack: true });
  for (const { commandId, thing } of after) {
    if (before.some((row) => row.commandId === commandId)) continue;
    const hidden = before.filter((row) => row.thing === thing && isLeaving(row));
    const saw = [
      ...[standing(shown, thing), ...ownBefore(before, thing)],
      ...hidden.flatMap((row) => entered.get(row.commandId)?.saw ?? []),
    ];
    entered.set(commandId, { device: on, thing, rank: entered.size, saw, takenBack: false });
  }
}

/** What this tablet put there itself and knows to have arrived, even while its copy, read earlier, contradicts it. */
const ownBefore = (rows: readonly EntryRow[], thing: string): readonly (string | undefined)[] =>
  rows
    .filter((row) => row.thing === thing && row.status === "applied")
    .slice(-1)
    .map((row) => standing(afterEntry({ ratings: {}, points: {} }, row.entry), thing));

/** The network is back: everything that waits leaves. */
async function drained(on: Device): Promise<void> {
  on.network = "whole";
  for (let round = 0; round < 500 && on.notebook.read().rows.some(isLeaving); round++) {
    await on.sender.round();
    await on.kept();
  }
  on.sender.refresh();
  await on.sender.round();
  await on.kept();
  await expect.poll(() => on.notebook.read().rows.filter(isLeaving)).toEqual([]);
}

describe("le même audit sur deux tablettes", () => {
  const runs = process.env.SOAK === undefined ? 1 : 20;
  const seed = process.env.SOAK_SEED === undefined ? 20_261_130 : Number(process.env.SOAK_SEED);

  it("arrive en entier, chaque saisie une fois ou montrée comme non passée, quels que soient l’ordre, les coupures et les reprises", async () => {
    const walks = fc.asyncProperty(fc.nat(), async (one) => walk(stepsOf(one)));
    await fc.assert(walks, { numRuns: runs, seed, endOnFailure: true });
  }, 600_000);
});

async function walk(steps: readonly Step[]): Promise<void> {
  const { devices, pack } = await twoDevices();
  const { position: start } = await pack();
  const entered: Entered = new Map();
  await take(devices, steps, entered);
  for (const on of devices) await drained(on);
  await drained(devices[0]);
  const { events, position, contents } = await pack();
  const exchanges = devices.flatMap((on) => on.exchanges);

  expect(shownOn(devices[0])).toEqual(saidBy(events, contents));
  expect(shownOn(devices[1])).toEqual(saidBy(events, contents));
  const before = saidBy(events.slice(0, start), contents);
  const came = arrived(exchanges, events, start);
  expect(saidBy(events, contents)).toEqual(inArrivalOrder(before, came));
  expect(versionsMade(exchanges, start)).toEqual(Array.from({ length: position - start }, (_, at) => start + at + 1));
  expect(overwritten(before, came, entered)).toEqual([]);
  for (const [commandId, one] of entered) expect(isAccounted(commandId, one, entered), commandId).toBe(true);
  for (const on of devices) await on.close();
}

/** The ratings and the nonconformities of an audit, in words. */
interface Said {
  readonly ratings: Readonly<Record<string, string>>;
  readonly points: Readonly<Record<string, string>>;
}

const text = (...parts: readonly (string | null)[]): string => parts.join(" | ");

function inWords(state: AuditState, words: (ref: string) => string): Said {
  if (!("ratings" in state)) return { ratings: {}, points: {} };
  const ratings = Object.entries(state.ratings).map(([code, { rating, note }]) => [
    code,
    text(rating, note === null ? "" : words(note)),
  ]);
  const points = state.nonconformities.map((one) => [one.id, text(words(one.finding), words(one.risk))]);
  return { ratings: Object.fromEntries(ratings), points: Object.fromEntries(points) };
}

const saidBy = (events: readonly AuditEvent[], contents: Readonly<Record<string, string>>): Said =>
  inWords(events.reduce(auditDecider.evolve, auditDecider.initial), (ref) => contents[ref] ?? "");

const shownOn = ({ notebook }: Device): Said => {
  const { state, copy } = notebook.read();
  return inWords(state, reader(copy.package.contents));
};

/** The versions that the entries made, each told to the device that made it. */
const versionsMade = (exchanges: readonly Exchange[], start: number): readonly number[] => {
  const told = exchanges.flatMap(({ result }) => (result?.outcome === "applied" ? [result.position] : []));
  return [...new Set(told)].filter((at) => at > start).toSorted((a, b) => a - b);
};

/**
 * The entries that made each version, in order. What already stood is told as applied to whoever says it again: of those told
 * of the same version, the one that had seen the last change of the thing made it.
 */
function arrived(exchanges: readonly Exchange[], events: readonly AuditEvent[], start: number): readonly Exchange[] {
  const lastChange = new Map<string | null, number>();
  return events.slice(start).flatMap((event, at) => {
    const thing = changedBy(event);
    const version = start + at + 1;
    const known = lastChange.get(thing) ?? 0;
    lastChange.set(thing, version);
    return exchanges
      .filter(({ result }) => result?.outcome === "applied" && result.position === version)
      .filter(({ sent }) => thingOfEntry(sent.entry) === thing)
      .toSorted((a, b) => Number(b.sent.seen >= known) - Number(a.sent.seen >= known))
      .slice(0, 1);
  });
}

/** What the entries say, one after the other, as they arrived. */
const inArrivalOrder = (before: Said, came: readonly Exchange[]): Said =>
  came.reduce((said, { sent }) => afterEntry(said, sent.entry), before);

/** Entries that took the place of something that their tablet had not shown: none may. */
function overwritten(before: Said, came: readonly Exchange[], entered: Entered): readonly string[] {
  const found: string[] = [];
  let said = before;
  for (const { sent } of came) {
    const one = entered.get(sent.commandId);
    const stood = standing(said, one?.thing ?? "");
    if (one !== undefined && !one.saw.includes(stood))
      found.push(`${one.thing}: ${stood}, not ${one.saw.join(" nor ")}`);
    said = afterEntry(said, sent.entry);
  }
  return found;
}

function standing({ ratings, points }: Said, thing: string): string | undefined {
  const about = thing.slice(thing.indexOf(":") + 1);
  return thing.startsWith("rating:") ? ratings[about] : points[about];
}

function afterEntry(said: Said, entry: AuditEntry): Said {
  if (entry.kind === "rate")
    return { ...said, ratings: { ...said.ratings, [entry.indicator]: text(entry.rating, entry.note) } };
  if (entry.kind === "write" || entry.kind === "edit")
    return { ...said, points: { ...said.points, [entry.id]: text(entry.finding, entry.risk) } };
  if (entry.kind !== "remove") return said;
  return { ...said, points: Object.fromEntries(Object.entries(said.points).filter(([key]) => key !== entry.id)) };
}

/** Whether what was entered arrived, waits for a choice, or gave way to something entered later on the same tablet. */
function isAccounted(commandId: string, { device: on, thing, rank: at, takenBack }: One, entered: Entered): boolean {
  if (takenBack) return true;
  const told = on.exchanges.filter(({ sent, result }) => sent.commandId === commandId && result !== null);
  if (told.some(({ result }) => result?.outcome === "applied"))
    return told.every(({ result }) => result?.outcome === "applied");
  const held = on.notebook.read().rows.some((row) => row.commandId === commandId && isTroubled(row));
  return held || [...entered.values()].some((other) => other.device === on && other.thing === thing && other.rank > at);
}
