import { describe, expect, it } from "vitest";
import { day } from "../shared/calendar.ts";
import { attentionOn } from "./audit.attention.ts";

const today = day("2026-12-09");
const planned = { tasks: [{ code: "conduct-audit", dueOn: day("2026-12-10") }], authorised: true } as const;

describe("ce qui ressort du programme des audits", () => {
  it("ne relève rien tant que tout est à l’heure", () => {
    expect(attentionOn(planned, today)).toEqual([]);
    expect(attentionOn(planned, day("2026-12-10"))).toEqual([]);
  });

  it("relève un audit dont le jour est passé sans qu’il se soit tenu", () => {
    expect(attentionOn(planned, day("2026-12-11"))).toEqual(["late"]);
  });

  it("relève un audit sans auditeur, ou sans dates proposées", () => {
    const tasks = [
      { code: "replace-auditor", dueOn: null },
      { code: "propose-dates", dueOn: null },
    ] as const;
    expect(attentionOn({ tasks, authorised: true }, today)).toEqual(["no-auditor", "no-date"]);
  });

  it("relève un auditeur qui ne sera plus autorisé le jour de l’audit (R-IMP-4)", () => {
    expect(attentionOn({ ...planned, authorised: false }, today)).toEqual(["not-authorised"]);
  });

  it("ne revient pas sur l’autorisation une fois l’audit tenu", () => {
    const tasks = [{ code: "write-report", dueOn: day("2026-12-20") }] as const;
    expect(attentionOn({ tasks, authorised: false }, today)).toEqual([]);
  });
});
