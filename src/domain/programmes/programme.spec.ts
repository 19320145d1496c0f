import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import { day, moment } from "../shared/calendar.ts";
import { programme, validVersion } from "./programme.decide.ts";
import type { ProgrammeEvent } from "./programme.events.ts";

const at = moment("2026-03-02T09:00:00Z");
const claire = { by: "claire", at };
const camille = { by: "camille", at };
const check = {
  personId: "camille",
  role: "programme_checker",
  on: day("2026-03-02"),
  eligible: true,
  reasons: [],
  notices: [],
} as const;
const facts = { check, competences: ["C1", "C2"] };
const shown = (competence: string, covered = true) => ({
  competence,
  covered,
  theoryMinutes: 180,
  practiceMinutes: 240,
});
const filed = (version: number, coverage = [shown("C1"), shown("C2")]): ProgrammeEvent => ({
  ...{ type: "ProgrammeFiled", ...claire, organisationId: "552100554", dossierId: "d1", version },
  ...{ content: `c${version}`, coverage },
});
const seen = (competence: string, covered = true) => ({ competence, covered, note: null });
const items = [seen("C1"), seen("C2")];
const approve = { type: "ApproveProgramme", ...camille, version: 1, items } as const;
const approved: ProgrammeEvent = { type: "ProgrammeApproved", ...camille, version: 1, items };

describe("le dépôt d’un programme", () => {
  const file = {
    type: "FileProgramme",
    ...claire,
    organisationId: "552100554",
    dossierId: "d1",
    content: "c1",
    coverage: [shown("C1"), shown("C2")],
  } as const;

  it("crée une version, puis une autre à chaque changement", () => {
    given(programme).when(file, facts).thenAccepted(filed(1));
    given(programme, filed(1), approved)
      .when({ ...file, content: "c2" }, facts)
      .thenAccepted(filed(2));
  });
});

describe("la validation d’un programme", () => {
  it("porte sur chaque compétence, vérifiée une à une", () => {
    given(programme, filed(1)).when(approve, facts).thenAccepted(approved);
    given(programme, filed(1))
      .when({ ...approve, items: [seen("C1")] }, facts)
      .thenRefused({ code: "programme/items-not-all-checked", competences: ["C2"] });
  });

  it("est refusée tant qu’une compétence n’est pas couverte, pour qui vérifie ou dans la matrice", () => {
    given(programme, filed(1))
      .when({ ...approve, items: [seen("C1"), seen("C2", false)] }, facts)
      .thenRefused({ code: "programme/competence-not-covered", competences: ["C2"] });
    given(programme, filed(1, [shown("C1"), shown("C2", false)]))
      .when(approve, facts)
      .thenRefused({ code: "programme/competence-not-covered", competences: ["C2"] });
  });

  it("ne vaut que pour la dernière version", () => {
    given(programme, filed(1), filed(2))
      .when(approve, facts)
      .thenRefused({ code: "programme/not-the-last-version", last: 2 });
  });

  it("se rend une seule fois par version", () => {
    given(programme, filed(1), approved).when(approve, facts).thenRefused({ code: "programme/already-judged" });
  });

  it("demande une autorisation en cours", () => {
    const reasons = [{ code: "not-authorised", function: "programme", since: null }] as const;
    given(programme, filed(1))
      .when(approve, { ...facts, check: { ...check, eligible: false, reasons } })
      .thenRefused({ code: "programme/checker-not-eligible", reasons });
  });

  it("n’existe pas avant le dépôt", () => {
    given(programme).when(approve, facts).thenRefused({ code: "programme/unknown" });
  });
});

describe("une demande de modification", () => {
  const changes = { type: "RequestProgrammeChanges", ...camille, version: 1, items } as const;

  it("dit ce qui doit changer", () => {
    given(programme, filed(1))
      .when({ ...changes, reason: null }, facts)
      .thenRefused({ code: "programme/reason-missing" });
    given(programme, filed(1))
      .when({ ...changes, reason: "r" }, facts)
      .thenAccepted({ type: "ProgrammeChangesRequested", ...camille, version: 1, items, reason: "r" });
  });
});

describe("la version valable un jour donné", () => {
  it("est la dernière validée à cette date", () => {
    const later: ProgrammeEvent = {
      type: "ProgrammeApproved",
      by: "camille",
      at: moment("2026-06-01T08:00:00Z"),
      version: 2,
      items,
    };
    const { state } = given(programme, filed(1), approved, filed(2), later);
    expect(["2026-03-01", "2026-03-02", "2026-05-31", "2026-06-01"].map((on) => validVersion(state, day(on)))).toEqual([
      null,
      1,
      1,
      2,
    ]);
  });
});
