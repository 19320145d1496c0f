import { describe, expect, it } from "vitest";
import { active, lived, suspended } from "../habilitations.samples.ts";
import {
  beforeSuspension,
  beforeWithdrawal,
  correctionsMissing,
  failingFields,
  groundsFor,
  suspensionMissing,
} from "./act.view.ts";

const today = "2026-11-23";

describe("Les griefs avant une sanction", () => {
  it("manquent, sont ouverts, ou leur délai est écoulé", () => {
    const notified = (until: string) => [lived("GrievancesNotified", "2026-11-10", until), ...active.life];
    expect(beforeSuspension(active.life, today)).toContain("Aucun grief n’est notifié");
    expect(beforeSuspension(notified("2026-11-25"), today)).toContain("jusqu’au 25 novembre 2026 inclus");
    expect(beforeSuspension(notified("2026-11-20"), today)).toContain("s’est achevé le 20 novembre 2026");
  });

  it("d’avant une sanction ne servent pas à la suivante", () => {
    expect(beforeSuspension([lived("SuspensionLifted", "2026-10-01"), ...suspended.life], today)).toContain(
      "Aucun grief",
    );
  });

  it("sont ceux de la lettre de suspension pour ses manquements, tant qu’elle n’est pas levée", () => {
    expect(beforeWithdrawal(suspended.life, today)[0]).toContain("notifiée le 3 septembre 2026");
    expect(beforeWithdrawal([lived("SuspensionLifted", "2026-10-01"), ...suspended.life], today)[0]).toContain(
      "Aucun grief",
    );
  });
});

describe("Les corrections", () => {
  const found = (status: "missing" | "filed" | "filed-late" | "verified" | "insufficient") =>
    suspended.failings.map((failing) => ({ ...failing, status }));

  it("doivent être vérifiées pour lever", () => {
    expect(correctionsMissing(found("filed"), "lift")).toContain("vérifiée");
    expect(correctionsMissing(found("verified"), "lift")).toBeUndefined();
  });

  it("déposées à temps et pas encore vérifiées ne sont pas retenues contre l’organisme", () => {
    expect(correctionsMissing(found("filed"), "withdraw")).toContain("ne peut pas être retenue");
    expect(correctionsMissing(found("missing"), "refuse_lift")).toBeUndefined();
    expect(correctionsMissing(found("filed-late"), "withdraw")).toBeUndefined();
  });
});

describe("Une suspension", () => {
  const form = {
    ...{ chosen: new Map([["SUS-07", " Trois pages. "]]), from: "2026-11-23", urgent: false, urgency: "" },
    proofs: new Map([["SUS-07", { expected: " Captures. ", dueOn: undefined }]]),
  };

  it("demande un manquement, sa précision, la preuve attendue, le premier jour et l’urgence motivée", () => {
    expect(suspensionMissing({ ...form, chosen: new Map() })).toBe("Choisissez au moins un manquement.");
    expect(suspensionMissing({ ...form, chosen: new Map([["SUS-07", ""]]) })).toContain("précision");
    expect(suspensionMissing({ ...form, proofs: new Map() })).toContain("preuve");
    expect(suspensionMissing({ ...form, from: undefined })).toContain("premier jour");
    expect(suspensionMissing({ ...form, urgent: true })).toContain("ne peut pas attendre");
    expect(suspensionMissing(form)).toBeUndefined();
  });

  it("laisse au dispositif la date d’une preuve qui n’en a pas", () => {
    expect(failingFields(form)).toEqual([
      { code: "SUS-07", detail: "Trois pages.", proofExpected: "Captures.", proofDueOn: null },
    ]);
  });

  it("ne propose que les motifs de son acte", () => {
    const ground = { family: "x", label: "x", detailRequired: "x", seriousInfringement: false };
    const grounds = [
      { ...ground, code: "SUS-07", acts: ["suspend"] },
      { ...ground, code: "RET-01", acts: ["withdraw"] },
    ];
    expect(groundsFor({ grounds }, "suspend").map(({ code }) => code)).toEqual(["SUS-07"]);
  });
});
