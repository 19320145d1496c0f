import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import { added, auditFacts, camille, closed, duringAudit, lives, opened, rated } from "../../../specs/samples/audit.ts";
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
