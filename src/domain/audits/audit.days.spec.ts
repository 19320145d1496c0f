import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import { eligible, lives, plan } from "../../../specs/samples/audit.ts";
import { moment } from "../shared/calendar.ts";
import { auditDays, hasOpened } from "./audit.days.ts";
import { auditDecider } from "./audit.decide.ts";
import type { AuditEvent } from "./audit.events.ts";
import type { AuditStatus } from "./audit.model.ts";

const daysAt = (status: AuditStatus) => auditDays(given(auditDecider, ...lives[status]).state);
const standings = (status: AuditStatus) => daysAt(status).map(({ day, standing }) => [day, standing]);

describe("les jours qu’un audit prend à son auditeur", () => {
  it("sont d’abord ceux de toutes les propositions, puis ceux qui sont retenus", () => {
    expect(standings("draft")).toEqual([
      ["2026-06-16", "proposed"],
      ["2026-06-23", "proposed"],
    ]);
    expect(standings("preliminary_answered")).toEqual([["2026-06-16", "confirmed"]]);
  });

  it("ont leurs heures et leur durée dès que le plan existe, sans la pause", () => {
    const minutes = plan.slots.reduce((sum, slot) => sum + slot.minutes, 0);
    expect(daysAt("plan_generated")).toEqual([
      { day: "2026-06-16", auditor: "camille", standing: "planned", from: "09:00", until: "15:30", minutes },
    ]);
    expect(minutes).toBe(330);
  });

  it("sont pris à toute l’équipe quand l’audit est partagé", () => {
    const shared: AuditEvent = {
      ...{ type: "CriteriaShared", by: "elise", at: moment("2026-05-15T08:00:00Z"), auditor: "thomas" },
      ...{ criteria: ["G"], check: eligible.check },
    };
    const { state } = given(auditDecider, ...lives.plan_sent, shared);
    expect(auditDays(state).map(({ auditor, day }) => [auditor, day])).toEqual([
      ["camille", "2026-06-16"],
      ["thomas", "2026-06-16"],
    ]);
  });

  it("restent, une fois l’audit ouvert, ceux où il s’est tenu", () => {
    for (const status of ["opened", "closed", "complete"] as const)
      expect(standings(status)).toEqual([["2026-06-16", "held"]]);
  });

  it("sont rendus quand l’audit est reporté", () => {
    expect(daysAt("postponed")).toEqual([]);
    expect(daysAt("none")).toEqual([]);
  });

  it("restent, une fois l’audit annulé, connus comme ceux qu’il ne prend plus", () => {
    expect(standings("cancelled")).toEqual([["2026-06-16", "cancelled"]]);
  });

  it("distinguent un audit qui s’est ouvert d’un audit à venir", () => {
    const statuses = Object.keys(lives).filter((key): key is AuditStatus => Object.hasOwn(lives, key));
    const opened = statuses.filter(hasOpened);
    expect(opened).toEqual(["opened", "in_progress", "closed", "report_issued", "follow_up", "complete"]);
  });
});
