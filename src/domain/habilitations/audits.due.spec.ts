import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import { granted, rules } from "../../../specs/samples/habilitations.ts";
import { day } from "../shared/calendar.ts";
import { type AuditHeld, auditsDue } from "./audits.due.ts";
import { calendar } from "./calendar.ts";
import { habilitationDecider } from "./habilitation.decide.ts";

const milestones = calendar(given(habilitationDecider, granted).state, rules.habilitation);
const dueOn = (today: string, ...held: readonly AuditHeld[]) =>
  auditsDue(milestones, held, { today: day(today), leadDays: 30 }).map(({ auditType, dueOn: on }) => [auditType, on]);
const held = (auditType: AuditHeld["auditType"], on: string): AuditHeld => ({ auditType, on: day(on) });

describe("les audits d’une habilitation à programmer", () => {
  it("une surveillance, trente jours avant que s’ouvrent ses quinze jours, pas plus tôt", () => {
    expect(dueOn("2026-05-29")).toEqual([]);
    expect(dueOn("2026-05-30")).toEqual([["S3", "2026-07-14"]]);
  });

  it("n’est plus à programmer une fois programmée, même en retard ; un audit d’un autre type n’en tient pas lieu", () => {
    expect(dueOn("2026-08-20", held("S3", "2026-08-25"))).toEqual([]);
    expect(dueOn("2026-08-20", held("C", "2026-08-25"))).toEqual([["S3", "2026-07-14"]]);
  });

  it("la surveillance d’une année ne vaut pas pour la suivante, et une année oubliée reste due jusqu’à la suivante", () => {
    const first = [held("S3", "2026-07-10"), held("SA", "2027-05-20")];
    expect(dueOn("2028-02-28", ...first)).toEqual([]);
    expect(dueOn("2028-03-01", ...first)).toEqual([["SA", "2028-04-14"]]);
    expect(dueOn("2027-12-01", held("S3", "2026-07-10"))).toEqual([["SA", "2027-04-14"]]);
  });

  it("le renouvellement se programme dès qu’il s’ouvre, pour le dernier jour de l’habilitation", () => {
    const before = [held("S3", "2026-07-10"), held("SA", "2027-04-20"), held("SA", "2028-04-10")];
    expect(dueOn("2028-10-13", ...before)).toEqual([]);
    expect(dueOn("2028-10-14", ...before)).toEqual([["R", "2029-04-13"]]);
    expect(dueOn("2029-02-01", ...before, held("R", "2028-12-05"))).toEqual([]);
  });
});
