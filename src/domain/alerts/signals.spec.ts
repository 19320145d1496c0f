import { describe, expect, it } from "vitest";
import { sessionSignals } from "../activity/session.signals.ts";
import { publicationSignal } from "../communication/publication.signals.ts";
import { admittedSignal } from "../complaints/complaint.signals.ts";
import { day } from "../shared/calendar.ts";
import { gapSignal } from "../surveillance/surveillance.signals.ts";
import { identityOf } from "./alert.model.ts";

const habilitationId = "h1";
const on = day("2026-12-03");

describe("ce qui lève une alerte", () => {
  it("est un écart sur Qualiopi, l’immatriculation ou la déclaration d’activité, et sur eux seuls (PS-01, PS-02)", () => {
    const about = { habilitationId, on, surveillanceId: "s1" };
    const gap = (code: string, fact: "legal" | "qualiopi" | "trainers", sameDayAlert: boolean) =>
      gapSignal({ code, facts: [fact], sameDayAlert }, about);
    expect(gap("PS-02", "qualiopi", true)).toEqual({
      ...{ habilitationId, kind: "qualiopi-lapsed", subject: "" },
      ...{ facts: { surveillance: "s1", point: "PS-02" }, seen: { seenOn: on } },
    });
    expect(gap("PS-01", "legal", true)).toMatchObject({ kind: "nda-lapsed" });
    expect(gap("PS-03", "trainers", false)).toBeNull();
  });

  it("est le même écart, noté un autre jour : les mêmes faits", () => {
    const point = { code: "PS-02", facts: ["qualiopi"], sameDayAlert: true } as const;
    const noted = (seen: string) => gapSignal(point, { habilitationId, on: day(seen), surveillanceId: "s1" });
    const [first, second] = [noted("2026-12-03"), noted("2026-12-04")];
    expect(first === null || second === null ? null : [identityOf(first)]).toEqual(
      second === null ? null : [identityOf(second)],
    );
  });

  it("est une publication non conforme, avec son adresse, une fois par constat (R-COM-1)", () => {
    expect(publicationSignal({ habilitationId, found: "r1", address: "hash", on })).toEqual({
      ...{ habilitationId, kind: "communication", subject: "" },
      ...{ facts: { found: "r1", text: "hash", seenOn: on }, seen: {} },
    });
  });

  it("est une plainte recevable sur un organisme habilité, par son numéro, sans ce qu’elle dit ni son auteur (R-CMP-1)", () => {
    const received = { number: "P-2026-0004", receivedOn: on, author: "secret", facts: "secret" };
    const admitted = (track: "organisation" | "misuse" | "certifier", id: string | null) =>
      admittedSignal("c1", { habilitationId: id, track, received: received as never });
    expect(admitted("organisation", habilitationId)).toEqual({
      ...{ habilitationId, kind: "complaint", subject: "c1" },
      ...{ facts: { reference: "P-2026-0004", receivedOn: on }, seen: {} },
    });
    expect(admitted("organisation", null)).toBeNull();
    expect(admitted("misuse", habilitationId)).toBeNull();
    expect(admitted("certifier", null)).toBeNull();
  });

  it("est un formateur ou un programme employé avant d’être accepté, pas une déclaration tardive (R-CHG-1)", () => {
    const session = { from: day("2027-01-11"), until: day("2027-01-15") };
    const declared = (remarks: readonly ("late" | "trainer-not-accepted" | "programme-not-validated")[]) =>
      sessionSignals("x1", { declared: { habilitationId }, session, remarks } as never).map(({ kind }) => kind);
    expect(declared(["late"])).toEqual([]);
    expect(declared(["late", "trainer-not-accepted", "programme-not-validated"])).toEqual([
      "trainer-not-accepted",
      "programme-not-accepted",
    ]);
  });
});
