import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import { day, moment } from "../shared/calendar.ts";
import { impartialityAccepts, impartialityDeadlines, impartialityDecider } from "./impartiality.decide.ts";
import type { QualiopiRelation, QualiopiRelationRecorded, RiskAnalysisApproved } from "./impartiality.events.ts";
import type { ApproveRiskAnalysis, RecordQualiopiRelation } from "./impartiality.model.ts";

const act = { by: "quentin", at: moment("2026-04-14T08:00:00Z") };
const rules = { riskReviewMonths: 12 };

const record = (relation: QualiopiRelation): RecordQualiopiRelation => ({
  ...{ type: "RecordQualiopiRelation", ...act, relation, source: "declared" },
});
const recorded = (relation: QualiopiRelation): QualiopiRelationRecorded => ({
  ...record(relation),
  type: "QualiopiRelationRecorded",
});
const client = recorded({ kind: "current" });

const approve: ApproveRiskAnalysis = {
  ...{ type: "ApproveRiskAnalysis", ...act, outcome: "acceptable-with-measures", reasons: "h-analyse" },
  ...{ measures: ["h-mesure"], contacts: ["chloe"], excluded: ["denis"] },
};
const approved: RiskAnalysisApproved = { ...approve, type: "RiskAnalysisApproved", reviewDueOn: day("2027-04-14") };

describe("la relation d’un organisme avec la certification Qualiopi", () => {
  it("est enregistrée, déclarée par l’organisme ou détectée", () => {
    given(impartialityDecider)
      .when(record({ kind: "current" }), rules)
      .thenAccepted(client);
  });

  it("ne finit pas dans le futur", () => {
    given(impartialityDecider)
      .when(record({ kind: "former", until: day("2026-05-01") }), rules)
      .thenRefused({ code: "impartiality/end-in-future", until: day("2026-05-01") });
  });

  it("n’est pas enregistrée deux fois à l’identique", () => {
    given(impartialityDecider, client)
      .when(record({ kind: "current" }), rules)
      .thenRefused({ code: "impartiality/relation-unchanged" });
  });

  it("rouvre l’analyse de risques quand elle change", () => {
    const { state } = given(
      impartialityDecider,
      client,
      approved,
      recorded({ kind: "former", until: day("2026-04-01") }),
    );
    expect(state).toEqual({
      ...{ status: "recorded", source: "declared" },
      relation: { kind: "former", until: "2026-04-01" },
    });
  });
});

describe("l’analyse de risques", () => {
  it("est approuvée avec ses mesures, ses interlocuteurs distincts et les personnes écartées, et revue un an après", () => {
    given(impartialityDecider, client).when(approve, rules).thenAccepted(approved);
    expect(impartialityDeadlines(given(impartialityDecider, client, approved).state)).toEqual([
      {
        rule: "R-IMP-1",
        what: "risk-analysis-review",
        dueOn: "2027-04-14",
        owner: { kind: "role", role: "quality_manager" },
        explanation: { approvedOn: "2026-04-14" },
      },
    ]);
    expect(impartialityDeadlines(given(impartialityDecider, client).state)).toEqual([]);
  });

  it("peut être revue sans que la relation change", () => {
    given(impartialityDecider, client, approved).when(approve, rules).thenAccepted(approved);
  });

  it("attend que la relation soit connue", () => {
    given(impartialityDecider).when(approve, rules).thenRefused({ code: "impartiality/relation-not-recorded" });
  });

  it("n’a pas d’objet quand l’organisme n’a jamais été client", () => {
    given(impartialityDecider, recorded({ kind: "never" }))
      .when(approve, rules)
      .thenRefused({ code: "impartiality/nothing-to-analyse" });
  });

  it("est refusée sans motifs, sans mesures quand elle en annonce, ou sans interlocuteur", () => {
    const requested = given(impartialityDecider, recorded({ kind: "requested" }));
    requested.when({ ...approve, reasons: null }, rules).thenRefused({ code: "impartiality/reasons-missing" });
    requested.when({ ...approve, measures: [] }, rules).thenRefused({ code: "impartiality/measures-missing" });
    requested.when({ ...approve, contacts: [] }, rules).thenRefused({ code: "impartiality/contacts-missing" });
  });

  it("refuse un interlocuteur qui agit aussi sur le dossier Qualiopi", () => {
    given(impartialityDecider, client)
      .when({ ...approve, contacts: ["chloe", "denis"] }, rules)
      .thenRefused({ code: "impartiality/contact-excluded", people: ["denis"] });
  });

  it("conclut à un risque inacceptable sans mesure ni interlocuteur", () => {
    const unacceptable = { ...approve, outcome: "unacceptable", measures: [], contacts: [] } as const;
    given(impartialityDecider, client)
      .when(unacceptable, rules)
      .thenAccepted({ ...unacceptable, type: "RiskAnalysisApproved", reviewDueOn: day("2027-04-14") });
  });

  it("n’est pas proposée tant que la relation est inconnue", () => {
    expect(impartialityAccepts).toEqual({
      unknown: ["RecordQualiopiRelation"],
      recorded: ["RecordQualiopiRelation", "ApproveRiskAnalysis"],
      analysed: ["RecordQualiopiRelation", "ApproveRiskAnalysis"],
    });
  });
});
