import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import type { Actor } from "../access/actor.ts";
import { mayRead, seesAuthor } from "./complaint.access.ts";
import { complaintDecider } from "./complaint.decide.ts";
import type { ComplaintEvent } from "./complaint.events.ts";
import { answered, assigned, decided, investigated, on, received } from "./complaint.samples.ts";

const actor = (id: string, ...staff: Actor["staff"]): Actor => ({ id, staff, memberships: [] });

function told(...events: readonly ComplaintEvent[]) {
  const { state } = given(complaintDecider, ...events);
  if (state.status === "none") throw new Error("nothing was received");
  return state;
}

describe("la lecture d’une plainte", () => {
  const handled = told(received, { ...assigned, handler: "marc" });

  it("est ouverte à qui en est chargé et au responsable qualité, qui seuls savent qui a écrit", () => {
    expect([mayRead, seesAuthor].map((may) => may(actor("marc", "exam_manager"), handled))).toEqual([true, true]);
    expect([mayRead, seesAuthor].map((may) => may(actor("sylvie", "quality_manager"), handled))).toEqual([true, true]);
  });

  it("est fermée aux autres, chargé d’affaires et décideur compris", () => {
    for (const role of ["account_manager", "decision_maker", "auditor", "administrator"] as const)
      expect(mayRead(actor("autre", role), handled)).toBe(false);
  });

  it("s’ouvre au décideur quand une suite est proposée, sans le nom de l’auteur", () => {
    const proposed = told(...investigated, answered, decided);
    const bertrand = actor("bertrand", "decision_maker");
    expect(mayRead(bertrand, proposed)).toBe(true);
    expect(seesAuthor(bertrand, proposed)).toBe(false);
    expect(mayRead(bertrand, told(...investigated, answered, { ...decided, followUps: [] }))).toBe(false);
  });

  it("contre le certificateur, est ouverte à la direction et fermée à qui est concerné", () => {
    const against = told(received, {
      ...{ type: "ComplaintRequalified", ...on("2026-11-03", "louise"), track: "certifier", concerned: ["sylvie"] },
      ...{ organisationId: null, habilitationId: null, dossierId: null, reason: "h" },
    });
    expect(mayRead(actor("louise", "administrator"), against)).toBe(true);
    expect(mayRead(actor("sylvie", "quality_manager"), against)).toBe(false);
    expect(seesAuthor(actor("sylvie", "quality_manager"), against)).toBe(false);
  });
});
