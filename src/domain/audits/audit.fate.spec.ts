import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import {
  added,
  auditFacts,
  camille,
  closed,
  duringAudit,
  lives,
  opened,
  rated,
  signed,
} from "../../../specs/samples/audit.ts";
import type { TextRef } from "../shared/content.ts";
import type { Untimed } from "../shared/ids.ts";
import type { AuditCommand } from "./audit.commands.ts";
import { auditDecider } from "./audit.decide.ts";
import type { AuditEvent } from "./audit.events.ts";
import { type Fate, fateOf } from "./audit.fate.ts";

/** In this specification a reference is alike when what follows its salt is. */
const alike = (said: TextRef, stands: TextRef): boolean => said?.split("#").at(-1) === stands?.split("#").at(-1);

/** The audit under way, with its opening and nothing else: this is what the device has seen. */
const seen = lives.opened.length;
const fate = (command: Untimed<AuditCommand>, ...meanwhile: readonly AuditEvent[]): Fate =>
  fateOf(command, given(auditDecider, ...lives.opened, ...meanwhile).state, { seen, alike });

const rate = (indicator: string, note: TextRef = null): Untimed<AuditCommand> => ({
  ...{ type: "RateIndicator", indicator, rating: "conforming", note },
});
const write = (id: string, finding: string): Untimed<AuditCommand> => ({
  ...{ type: "AddNonconformity", id, indicator: "E2", finding, risk: "b#risk", grade: null, gradeReason: null },
});
const reopened: AuditEvent = {
  ...{ type: "IndicatorReopened", by: camille, at: duringAudit, indicator: "A5", reason: "a#seen on the spot" },
};

describe("ce que devient une saisie arrivée après d’autres", () => {
  it("est décidée tant que personne n’a touché à la même chose", () => {
    expect(fate(rate("A1"))).toBe("decide");
    expect(fate(rate("A1"), rated("D1", "conforming"), added())).toBe("decide");
    expect(fate({ type: "IssueReport" }, rated("A1", "conforming"))).toBe("decide");
  });

  it("est sans effet quand ce qui est écrit dit déjà la même chose", () => {
    expect(fate(rate("A1"), rated("A1", "conforming"))).toBe("done");
    expect(fate(write("nc1", "b#finding"), added({ finding: "a#finding", risk: "a#risk" }))).toBe("done");
    expect(fate({ type: "ReopenIndicator", indicator: "A5", reason: "b#other words" }, reopened)).toBe("done");
  });

  it("est un conflit quand une autre personne y a écrit autre chose", () => {
    expect(fate(rate("A1"), rated("A1", "nonconforming"))).toBe("conflict");
    expect(fate(rate("A1", "b#note"), rated("A1", "conforming"))).toBe("conflict");
    expect(fate(write("nc1", "b#another finding"), added({ finding: "a#finding", risk: "a#risk" }))).toBe("conflict");
  });

  it("est un conflit quand la non-conformité réécrite a été retirée, sans effet quand on la retirait aussi", () => {
    const removed: AuditEvent = { type: "NonconformityRemoved", by: camille, at: duringAudit, id: "nc1" };
    const edit: Untimed<AuditCommand> = {
      ...{ type: "EditNonconformity", id: "nc1", finding: "b#finding", risk: "b#risk" },
      ...{ grade: null, gradeReason: null },
    };
    expect(fate(edit, added(), removed)).toBe("conflict");
    expect(fate({ type: "RemoveNonconformity", id: "nc1" }, added(), removed)).toBe("done");
  });

  it("est un conflit quand l’audit a été clos avec d’autres personnes, sans effet avec les mêmes", () => {
    const present = closed.type === "AuditClosed" ? closed.present : [];
    const close = { type: "CloseAudit", strengths: null, observations: null } as const;
    expect(fate({ ...close, present }, closed)).toBe("done");
    expect(fate({ ...close, present: present.slice(1) }, closed)).toBe("conflict");
  });

  it("vaut pour tout ce qui se garde sur place, chaque chose par son identifiant", () => {
    const by = { by: camille, at: duringAudit };
    const photo = { id: "p1", indicator: "A1", nonconformity: null, file: "file", caption: "a#caption" };
    const file = { id: "s1", sample: "trainee_files", reference: "a#M. D.", note: null } as const;
    const kept: readonly (readonly [AuditEvent, Untimed<AuditCommand>, Untimed<AuditCommand>])[] = [
      [
        { type: "IndicatorFlagged", ...by, indicator: "A1", flagged: true },
        { type: "FlagIndicator", indicator: "A1", flagged: true },
        { type: "FlagIndicator", indicator: "A1", flagged: false },
      ],
      [
        { type: "PhotoAttached", ...by, photo },
        { type: "AttachPhoto", ...photo, caption: "b#caption" },
        { type: "RemovePhoto", id: "p1" },
      ],
      [
        { type: "SampledFileRecorded", ...by, file },
        { type: "RecordSampledFile", ...file, reference: "b#M. D." },
        { type: "RemoveSampledFile", id: "s1" },
      ],
      [
        { type: "IncidentNoted", ...by, incident: { id: "i1", what: "a#cut" } },
        { type: "NoteIncident", id: "i1", what: "b#cut" },
        { type: "NoteIncident", id: "i1", what: "b#storm" },
      ],
      [
        { type: "DepartureNoted", ...by, departure: { id: "d1", sequence: "SQ-1", what: "a#late" } },
        { type: "NoteDeparture", id: "d1", sequence: "SQ-1", what: "b#late" },
        { type: "NoteDeparture", id: "d1", sequence: "SQ-1", what: "b#early" },
      ],
    ];
    for (const [event, same, other] of kept)
      expect([fate(same), fate(same, event), fate(other, event)]).toEqual(["decide", "done", "conflict"]);
  });

  it("vaut pour les signatures du procès-verbal", () => {
    const by = { by: camille, at: duringAudit };
    const signedHere: AuditEvent = {
      ...{ type: "RecordSignedOnScreen", ...by, party: "organisation", name: "a#Samira", drawing: null },
    };
    const sign = { type: "SignOnScreen", party: "organisation", drawing: null } as const;
    expect(fate({ ...sign, name: "b#Samira" }, closed, signedHere)).toBe("done");
    expect(fate({ ...sign, name: "b#Claire" }, closed, signedHere)).toBe("conflict");
    expect(fate({ ...sign, name: "b#Samira" }, closed, signed("organisation"))).toBe("conflict");
    const refused: AuditEvent = { type: "SigningRefused", ...by, reason: "a#disagrees" };
    expect(fate({ type: "RefuseToSign", reason: "b#disagrees" }, closed, refused)).toBe("done");
  });

  it("ne dépend pas de l’heure de l’appareil, gardée avec l’événement et jamais lue", () => {
    const { state } = given(auditDecider, ...lives.opened);
    const said = { indicator: "A1", rating: "conforming", note: null } as const;
    const command: AuditCommand = {
      type: "RateIndicator",
      ...said,
      by: camille,
      at: duringAudit,
      claimedAt: opened.at,
    };
    const decision = auditDecider.decide(command, state, auditFacts);
    expect(decision).toMatchObject({
      accepted: true,
      events: [{ type: "IndicatorRated", at: duringAudit, claimedAt: opened.at }],
    });
  });
});
