import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import {
  filed,
  found,
  granted,
  grievances,
  on,
  rules,
  suspended,
  suspensionNotified,
} from "../../../specs/samples/habilitations.ts";
import { day } from "../shared/calendar.ts";
import { dateRules } from "./calendar.ts";
import { habilitationDeadlines } from "./habilitation.deadlines.ts";
import { habilitationDecider } from "./habilitation.decide.ts";
import type { HabilitationEvent } from "./habilitation.events.ts";

const due = (...events: readonly HabilitationEvent[]) =>
  habilitationDeadlines(given(habilitationDecider, ...events).state, dateRules(rules));
const sanctions = (...events: readonly HabilitationEvent[]) =>
  due(...events)
    .filter(({ rule }) => rule.startsWith("R-SUS") || rule.startsWith("R-CMP"))
    .map(({ rule, what, dueOn, owner }) => [rule, what, dueOn, owner.kind === "role" && owner.role]);

describe("les échéances d’une habilitation", () => {
  it("reprennent son calendrier, avec la règle de chacune et qui en a la charge", () => {
    expect(due(granted).map(({ rule, what, dueOn }) => [rule, what, dueOn])).toEqual([
      ["R-SUR-1", "first-surveillance", "2026-07-14"],
      ["R-SUR-1", "annual-surveillance", "2027-04-14"],
      ["R-SUR-1", "annual-surveillance", "2028-04-14"],
      ["R-REN-1", "renewal-opening", "2028-10-14"],
      ["R-REN-3", "renewal-file", "2029-01-14"],
      ["R-REN-2", "expiry", "2029-04-13"],
      ["R-EFF-1", "expiry-telling", "2029-04-14"],
    ]);
    expect(due(granted)[0]).toEqual({
      ...{ rule: "R-SUR-1", what: "first-surveillance", dueOn: "2026-07-14" },
      ...{ owner: { kind: "role", role: "account_manager" } },
      explanation: { opensOn: "2026-06-29", closesOn: "2026-07-29" },
    });
    expect(due()).toEqual([]);
  });

  it("comptent les observations attendues sur des griefs notifiés", () => {
    expect(sanctions(granted, grievances)).toEqual([
      ["R-SUS-2", "observations", "2026-12-16", "legal_representative"],
      ["R-SUS-2", "sanction-decision", "2026-12-31", "decision_maker"],
    ]);
    const answered = {
      ...({ type: "GrievanceAnswered", ...on("2026-12-10"), aim: "suspension", code: "SUS-01", text: "h" } as const),
      ...{ files: [], receivedOn: day("2026-12-10"), late: false },
    };
    expect(sanctions(granted, grievances, answered).map(([, what]) => what)).toEqual(["sanction-decision"]);
  });

  it("comptent la lettre qui n’est pas partie, puis le retrait des mentions d’une habilitation suspendue", () => {
    const issued = {
      ...({ type: "GrievancesIssued", ...on("2026-12-01"), aim: "suspension" } as const),
      grounds: [{ code: "SUS-01", detail: "h-faits", files: [] }],
    };
    const of = (what: string, ...events: readonly HabilitationEvent[]) =>
      due(...events)
        .filter((one) => one.what === what)
        .map(({ rule, dueOn, owner }) => [rule, dueOn, owner.kind === "role" && owner.role]);
    expect(of("letter", granted, issued)).toEqual([["R-NOT-1", "2026-12-01", "account_manager"]]);
    expect(of("letter", granted, issued, grievances)).toEqual([]);
    expect(of("letter", granted, suspended)).toEqual([["R-NOT-1", "2027-01-08", "account_manager"]]);
    expect(of("mentions-removal", granted, suspended)).toEqual([["R-EFF-1", "2027-01-15", "referent"]]);
    const proved = {
      ...({ type: "MentionsRemovalProved", ...on("2027-01-14"), text: "h-liste", files: [] } as const),
      ...{ provenOn: day("2027-01-14"), late: false },
    };
    expect(of("mentions-removal", granted, suspended, proved)).toEqual([]);
  });

  it("comptent les personnes à prévenir le jour où l’habilitation s’arrête", () => {
    const telling = (...events: readonly HabilitationEvent[]) =>
      due(...events)
        .filter(({ what }) => what === "people-telling")
        .map(({ rule, dueOn, owner }) => [rule, dueOn, owner.kind === "role" && owner.role]);
    expect(telling(granted)).toEqual([]);
    expect(telling(granted, suspended)).toEqual([["R-EFF-1", "2027-01-10", "account_manager"]]);
    const told = {
      ...({ type: "PeopleTold", ...on("2027-01-10"), since: day("2027-01-10"), text: null } as const),
      ...{ groups: [{ situation: "enrolled", people: 1 }] as const, addresses: "h" },
    };
    expect(telling(granted, suspended, told)).toEqual([]);
    const withdrawn = {
      ...({ type: "HabilitationWithdrawn", ...on("2027-04-12"), grounds: [], sessions: [], appeal: null } as const),
      ...{ effectiveOn: day("2027-04-15"), agreementId: "c1" },
    };
    expect(telling(granted, suspended, told, withdrawn)).toEqual([["R-EFF-1", "2027-04-15", "account_manager"]]);
  });

  it("comptent aussi celles d’une habilitation qui prend fin d’elle-même, à partir de ce jour", () => {
    const telling = (...events: readonly HabilitationEvent[]) =>
      due(...events)
        .filter(({ what }) => what.endsWith("-telling"))
        .map(({ what, opensOn, dueOn }) => [what, opensOn ?? null, dueOn]);
    expect(telling(granted)).toEqual([["expiry-telling", "2029-04-14", "2029-04-14"]]);
    expect(telling(granted, suspended)).toEqual([["people-telling", null, "2027-01-10"]]);
    const told = {
      ...({ type: "PeopleTold", ...on("2029-04-14"), since: day("2029-04-14"), text: null } as const),
      ...{ groups: [{ situation: "enrolled", people: 1 }] as const, addresses: "h" },
    };
    expect(telling(granted, told)).toEqual([]);
  });

  it("passent de la preuve attendue à sa vérification, puis à une autre preuve ou à rien", () => {
    const corrections = (...events: readonly HabilitationEvent[]) =>
      due(granted, suspended, suspensionNotified, ...events)
        .filter(({ what }) => what.startsWith("correction"))
        .map(({ what, dueOn }) => [what, dueOn]);
    expect(corrections(filed)).toEqual([["correction-verification", "2027-04-09"]]);
    expect(corrections(filed, found("insufficient"))).toEqual([["correction-proof", "2027-03-25"]]);
    expect(corrections(filed, found("verified"))).toEqual([]);
  });

  it("ouvrent une procédure de retrait pour un motif déjà retenu, jusqu’aux griefs", () => {
    const again = { ...suspended, repeated: ["SUS-01"] };
    const opened = ["R-SUS-3", "withdrawal-procedure", "2027-01-10", "decision_maker"];
    expect(sanctions(granted, again)).toContainEqual(opened);
    expect(sanctions(granted, again, { ...grievances, aim: "withdrawal" })).not.toContainEqual(opened);
  });

  it("pendant une suspension, comptent preuves, revue de retrait, fin du délai toléré et appel", () => {
    expect(sanctions(granted, grievances, suspended, suspensionNotified)).toEqual([
      ["R-CMP-5", "appeal", "2027-02-10", "legal_representative"],
      ["R-SUS-1", "correction-proof", "2027-03-25", "legal_representative"],
      ["R-SUS-3", "withdrawal-review", "2027-04-09", "decision_maker"],
      ["R-SUS-3", "escalation", "2027-04-24", "quality_manager"],
    ]);
  });

  it("après une mesure urgente, comptent l’audition de l’organisme", () => {
    const urgent = { ...suspended, urgency: "h-urgence", hearingDueOn: day("2027-01-25") };
    expect(sanctions(granted, urgent)[0]).toEqual(["R-SUS-2", "hearing", "2027-01-25", "decision_maker"]);
  });

  it("ne demandent plus de correction une fois la suspension levée ou l’habilitation retirée", () => {
    const lifted = { type: "SuspensionLifted", ...on("2027-03-20"), grounds: [], from: day("2027-03-20") } as const;
    expect(sanctions(granted, suspended, lifted)).toEqual([]);
    const withdrawn = {
      ...({ type: "HabilitationWithdrawn", ...on("2027-04-12"), grounds: [], sessions: [], appeal: null } as const),
      ...{ effectiveOn: day("2027-04-12"), agreementId: "a1" },
    };
    expect(sanctions(granted, suspended, withdrawn)).toEqual([]);
  });
});
