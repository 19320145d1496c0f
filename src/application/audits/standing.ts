import type { AuditEntry } from "../../domain/audits/audit.entries.ts";
import type { AuditEvent } from "../../domain/audits/audit.events.ts";
import type { AuditState, ClosedAudit, ReportedAudit, ScheduledAudit } from "../../domain/audits/audit.model.ts";
import { isClosed } from "../../domain/audits/audit.stages.ts";
import type { Thing } from "../../domain/audits/audit.things.ts";
import type { OnSite } from "../../domain/audits/onSite.model.ts";
import type { TextRef } from "../../domain/shared/content.ts";
import type { Ports } from "../ports/ports.ts";
import { streamName } from "../stream.ts";
import { hashesIn, metBy } from "./seen.ts";

/** A thing as it stands, with who put it so and when; `entry` is null when it was taken back. */
export interface Standing {
  readonly entry: AuditEntry | null;
  readonly by: string;
  readonly at: string;
  /** When it was entered, according to the device; null when it was entered here. */
  readonly claimedAt: string | null;
}

/** What stands in the place of an entry that did not go through; null when nobody has entered anything there. */
export async function standingOf(
  ports: Ports,
  { auditId, state }: { readonly auditId: string; readonly state: AuditState },
  thing: Thing,
): Promise<Standing | null> {
  const version = state.status === "none" ? undefined : state.touched[thing];
  if (state.status === "none" || version === undefined) return null;
  const { events } = await ports.events.read<AuditEvent>(streamName("audit", auditId), version - 1, null);
  const [event] = events;
  if (event === undefined) return null;
  const words = await wordsOf(ports, state);
  const people = await ports.people.named([event.by]);
  return {
    ...{ entry: entryFor(thing, state, words), by: people.get(event.by)?.name ?? "" },
    ...{ at: event.at, claimedAt: event.claimedAt ?? null },
  };
}

/** The texts of an audit, by their reference; empty for what is not written, or was erased. */
export type Words = (hash: TextRef) => string;

export async function wordsOf({ contents }: Pick<Ports, "contents">, state: ScheduledAudit): Promise<Words> {
  const texts = await contents.read<unknown>(hashesIn(state));
  return (hash) => {
    const text = hash === null ? "" : texts.get(hash);
    return typeof text === "string" ? text : "";
  };
}

/** The entry that would say what stands. */
function entryFor(thing: Thing, state: ScheduledAudit, words: Words): AuditEntry | null {
  const [kind, about] = partsOf(thing);
  switch (kind) {
    case "opening":
      return "presentAtOpening" in state ? { kind: "open", present: metBy({ words }, state.presentAtOpening) } : null;
    case "rating": {
      const found = "ratings" in state ? state.ratings[about] : undefined;
      if (found === undefined) return null;
      return { kind: "rate", indicator: about, rating: found.rating, note: words(found.note) };
    }
    case "nonconformity":
      return writtenEntry(about, state, words);
    case "closing":
    case "signature":
      return isClosed(state) ? recordedEntry({ kind, about }, state, words) : null;
    default:
      return "flagged" in state ? keptEntry({ kind, about }, state, words) : null;
  }
}

interface Named {
  readonly kind: string;
  readonly about: string;
}

function recordedEntry({ kind, about }: Named, state: ClosedAudit | ReportedAudit, words: Words): AuditEntry | null {
  const { presentAtClosing, strengths, observations, signatures } = state;
  if (kind === "closing") {
    const said = { strengths: words(strengths), observations: words(observations) };
    return { kind: "close", present: metBy({ words }, presentAtClosing), ...said };
  }
  const party = about === "auditor" ? "auditor" : "organisation";
  const given = signatures[party];
  if (given === null)
    return signatures.refusal === null ? null : { kind: "unsigned", reason: words(signatures.refusal.reason) };
  const drawing = given.onScreen?.drawing ?? null;
  const name = words(given.onScreen?.name ?? null);
  return { kind: "sign", party, name, drawing: drawing === null ? null : words(drawing) };
}

function keptEntry({ kind, about: id }: Named, kept: OnSite, words: Words): AuditEntry | null {
  switch (kind) {
    case "flag":
      return { kind, indicator: id, flagged: kept.flagged.includes(id) };
    case "photo": {
      const found = kept.photos.find((one) => one.id === id);
      return found === undefined ? null : { kind, ...found, caption: words(found.caption) };
    }
    case "sampled": {
      const found = kept.sampledFiles.find((one) => one.id === id);
      if (found === undefined) return null;
      return { kind, id, sample: found.sample, reference: words(found.reference), note: words(found.note) };
    }
    case "incident": {
      const found = kept.incidents.find((one) => one.id === id);
      return found === undefined ? null : { kind, id, what: words(found.what) };
    }
    case "departure": {
      const found = kept.departures.find((one) => one.id === id);
      return found === undefined ? null : { kind, id, sequence: found.sequence, what: words(found.what) };
    }
    default:
      return null;
  }
}

function writtenEntry(id: string, state: ScheduledAudit, words: Words): AuditEntry | null {
  const found = "nonconformities" in state ? state.nonconformities.find((one) => one.id === id) : undefined;
  if (found === undefined) return null;
  const { indicator, finding, risk, grade, gradeReason } = found;
  return {
    ...{ kind: "write", id, indicator, finding: words(finding), risk: words(risk) },
    ...{ grade: grade === "binary" ? null : grade, gradeReason: words(gradeReason) },
  };
}

function partsOf(thing: Thing): readonly [string, string] {
  const colon = thing.indexOf(":");
  return colon < 0 ? [thing, ""] : [thing.slice(0, colon), thing.slice(colon + 1)];
}
