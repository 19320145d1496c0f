import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import { day, moment } from "../shared/calendar.ts";
import { reviewDeadlines } from "./review.deadlines.ts";
import { publicationReview, reviewAccepts } from "./review.decide.ts";
import type { PublicationFound, ReviewEvent, ReviewRequested } from "./review.events.ts";
import type { ReportPublication, RequestReview, ReviewCommand, ReviewFacts, ReviewState } from "./review.model.ts";

const on = (date: string, by = "samira") => ({ by, at: moment(`${date}T08:00:00Z`) });
const of = { habilitationId: "h1", organisationId: "732829320", dossierId: "d1", address: "h-page" };
const facts: ReviewFacts = { endedOn: null, rules: { reviewWorkingDays: 5, correctionWorkingDays: 5 } };

/** Asked on Thursday 9 July 2026: the 14th is a public holiday. */
const request: RequestReview = { type: "RequestReview", ...on("2026-07-09"), ...of, attachments: [], published: true };
const requested: ReviewRequested = {
  ...request,
  type: "ReviewRequested",
  address: "h-page",
  answerBy: day("2026-07-17"),
};
const report: ReportPublication = {
  ...{ type: "ReportPublication", ...on("2026-07-09", "camille"), ...of, attachments: ["a1"], on: day("2026-07-08") },
  finding: "h-constat",
};
const found: PublicationFound = {
  ...{ ...report, type: "PublicationFound", address: "h-page", finding: "h-constat", correctBy: day("2026-07-17") },
};
const answer = { type: "AnswerReview", ...on("2026-07-10", "camille"), conforming: true, note: null } as const;
const conforming: ReviewEvent = { ...answer, type: "ReviewAnswered", correctBy: null, late: false };
const refusing = { ...answer, conforming: false, note: "h-note" } as const;
const refused: ReviewEvent = { ...refusing, type: "ReviewAnswered", correctBy: day("2026-07-20"), late: false };
const show = { type: "ShowCorrection", ...on("2026-07-13"), text: "h-fait", attachments: ["a2"] } as const;
const shown: ReviewEvent = { ...show, type: "CorrectionShown", late: false, answerBy: day("2026-07-21") };

describe("la relecture d’une publication", () => {
  it("se demande pendant l’habilitation, et se rend sous cinq jours ouvrés", () => {
    given(publicationReview).when(request, facts).thenAccepted(requested);
    given(publicationReview)
      .when({ ...request, address: null }, facts)
      .thenRefused({ code: "communication/address-missing" });
    const endedOn = day("2026-07-01");
    given(publicationReview)
      .when(request, { ...facts, endedOn })
      .thenRefused({ code: "communication/habilitation-over", on: endedOn });
  });

  it("dit ce qui est à corriger, sous cinq jours ouvrés quand c’est déjà publié, sans délai pour un projet", () => {
    given(publicationReview, requested).when(answer, facts).thenAccepted(conforming);
    given(publicationReview, requested).when(refusing, facts).thenAccepted(refused);
    given(publicationReview, requested)
      .when({ ...refusing, note: null }, facts)
      .thenRefused({ code: "communication/note-missing" });
    given(publicationReview, { ...requested, published: false })
      .when(refusing, facts)
      .thenAccepted({ ...refused, correctBy: null });
    given(publicationReview, requested)
      .when({ ...answer, ...on("2026-07-18", "camille") }, facts)
      .thenAccepted({ ...conforming, ...on("2026-07-18", "camille"), late: true });
  });
});

describe("une publication trouvée", () => {
  it("cite le support, sa capture datée et l’écart, et se corrige sous cinq jours ouvrés", () => {
    given(publicationReview).when(report, facts).thenAccepted(found);
    given(publicationReview)
      .when({ ...report, attachments: [] }, facts)
      .thenRefused({ code: "communication/capture-missing" });
    given(publicationReview)
      .when({ ...report, on: day("2026-07-10") }, facts)
      .thenRefused({ code: "communication/capture-to-come", until: day("2026-07-09") });
    given(publicationReview)
      .when({ ...report, finding: null }, facts)
      .thenRefused({ code: "communication/note-missing" });
  });

  it("voit sa correction montrée, en retard après le délai, puis vérifiée", () => {
    given(publicationReview, found).when(show, facts).thenAccepted(shown);
    given(publicationReview, found)
      .when({ ...show, text: null }, facts)
      .thenRefused({ code: "communication/correction-empty" });
    given(publicationReview, found)
      .when({ ...show, ...on("2026-07-18") }, facts)
      .thenAccepted({ ...shown, ...on("2026-07-18"), late: true, answerBy: day("2026-07-24") });
    expect(given(publicationReview, found, shown, conforming).state.status).toBe("conforming");
  });

  it("est due par l’organisme, puis par le certificateur, puis par personne", () => {
    const due = (...events: readonly ReviewEvent[]) =>
      reviewDeadlines(given(publicationReview, ...events).state).map(({ what, dueOn }) => `${what} ${dueOn}`);
    expect(due(requested)).toEqual(["publication-review 2026-07-17"]);
    expect(due(found)).toEqual(["publication-correction 2026-07-17"]);
    expect(due(found, shown)).toEqual(["publication-review 2026-07-21"]);
    expect(due({ ...requested, published: false }, { ...refused, correctBy: null })).toEqual([]);
    expect(due(found, shown, conforming)).toEqual([]);
  });
});

describe("ce qu’une relecture accepte", () => {
  const lived: Readonly<Record<ReviewState["status"], readonly ReviewEvent[]>> = {
    none: [],
    requested: [requested],
    "to-correct": [requested, refused],
    corrected: [found, shown],
    conforming: [requested, conforming],
  };
  const commands: readonly ReviewCommand[] = [request, report, answer, show];

  it("est observé pour chaque statut", () => {
    for (const [status, events] of Object.entries(lived)) {
      const story = given(publicationReview, ...events);
      expect(story.state.status).toBe(status);
      const accepted = commands.filter((command) => story.when(command, facts).decision.accepted);
      expect(accepted.map(({ type }) => type)).toEqual(reviewAccepts[story.state.status]);
      for (const command of commands.filter((one) => !accepted.includes(one)))
        story.when(command, facts).thenRefused({ code: "communication/not-now", status: story.state.status });
    }
  });
});
