import type { Actor } from "../../domain/access/actor.ts";
import { openActs } from "../../domain/audits/audit.access.ts";
import type { AuditState, Signature } from "../../domain/audits/audit.model.ts";
import { auditProgress } from "../../domain/audits/audit.progress.ts";
import type { Nonconformity as Stated } from "../../domain/audits/nonconformity.model.ts";
import { inPlanOrder } from "../../domain/audits/nonconformity.order.ts";
import type { Attendee as Met } from "../../domain/audits/plan.model.ts";
import type { ContentHash } from "../../domain/shared/content.ts";
import type { Audit, AuditPage, Indicator, Nonconformity } from "../audits/audit.query.ts";
import type { Sheet } from "./notebook.ts";
import { reader } from "./texts.ts";

type Words = (ref: ContentHash) => string;

interface Reading {
  readonly actor: Actor;
  readonly words: Words;
  readonly name: (person: string) => string;
}

/** The page of an audit brought to what stands on this device: the same screens read it, with a network or without. */
export function sheetPage({ copy, state }: Pick<Sheet, "copy" | "state">, actor: Actor): AuditPage {
  const { page, contents, people } = copy.package;
  if (page.audit === null || state.status === "none") return page;
  const name = (person: string) => people.find(({ id }) => id === person)?.name ?? "";
  return { ...page, audit: brought(page.audit, state, { actor, words: reader(contents), name }) };
}

type Standing = Exclude<AuditState, { readonly status: "none" }>;

function brought(audit: Audit, state: Standing, reading: Reading): Audit {
  const grid = audit.grid.map((criterion) => ({
    ...criterion,
    indicators: criterion.indicators.map((indicator) => rated(indicator, state, reading)),
  }));
  return {
    ...{ ...audit, status: state.status, grid, progress: auditProgress(state) ?? audit.progress },
    nonconformities: "nonconformities" in state ? writtenIn(audit, inPlanOrder(state), reading) : [],
    ...meetings(state, reading),
    ...notedIn(audit, state, reading.words),
    record: recordOf(audit, state, reading),
    /** Who has what to do next is told by the server. */
    tasks: audit.status === state.status ? audit.tasks : [],
    can: [...openActs(reading.actor, state)],
  };
}

function rated(indicator: Indicator, state: Standing, { words }: Reading): Indicator {
  const { code } = indicator;
  const found = "ratings" in state ? state.ratings[code] : undefined;
  const applies = "plan" in state ? state.plan.indicators.some((one) => one.code === code) : indicator.applies;
  return {
    ...{ ...indicator, applies, reason: applies ? null : indicator.reason },
    ...{ rating: found?.rating ?? null, note: found?.note == null ? null : words(found.note) },
    photos: photosOf(indicator, state, words),
    flagged: "flagged" in state && state.flagged.includes(code),
  };
}

/** The photos of an indicator; one that only this device has is in no file of the dossier yet. */
function photosOf({ code, photos }: Indicator, state: Standing, words: Words): Indicator["photos"] {
  const taken = "photos" in state ? state.photos.filter(({ indicator }) => indicator === code) : [];
  return taken.map(({ id, nonconformity, caption }) => {
    const known = photos.find((photo) => photo.id === id);
    const { attachmentId = null, name = "" } = known ?? {};
    return { id, nonconformity, attachmentId, name, caption: caption === null ? null : words(caption) };
  });
}

/** What is kept on the spot beside the indicators. */
function notedIn({ plan }: Audit, state: Standing, words: Words) {
  if (!("sampledFiles" in state)) return { sampledFiles: [], incidents: [], departures: [] };
  const label = (code: string) => plan?.samples.find((one) => one.code === code)?.label ?? code;
  const title = (code: string) => plan?.sequences.find((one) => one.code === code)?.title ?? code;
  return {
    sampledFiles: state.sampledFiles.map(({ id, sample, reference, note }) => ({
      ...{ id, sample, label: label(sample), reference: words(reference) },
      note: note === null ? null : words(note),
    })),
    incidents: state.incidents.map(({ id, what }) => ({ id, what: words(what) })),
    departures: state.departures.map(({ id, sequence, what }) => ({
      ...{ id, sequence, title: title(sequence), what: words(what) },
    })),
  };
}

function writtenIn(audit: Audit, stated: readonly Stated[], { words }: Reading): Nonconformity[] {
  const titles = new Map(audit.grid.flatMap(({ indicators }) => indicators).map(({ code, title }) => [code, title]));
  return stated.map((one) => {
    const { id, indicator, finding, risk, grade, gradeReason, status } = one;
    const before = audit.nonconformities.find((other) => other.id === id);
    return {
      ...(before ?? { ...nothingYet, indicatorTitle: titles.get(indicator) ?? indicator }),
      ...{ id, indicator, finding: words(finding), risk: words(risk), grade, status },
      gradeReason: gradeReason === null ? null : words(gradeReason),
    };
  });
}

const nothingYet = {
  ...{ plan: null, planRefused: null, evidence: [], comment: null, submittedAt: null, opinion: null },
  ...{ settledAt: null, consequence: null, disagreements: [], deadlines: [], can: [] },
  ...{ expected: "", photos: [], hand: null, extendable: [], exchanges: [] },
};

function meetings(state: Standing, { words }: Reading): Pick<Audit, "opening" | "closing"> {
  const met = (people: readonly Met[]) => people.map(({ role, name }) => ({ role, name: words(name) }));
  return {
    opening: "openedAt" in state ? { at: state.openedAt, present: met(state.presentAtOpening) } : null,
    closing: "closedAt" in state ? { at: state.closedAt, present: met(state.presentAtClosing) } : null,
  };
}

function recordOf(audit: Audit, state: Standing, { words, name }: Reading): Audit["record"] {
  if (!("signatures" in state)) return null;
  const { strengths, observations, signatures } = state;
  const text = (ref: ContentHash | null) => (ref === null ? null : words(ref));
  const signed = (one: Signature | null) =>
    one === null
      ? null
      : {
          ...{ name: one.onScreen === null ? name(one.by) : words(one.onScreen.name), at: one.at },
          ...{ onScreen: one.onScreen !== null, drawing: text(one.onScreen?.drawing ?? null) },
        };
  return {
    ...{ ...audit.record, strengths: text(strengths), observations: text(observations) },
    ...{ auditor: signed(signatures.auditor), organisation: signed(signatures.organisation) },
    refusal: text(signatures.refusal?.reason ?? null),
  };
}
