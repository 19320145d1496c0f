import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import { granted, rules } from "../../../specs/samples/habilitations.ts";
import { auditsAsked } from "./audits.due.ts";
import { calendar } from "./calendar.ts";
import { habilitationDecider } from "./habilitation.decide.ts";

const asked = auditsAsked(calendar(given(habilitationDecider, granted).state, rules.habilitation));
const of = (type: string) => asked.filter(({ auditType }) => auditType === type);

describe("les audits que demande le calendrier d’une habilitation", () => {
  it("une surveillance à trois mois, avant que s’ouvre sa fenêtre ; tout audit de ce type en tient lieu, même en retard", () => {
    expect(of("S3")).toEqual([
      {
        ...{ auditType: "S3", dueOn: "2026-07-14", from: "2026-06-29", until: null, led: true },
        ...{ answeredFrom: null, answeredUntil: null },
      },
    ]);
  });

  it("une surveillance chaque année : une année oubliée reste due jusqu’à la suivante, et l’une ne vaut pas pour l’autre", () => {
    expect(of("SA")).toMatchObject([
      { dueOn: "2027-04-14", from: "2027-03-30", until: "2028-03-30", answeredFrom: null, answeredUntil: "2027-10-14" },
      { dueOn: "2028-04-14", from: "2028-03-30", until: null, answeredFrom: "2027-10-15", answeredUntil: null },
    ]);
  });

  it("le renouvellement dès qu’il s’ouvre, pour le dernier jour de l’habilitation, sans avance de plus", () => {
    expect(of("R")).toMatchObject([{ dueOn: "2029-04-13", from: "2028-10-14", until: null, led: false }]);
  });
});
