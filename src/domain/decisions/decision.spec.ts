import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import type { AssignmentCheck, EvaluationAct } from "../access/impartiality.model.ts";
import type { DecisionAct, Ground } from "../schemes/grounds.model.ts";
import { day, dayOf, moment } from "../shared/calendar.ts";
import { decisionAccepts, decisionDeadlines, decisionDecider } from "./decision.decide.ts";
import type {
  CheckedItem,
  DeciderAbstained,
  DecisionReopened,
  DecisionTaken,
  PointsAnnulled,
  QuestionAnswered,
  QuestionAsked,
  ReviewItem,
  ReviewRecorded,
} from "./decision.events.ts";
import type { DecisionFacts, RecordNotification, RecordReview, TakeDecision } from "./decision.model.ts";
import { reviewItems } from "./decision.take.ts";

const act = { by: "diane", at: moment("2026-04-14T08:00:00Z") };
const on = day("2026-04-14");

const ground = (code: string, acts: readonly DecisionAct[], appealable: Ground["appealable"]): Ground => ({
  ...{ code, family: "grant", label: code, detailRequired: "", acts, appealable, appealNote: null },
  seriousInfringement: false,
});
const knownItems: readonly CheckedItem[] = reviewItems
  .filter((item) => item !== "plan-respected" && item !== "report-consistent")
  .map((item) => ({ item, result: "ok" }));
const but = (item: ReviewItem, result: CheckedItem["result"]): readonly CheckedItem[] =>
  knownItems.map((known) => (known.item === item ? { item, result } : known));

const facts = (over: Partial<DecisionFacts> = {}): DecisionFacts => ({
  person: {
    ...{ personId: "diane", links: [] },
    authorisations: [{ scheme: "certifiag", function: "decision", from: day("2026-01-01"), until: null }],
  },
  file: {
    ...{ siren: "732829320", scheme: "certifiag", qualiopi: { kind: "never" }, analysis: null },
    ...{ evaluations: [{ personId: "camille", act: "audit" }], rules: { linkMonths: 24, qualiopiMonths: 24 } },
  },
  refusalProposed: false,
  known: knownItems,
  grounds: [
    ground("OCT-01", ["grant"], "no"),
    ground("REF-01", ["refuse_application", "refuse_habilitation"], "yes"),
    ground("REF-07", ["refuse_habilitation"], "limited"),
  ],
  rules: { signatureDays: 60, appealDays: 30, reapplicationDelayMonths: 6 },
  snapshotHash: "sha-dossier",
  ...over,
});
const evaluatedBy = (personId: string, evaluation: EvaluationAct): DecisionFacts =>
  facts({ file: { ...facts().file, evaluations: [{ personId, act: evaluation }] } });
const unauthorised = facts({ person: { personId: "diane", links: [], authorisations: [] } });

const judged: RecordReview["judged"] = [
  { item: "plan-respected", result: "ok" },
  { item: "report-consistent", result: "ok" },
];
const review: RecordReview = { type: "RecordReview", ...act, judged, proposal: "grant", opinion: null };
const reviewed: ReviewRecorded = {
  ...{ type: "ReviewRecorded", ...act, items: [...judged, ...knownItems], proposal: "grant", opinion: null },
};

const grant: TakeDecision = {
  ...{ type: "TakeDecision", ...act, kind: "grant", outcome: "grant" },
  grounds: [{ code: "OCT-01", detail: "h-rapport" }],
};
const refusal: TakeDecision = { ...grant, outcome: "refuse", grounds: [{ code: "REF-01", detail: "h-motif" }] };
const inadmissible: TakeDecision = { ...refusal, kind: "admissibility" };

const check: AssignmentCheck = {
  ...{ personId: "diane", role: "decision_maker", on, eligible: true, reasons: [], notices: [] },
};
const granted: DecisionTaken = {
  ...{ type: "DecisionTaken", ...act, kind: "grant", outcome: "grant", snapshotHash: "sha-dossier", check },
  ...{ grounds: [{ code: "OCT-01", detail: "h-rapport" }], appeal: null, signBy: day("2026-06-15"), reapplyFrom: null },
};
const refused: DecisionTaken = {
  ...{ ...granted, outcome: "refuse", grounds: [{ code: "REF-01", detail: "h-motif" }], signBy: null },
  ...{ appeal: { route: "certifier", days: 30 }, reapplyFrom: day("2026-10-14") },
};
const asked: QuestionAsked = { type: "QuestionAsked", ...act, questionId: "q1", to: "camille", text: "h-question" };
const answered: QuestionAnswered = {
  type: "QuestionAnswered",
  ...act,
  by: "camille",
  questionId: "q1",
  text: "h-reponse",
};
const abstained: DeciderAbstained = { type: "DeciderAbstained", ...act, reason: "h-raison" };

describe("la revue qui précède la décision", () => {
  it("est enregistrée avec chacun de ses points et une proposition", () => {
    given(decisionDecider).when(review, facts()).thenAccepted(reviewed);
  });

  it("est incomplète s’il manque un seul point", () => {
    given(decisionDecider)
      .when({ ...review, judged: judged.slice(0, 1) }, facts({ known: knownItems.slice(1) }))
      .thenRefused({ code: "decision/review-item-missing", items: ["report-consistent", "indicators-rated"] });
  });

  it("ne propose pas d’octroyer tant que la déclaration d’activité est en cours d’enregistrement", () => {
    given(decisionDecider)
      .when(review, facts({ known: but("nda-valid", "pending") }))
      .thenRefused({ code: "decision/nda-pending" });
  });

  it("ne propose pas d’octroyer quand un point n’est pas satisfait, mais peut proposer de refuser avec un avis", () => {
    const failed = facts({ known: but("quiz-passed", "not-ok") });
    given(decisionDecider)
      .when(review, failed)
      .thenRefused({ code: "decision/not-ready", items: ["quiz-passed"] });
    const against: RecordReview = { ...review, proposal: "refuse" };
    given(decisionDecider).when(against, failed).thenRefused({ code: "decision/reason-missing" });
    given(decisionDecider)
      .when({ ...against, opinion: "h-avis" }, failed)
      .thenAccepted({
        ...{ ...reviewed, proposal: "refuse", opinion: "h-avis" },
        items: [...judged, ...but("quiz-passed", "not-ok")],
      });
  });

  it("est refusée à qui a pris part à l’évaluation, sans exiger d’autorisation de décider", () => {
    given(decisionDecider)
      .when(review, evaluatedBy("diane", "report-review"))
      .thenRefused({ code: "decision/took-part-in-evaluation", acts: ["report-review"] });
    given(decisionDecider).when(review, unauthorised).thenAccepted(reviewed);
  });
});

describe("la décision d’octroi", () => {
  it("porte ses motifs, l’état figé du dossier et le dernier jour pour signer la convention", () => {
    given(decisionDecider, reviewed).when(grant, facts()).thenAccepted(granted);
  });

  it("attend la revue", () => {
    given(decisionDecider).when(grant, facts()).thenRefused({ code: "decision/review-missing" });
  });

  it("est refusée à qui a pris part à l’évaluation, en nommant ce qu’il a fait", () => {
    given(decisionDecider, reviewed)
      .when(grant, evaluatedBy("diane", "admissibility"))
      .thenRefused({ code: "decision/took-part-in-evaluation", acts: ["admissibility"] });
  });

  it("est refusée à qui n’y est pas autorisé, a un lien avec l’organisme ou s’est abstenu", () => {
    given(decisionDecider, reviewed)
      .when(grant, unauthorised)
      .thenRefused({ code: "decision/not-authorised", since: null });
    const family = { siren: "732829320", kind: "family", from: day("2010-01-01"), until: null } as const;
    given(decisionDecider, reviewed)
      .when(grant, facts({ person: { ...facts().person, links: [family] } }))
      .thenRefused({ code: "decision/link-declared", kind: "family", from: day("2010-01-01"), until: null });
    given(decisionDecider, reviewed, abstained).when(grant, facts()).thenRefused({ code: "decision/abstained" });
  });

  it("attend l’analyse de risques d’un client Qualiopi, et ne passe pas outre un risque inacceptable", () => {
    const client = { ...facts().file, qualiopi: { kind: "current" } } as const;
    given(decisionDecider, reviewed)
      .when(grant, facts({ file: client }))
      .thenRefused({ code: "decision/risk-analysis-missing", relation: "current" });
    const analysis = { outcome: "unacceptable", excluded: [], reviewDueOn: day("2027-01-01") } as const;
    given(decisionDecider, reviewed)
      .when(grant, facts({ file: { ...client, analysis } }))
      .thenRefused({ code: "decision/risk-unacceptable" });
    given(decisionDecider, reviewed)
      .when(refusal, facts({ file: { ...client, analysis } }))
      .thenAccepted(refused);
  });

  it("vérifie de nouveau, le jour même, ce qui était acquis à la revue", () => {
    given(decisionDecider, reviewed)
      .when(grant, facts({ known: but("nda-valid", "pending") }))
      .thenRefused({ code: "decision/nda-pending" });
    given(decisionDecider, reviewed)
      .when(grant, facts({ known: but("qualiopi-valid", "not-ok") }))
      .thenRefused({ code: "decision/not-ready", items: ["qualiopi-valid"] });
  });

  it("ne passe pas outre ce que la revue a jugé non satisfait", () => {
    const items: readonly CheckedItem[] = [{ item: "plan-respected", result: "not-ok" }, ...knownItems];
    given(decisionDecider, { ...reviewed, proposal: "refuse", items })
      .when(grant, facts())
      .thenRefused({ code: "decision/not-ready", items: ["plan-respected"] });
  });

  it("repose sur des motifs prévus pour un octroi, chacun avec sa précision", () => {
    const ready = given(decisionDecider, reviewed);
    ready.when({ ...grant, grounds: [] }, facts()).thenRefused({ code: "decision/ground-missing" });
    ready
      .when({ ...grant, grounds: refusal.grounds }, facts())
      .thenRefused({ code: "decision/ground-not-for-this", grounds: ["REF-01"] });
    ready
      .when({ ...grant, grounds: [{ code: "OCT-01", detail: null }] }, facts())
      .thenRefused({ code: "decision/ground-detail-missing", grounds: ["OCT-01"] });
  });
});

describe("le refus", () => {
  it("nomme la voie et le délai d’appel, et la date d’une nouvelle demande", () => {
    given(decisionDecider, reviewed).when(refusal, facts()).thenAccepted(refused);
  });

  it("reste possible quand un point de la revue n’est pas satisfait", () => {
    given(decisionDecider, reviewed)
      .when(refusal, facts({ known: but("quiz-passed", "not-ok") }))
      .thenAccepted(refused);
  });

  it("à la recevabilité, est prononcé par un décideur sur proposition du chargé d’affaires, sans revue", () => {
    given(decisionDecider)
      .when(inadmissible, facts({ refusalProposed: true }))
      .thenAccepted({ ...refused, kind: "admissibility" });
    given(decisionDecider).when(inadmissible, facts()).thenRefused({ code: "decision/no-refusal-proposed" });
    given(decisionDecider)
      .when(inadmissible, { ...evaluatedBy("diane", "admissibility"), refusalProposed: true })
      .thenRefused({ code: "decision/took-part-in-evaluation", acts: ["admissibility"] });
  });

  it("à la recevabilité, ne s’appuie que sur les motifs prévus à ce stade, et n’octroie rien", () => {
    const proposed = facts({ refusalProposed: true });
    given(decisionDecider)
      .when({ ...inadmissible, grounds: [{ code: "REF-07", detail: "h" }] }, proposed)
      .thenRefused({ code: "decision/ground-not-for-this", grounds: ["REF-07"] });
    given(decisionDecider)
      .when({ ...grant, kind: "admissibility" }, proposed)
      .thenRefused({ code: "decision/nothing-to-grant" });
  });

  it("proposé, peut ne pas être suivi : l’instruction reprend, avec un motif", () => {
    const decline = { type: "DeclineRefusal", ...act, reason: "h-motif" } as const;
    const proposed = facts({ refusalProposed: true });
    given(decisionDecider)
      .when(decline, proposed)
      .thenAccepted({ ...decline, type: "RefusalDeclined" });
    given(decisionDecider)
      .when({ ...decline, reason: null }, proposed)
      .thenRefused({ code: "decision/reason-missing" });
    given(decisionDecider).when(decline, facts()).thenRefused({ code: "decision/no-refusal-proposed" });
    given(decisionDecider)
      .when(decline, { ...unauthorised, refusalProposed: true })
      .thenRefused({ code: "decision/not-authorised", since: null });
  });
});

describe("les questions du décideur", () => {
  it("sont posées à une personne, puis répondues", () => {
    given(decisionDecider)
      .when({ ...asked, type: "AskQuestion" }, facts())
      .thenAccepted(asked);
    given(decisionDecider, asked)
      .when({ ...answered, type: "AnswerQuestion" }, facts())
      .thenAccepted(answered);
  });

  it("ne sont posées que par qui pourrait décider, et ne sont pas vides", () => {
    given(decisionDecider)
      .when({ ...asked, type: "AskQuestion" }, evaluatedBy("diane", "audit"))
      .thenRefused({ code: "decision/took-part-in-evaluation", acts: ["audit"] });
    given(decisionDecider)
      .when({ ...asked, type: "AskQuestion", text: null }, facts())
      .thenRefused({ code: "decision/question-empty" });
    given(decisionDecider, asked)
      .when({ ...answered, type: "AnswerQuestion", text: null }, facts())
      .thenRefused({ code: "decision/question-empty" });
  });

  it("retiennent la décision tant qu’elles restent sans réponse, sauf si l’on y renonce", () => {
    const withdraw = { type: "WithdrawQuestion", ...act, questionId: "q1" } as const;
    const withdrawn = { ...withdraw, type: "QuestionWithdrawn" } as const;
    given(decisionDecider, reviewed, asked)
      .when(grant, facts())
      .thenRefused({ code: "decision/question-open", questions: ["q1"] });
    given(decisionDecider, reviewed, asked).when(withdraw, facts()).thenAccepted(withdrawn);
    given(decisionDecider, reviewed, asked, withdrawn).when(grant, facts()).thenAccepted(granted);
    given(decisionDecider, reviewed, asked, answered).when(grant, facts()).thenAccepted(granted);
  });

  it("ne reçoivent pas deux réponses, ni de réponse sans question", () => {
    const answer = { ...answered, type: "AnswerQuestion" } as const;
    given(decisionDecider, asked, answered).when(answer, facts()).thenRefused({ code: "decision/question-closed" });
    given(decisionDecider).when(answer, facts()).thenRefused({ code: "decision/question-unknown" });
  });
});

describe("l’abstention", () => {
  it("est motivée, définitive pour ce dossier, et laisse la décision à d’autres", () => {
    const abstain = { ...abstained, type: "Abstain" } as const;
    given(decisionDecider, reviewed).when(abstain, facts()).thenAccepted(abstained);
    given(decisionDecider)
      .when({ ...abstain, reason: null }, facts())
      .thenRefused({ code: "decision/reason-missing" });
    given(decisionDecider, abstained).when(abstain, facts()).thenRefused({ code: "decision/abstained" });
  });
});

describe("la notification", () => {
  const letter: RecordNotification = {
    ...{ type: "RecordNotification", by: "chloe", at: moment("2026-04-20T08:00:00Z"), notifiedOn: day("2026-04-17") },
    ...{ channel: "registered-letter", reference: "1A 234" },
  };
  const notified = { ...letter, type: "DecisionNotified", appealUntil: day("2026-05-18") } as const;

  it("d’un refus fait courir le délai d’appel, reporté au jour ouvré suivant", () => {
    given(decisionDecider, reviewed, refused).when(letter, facts()).thenAccepted(notified);
    expect(decisionDeadlines(given(decisionDecider, reviewed, refused, notified).state)).toEqual([
      {
        ...{ rule: "R-CMP-5", what: "appeal", dueOn: "2026-05-18", explanation: { notifiedOn: "2026-04-17" } },
        owner: { kind: "role", role: "legal_representative" },
      },
    ]);
    expect(decisionDeadlines(given(decisionDecider, reviewed, refused).state)).toEqual([]);
    expect(decisionDeadlines(given(decisionDecider, reviewed).state)).toEqual([]);
  });

  it("d’un refus se prouve par une lettre recommandée numérotée", () => {
    const proven = given(decisionDecider, reviewed, refused);
    proven.when({ ...letter, channel: "email" }, facts()).thenRefused({ code: "decision/channel-without-proof" });
    proven.when({ ...letter, reference: null }, facts()).thenRefused({ code: "decision/channel-without-proof" });
  });

  it("d’un octroi se fait par courriel, sans délai d’appel", () => {
    const email: RecordNotification = { ...letter, channel: "email", reference: null };
    given(decisionDecider, reviewed, granted)
      .when(email, facts())
      .thenAccepted({ ...email, type: "DecisionNotified", appealUntil: null });
  });

  it("n’est ni antérieure à la décision, ni future, ni double", () => {
    const wrong = { code: "decision/notification-date-wrong", from: on, until: day("2026-04-20") } as const;
    const proven = given(decisionDecider, reviewed, refused);
    proven.when({ ...letter, notifiedOn: day("2026-04-13") }, facts()).thenRefused(wrong);
    proven.when({ ...letter, notifiedOn: day("2026-04-21") }, facts()).thenRefused(wrong);
    given(decisionDecider, reviewed, refused, notified)
      .when(letter, facts())
      .thenRefused({ code: "decision/already-notified", on: day("2026-04-17") });
  });
});

describe("l’appel accueilli contre un refus", () => {
  it("annule le refus : le dossier attend de nouveau sa revue et sa décision", () => {
    const reopened: DecisionReopened = { type: "DecisionReopened", ...act, appealId: "appel-1" };
    given(decisionDecider, reviewed, refused)
      .when({ type: "ReopenDecision", ...act, appealId: "appel-1" }, facts())
      .thenAccepted(reopened);
    expect(given(decisionDecider, reviewed, refused, reopened).state.status).toBe("waiting");
  });

  it("ne rouvre pas une décision favorable", () => {
    given(decisionDecider, reviewed, granted)
      .when({ type: "ReopenDecision", ...act, appealId: "appel-1" }, facts())
      .thenRefused({ code: "decision/not-now", status: "granted" });
  });
});

describe("l’appel accueilli contre une décision favorable", () => {
  it("en annule les points à suivre, sans la rouvrir", () => {
    const annulled: PointsAnnulled = { type: "PointsAnnulled", ...act, appealId: "appel-1" };
    given(decisionDecider, reviewed, granted)
      .when({ type: "AnnulPoints", ...act, appealId: "appel-1" }, facts())
      .thenAccepted(annulled);
    expect(given(decisionDecider, reviewed, granted, annulled).state).toMatchObject({
      ...{ status: "granted", pointsAnnulledOn: dayOf(act.at) },
    });
  });

  it("contre le classement faute de signature, la fait prendre à nouveau", () => {
    const reopened: DecisionReopened = { type: "DecisionReopened", ...act, appealId: "appel-1" };
    given(decisionDecider, reviewed, granted)
      .when({ type: "ReopenLapsed", ...act, appealId: "appel-1" }, facts())
      .thenAccepted(reopened);
    expect(given(decisionDecider, reviewed, granted, reopened).state.status).toBe("waiting");
  });
});

describe("ce que chaque état d’une décision accepte", () => {
  const open = [
    ...[
      "RecordReview",
      "AskQuestion",
      "AnswerQuestion",
      "WithdrawQuestion",
      "Abstain",
      "DeclineRefusal",
      "TakeDecision",
    ],
  ];
  it("est complet, et plus rien n’est décidé après la décision", () => {
    const after = ["RecordNotification"];
    const refusedAfter = [...after, "ReopenDecision"];
    const grantedAfter = [...after, "ReopenLapsed", "AnnulPoints"];
    expect(decisionAccepts).toEqual({ waiting: open, reviewed: open, granted: grantedAfter, refused: refusedAfter });
    given(decisionDecider, reviewed, granted)
      .when(grant, facts())
      .thenRefused({ code: "decision/not-now", status: "granted" });
    given(decisionDecider, reviewed, refused)
      .when(review, facts())
      .thenRefused({ code: "decision/not-now", status: "refused" });
    given(decisionDecider)
      .when({ type: "RecordNotification", ...act, notifiedOn: on, channel: "email", reference: null }, facts())
      .thenRefused({ code: "decision/not-now", status: "waiting" });
  });
});
