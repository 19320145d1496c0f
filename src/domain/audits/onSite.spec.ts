import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import { added, auditFacts, camille, duringAudit, lives, rene } from "../../../specs/samples/audit.ts";
import type { AuditCommand, Command } from "./audit.commands.ts";
import { auditDecider } from "./audit.decide.ts";
import type { AuditEvent } from "./audit.events.ts";
import type { AuditRefusal } from "./audit.refusals.ts";

const act = { by: camille, at: duringAudit };
const photo = { id: "p1", indicator: "E2", nonconformity: null, file: "file", caption: "caption" };
const attach: AuditCommand = { type: "AttachPhoto", ...act, ...photo };
const attached: AuditEvent = { type: "PhotoAttached", ...act, photo };
const file = { id: "s1", sample: "trainee_files", reference: "initials", note: null } as const;
const record: Command<"RecordSampledFile"> = { type: "RecordSampledFile", ...act, ...file };
const recorded: AuditEvent = { type: "SampledFileRecorded", ...act, file };

/** What a command gives on the audit just opened, after these events. */
const accepted = (command: AuditCommand, event: AuditEvent, ...before: readonly AuditEvent[]) =>
  given(auditDecider, ...lives.opened, ...before)
    .when(command, auditFacts)
    .thenAccepted(event);
const refused = (command: AuditCommand, refusal: AuditRefusal, ...before: readonly AuditEvent[]) =>
  given(auditDecider, ...lives.opened, ...before)
    .when(command, auditFacts)
    .thenRefused(refusal);
const stateAfter = (...events: readonly AuditEvent[]) => given(auditDecider, ...lives.opened, ...events).state;

describe("un indicateur à revoir", () => {
  const flag: Command<"FlagIndicator"> = { type: "FlagIndicator", ...act, indicator: "E2", flagged: true };
  const flagged: AuditEvent = { type: "IndicatorFlagged", ...act, indicator: "E2", flagged: true };

  it("se marque, puis se démarque", () => {
    accepted(flag, flagged);
    expect(stateAfter(flagged)).toMatchObject({ status: "opened", flagged: ["E2"] });
    expect(stateAfter(flagged, { ...flagged, flagged: false })).toMatchObject({ flagged: [] });
  });

  it("est un indicateur du référentiel", () => {
    refused({ ...flag, indicator: "Z9" }, { code: "audit/indicator-unknown", indicator: "Z9" });
  });
});

describe("une photo", () => {
  it("se joint à un indicateur, avec une légende, une fois", () => {
    accepted(attach, attached);
    expect(stateAfter(attached)).toMatchObject({ photos: [photo] });
    refused(attach, { code: "audit/photo-already-attached", id: "p1" }, attached);
  });

  it("montre une non-conformité du même indicateur, ou aucune", () => {
    const shown = { ...photo, nonconformity: "nc1" };
    accepted({ ...attach, ...shown }, { ...attached, photo: shown }, added());
    refused({ ...attach, ...shown }, { code: "audit/nonconformity-unknown", id: "nc1" });
    const elsewhere = { ...shown, indicator: "A1" };
    refused({ ...attach, ...elsewhere }, { code: "audit/nonconformity-unknown", id: "nc1" }, added());
  });

  it("se retire", () => {
    const remove: AuditCommand = { type: "RemovePhoto", ...act, id: "p1" };
    accepted(remove, { type: "PhotoRemoved", ...act, id: "p1" }, attached);
    expect(stateAfter(attached, { type: "PhotoRemoved", ...act, id: "p1" })).toMatchObject({ photos: [] });
    refused(remove, { code: "audit/photo-unknown", id: "p1" });
  });
});

describe("un dossier d’échantillon", () => {
  it("se note par des initiales, une fois, dans un échantillon du plan", () => {
    accepted(record, recorded);
    expect(stateAfter(recorded)).toMatchObject({ sampledFiles: [file] });
    refused(record, { code: "audit/sampled-file-already-recorded", id: "s1" }, recorded);
    refused({ ...record, reference: null }, { code: "audit/text-missing", texts: ["reference"] });
    refused({ ...record, sample: "materials" }, { code: "audit/sample-unknown", sample: "materials" });
  });

  it("se retire", () => {
    const remove: AuditCommand = { type: "RemoveSampledFile", ...act, id: "s1" };
    accepted(remove, { type: "SampledFileRemoved", ...act, id: "s1" }, recorded);
    expect(stateAfter(recorded, { type: "SampledFileRemoved", ...act, id: "s1" })).toMatchObject({ sampledFiles: [] });
    refused(remove, { code: "audit/sampled-file-unknown", id: "s1" });
  });
});

describe("ce qui ne s’est pas passé comme prévu", () => {
  const note: Command<"NoteIncident"> = { type: "NoteIncident", ...act, id: "i1", what: "cut" };
  const noted: AuditEvent = { type: "IncidentNoted", ...act, incident: { id: "i1", what: "cut" } };
  const depart: Command<"NoteDeparture"> = { type: "NoteDeparture", ...act, id: "d1", sequence: "SQ-1", what: "late" };
  const departed: AuditEvent = {
    ...{ type: "DepartureNoted", ...act, departure: { id: "d1", sequence: "SQ-1", what: "late" } },
  };

  it("un incident se note en mots, et se récrit", () => {
    accepted(note, noted);
    refused({ ...note, what: null }, { code: "audit/text-missing", texts: ["what"] });
    const again: AuditEvent = { ...noted, incident: { id: "i1", what: "cut for ten minutes" } };
    accepted({ ...note, what: "cut for ten minutes" }, again, noted);
    expect(stateAfter(noted, again)).toMatchObject({ incidents: [{ id: "i1", what: "cut for ten minutes" }] });
  });

  it("un écart avec le plan se note pour une séquence du plan", () => {
    accepted(depart, departed);
    refused({ ...depart, what: null }, { code: "audit/text-missing", texts: ["what"] });
    refused({ ...depart, sequence: "SQ-99" }, { code: "audit/sequence-unknown", sequence: "SQ-99" });
    expect(stateAfter(departed)).toMatchObject({ departures: [{ id: "d1", sequence: "SQ-1" }] });
  });
});

describe("ce qui se garde sur place", () => {
  it("l’est par l’équipe de l’audit, qui évalue ainsi", () => {
    const by = { by: rene };
    for (const command of [attach, record]) refused({ ...command, ...by }, { code: "audit/not-the-auditor" });
    const { state } = given(auditDecider, ...lives.plan_sent);
    expect("evaluators" in state && state.evaluators).not.toContainEqual({ personId: "nora", act: "audit" });
    expect(stateAfter({ ...attached, by: "nora" })).toMatchObject({
      evaluators: expect.arrayContaining([{ personId: "nora", act: "audit" }]),
    });
  });
});
