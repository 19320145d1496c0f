import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import { day } from "../shared/calendar.ts";
import { complaintDecider } from "./complaint.decide.ts";
import type { ComplaintEvent } from "./complaint.events.ts";
import type { ComplaintCommand } from "./complaint.model.ts";
import {
  acknowledged,
  admitted,
  answered,
  asked,
  assigned,
  closed,
  communicated,
  decided,
  dismissed,
  facts,
  file,
  investigated,
  on,
  received,
  settled,
} from "./complaint.samples.ts";

const bySylvie = (date: string) => on(date, "sylvie");
const admissible = given(complaintDecider, received, assigned, acknowledged, admitted);
const investigating = given(complaintDecider, ...investigated);
const heard = given(complaintDecider, ...investigated, answered);
const step = (kind: "capture" | "cease-letter", date: string): ComplaintEvent => ({
  ...{ type: "StepRecorded", ...bySylvie(date), kind, text: "h-etape", files: [] },
});

describe("l’audition de l’organisme", () => {
  const hear: ComplaintCommand = {
    ...{ type: "HearOrganisation", ...bySylvie("2026-11-06"), hearingId: "q1", question: "h-question" },
  };
  const answer: ComplaintCommand = {
    ...{ type: "AnswerHearing", ...on("2026-11-12", "claire"), hearingId: "q1", text: "h-reponse", files: ["f1"] },
  };

  it("lui pose une question reformulée, avec le délai du dispositif", () => {
    admissible.when(hear, facts()).thenAccepted(asked);
    admissible.when({ ...hear, question: null }, facts()).thenRefused({ code: "complaint/nothing-told" });
  });

  it("n’a pas lieu quand aucun organisme suivi n’est en cause", () => {
    const misuse = { ...received, track: "misuse", organisationId: null } as const;
    given(complaintDecider, misuse, assigned, acknowledged, admitted)
      .when(hear, facts())
      .thenRefused({ code: "complaint/no-organisation-to-hear" });
  });

  it("prend sa réponse, en retard aussi, une seule fois", () => {
    investigating.when(answer, facts({ person: null })).thenAccepted(answered);
    investigating
      .when({ ...answer, ...on("2026-11-17", "claire") }, facts({ person: null }))
      .thenAccepted({ ...answered, ...on("2026-11-17", "claire"), late: true });
    heard.when(answer, facts({ person: null })).thenRefused({ code: "complaint/already-answered" });
    investigating
      .when({ ...answer, hearingId: "autre" }, facts({ person: null }))
      .thenRefused({ code: "complaint/hearing-unknown" });
    investigating.when({ ...answer, text: null }, facts()).thenRefused({ code: "complaint/nothing-told" });
  });
});

describe("les échanges et les vérifications", () => {
  it("gardent ce que l’auteur précise et ce que la personne chargée lui écrit", () => {
    const precision: ComplaintCommand = { type: "AddPrecision", ...on("2026-11-08"), text: "h-precision", files: [] };
    const write: ComplaintCommand = { type: "WriteToAuthor", ...bySylvie("2026-11-08"), text: "h-message" };
    investigating
      .when(precision, facts({ person: null }))
      .thenAccepted({ ...precision, type: "PrecisionAdded", text: "h-precision" });
    investigating.when({ ...precision, text: null }, facts()).thenRefused({ code: "complaint/nothing-told" });
    investigating.when(write, facts()).thenAccepted({ ...write, type: "AuthorWrittenTo", text: "h-message" });
    investigating.when({ ...write, text: null }, facts()).thenRefused({ code: "complaint/nothing-told" });
    investigating
      .when({ ...write, by: "yanis" }, facts())
      .thenRefused({ code: "complaint/handled-by-another", handler: "sylvie" });
    given(complaintDecider, received).when(write, facts()).thenRefused({ code: "complaint/handler-missing" });
  });

  it("se notent une à une", () => {
    const record: ComplaintCommand = {
      ...{ type: "RecordStep", ...bySylvie("2026-11-08"), kind: "capture", text: "h-etape", files: [] },
    };
    admissible.when(record, facts()).thenAccepted(step("capture", "2026-11-08"));
    admissible.when({ ...record, text: null }, facts()).thenRefused({ code: "complaint/nothing-told" });
  });
});

describe("la prolongation du délai", () => {
  const extend: ComplaintCommand = {
    ...{ type: "ExtendDelay", ...bySylvie("2026-11-25"), until: day("2026-12-18"), reason: "h-motif" },
  };
  const extended: ComplaintEvent = {
    ...{ type: "DelayExtended", ...bySylvie("2026-11-25"), decideBy: day("2026-12-18"), reason: "h-motif" },
  };

  it("a lieu une fois, avec une raison", () => {
    investigating.when(extend, facts()).thenAccepted(extended);
    investigating.when({ ...extend, reason: null }, facts()).thenRefused({ code: "complaint/reason-missing" });
    given(complaintDecider, ...investigated, extended)
      .when(extend, facts())
      .thenRefused({ code: "complaint/already-extended" });
  });

  it("est bornée par le dispositif", () => {
    const wrong = { code: "complaint/extension-too-long", from: day("2026-12-03"), until: day("2027-01-04") } as const;
    investigating.when({ ...extend, until: day("2027-01-05") }, facts()).thenRefused(wrong);
    investigating.when({ ...extend, until: day("2026-12-02") }, facts()).thenRefused(wrong);
  });
});

describe("la décision sur une plainte", () => {
  const decide: ComplaintCommand = {
    ...{ type: "DecideComplaint", ...bySylvie("2026-11-20"), outcome: "founded", reasons: "h-raisons" },
    followUps: ["complementary-audit"],
  };

  it("est motivée, et peut proposer un audit complémentaire ou une sanction", () => {
    heard.when(decide, facts()).thenAccepted(decided);
    heard.when({ ...decide, reasons: null }, facts()).thenRefused({ code: "complaint/reason-missing" });
  });

  it("attend que l’organisme ait été entendu, ou que son délai soit passé", () => {
    given(complaintDecider, received, assigned, acknowledged, admitted, step("capture", "2026-11-08"))
      .when(decide, facts())
      .thenRefused({ code: "complaint/organisation-not-heard" });
    investigating
      .when({ ...decide, ...bySylvie("2026-11-16") }, facts())
      .thenRefused({ code: "complaint/hearing-open", until: day("2026-11-16") });
    expect(investigating.when({ ...decide, ...bySylvie("2026-11-17") }, facts()).decision.accepted).toBe(true);
  });

  it("n’est pas prise par quelqu’un de mêlé à ce qui est contesté", () => {
    const contested = { file, participations: [{ personId: "sylvie", act: "decision" as const }] };
    heard
      .when(decide, facts({ contested }))
      .thenRefused({ code: "complaint/involved", reasons: [{ code: "took-part", acts: ["decision"] }] });
  });

  it("ne propose rien quand la plainte n’est pas fondée, ou qu’aucune habilitation n’est en cause", () => {
    heard.when({ ...decide, outcome: "unfounded" }, facts()).thenRefused({ code: "complaint/nothing-to-follow-up" });
    given(complaintDecider, { ...received, habilitationId: null }, assigned, acknowledged, admitted, asked, answered)
      .when(decide, facts())
      .thenRefused({ code: "complaint/nothing-to-follow-up" });
  });

  it("sur un usage du nom, repose sur des captures et une lettre de cessation", () => {
    const misuse = { ...received, track: "misuse", organisationId: null, habilitationId: null } as const;
    const capture = step("capture", "2026-11-08");
    const founded = { ...decide, followUps: [] };
    given(complaintDecider, misuse, assigned, acknowledged, admitted, capture)
      .when(founded, facts())
      .thenRefused({ code: "complaint/steps-missing", steps: ["cease-letter"] });
    const all = given(
      complaintDecider,
      ...[misuse, assigned, acknowledged, admitted, capture, step("cease-letter", "2026-11-09")],
    );
    expect(all.when(founded, facts()).decision.accepted).toBe(true);
    given(complaintDecider, misuse, assigned, acknowledged, admitted, capture)
      .when({ ...founded, outcome: "unfounded" }, facts())
      .thenAccepted({ ...decided, outcome: "unfounded", followUps: [] });
  });
});

describe("l’issue communiquée", () => {
  const communicate: ComplaintCommand = {
    ...{ type: "CommunicateOutcome", ...bySylvie("2026-11-23"), toAuthor: "h-a", toOrganisation: "h-o" },
  };
  const done = given(complaintDecider, ...investigated, answered, decided);

  it("l’est à chacun par sa propre lettre", () => {
    done.when(communicate, facts()).thenAccepted(communicated);
    done
      .when({ ...communicate, toAuthor: null, toOrganisation: null }, facts())
      .thenRefused({ code: "complaint/letter-missing", parties: ["author", "organisation"] });
    done
      .when({ ...communicate, toOrganisation: null }, facts())
      .thenRefused({ code: "complaint/letter-missing", parties: ["organisation"] });
  });

  it("ne l’est qu’à l’auteur quand l’organisme n’a pas été entendu", () => {
    given(complaintDecider, received, assigned, acknowledged, dismissed)
      .when({ ...communicate, toOrganisation: null }, facts())
      .thenAccepted({ ...communicated, toOrganisation: null });
  });
});

describe("les suites et la clôture", () => {
  const settle: ComplaintCommand = {
    ...{ type: "SettleFollowUp", ...on("2026-11-24", "bertrand"), kind: "complementary-audit", done: true },
    reason: "h-suite",
  };
  const told = given(complaintDecider, ...investigated, answered, decided, communicated);

  it("la suite proposée est décidée ou écartée, avec une raison", () => {
    told.when(settle, facts()).thenAccepted(settled);
    told.when({ ...settle, reason: null }, facts()).thenRefused({ code: "complaint/reason-missing" });
    told.when({ ...settle, kind: "sanction" }, facts()).thenRefused({ code: "complaint/follow-up-unknown" });
  });

  it("l’affaire se clôt une fois la suite décidée", () => {
    const close: ComplaintCommand = { type: "CloseComplaint", ...bySylvie("2026-11-25") };
    told.when(close, facts()).thenRefused({ code: "complaint/follow-up-open", kinds: ["complementary-audit"] });
    given(complaintDecider, ...investigated, answered, decided, communicated, settled)
      .when(close, facts())
      .thenAccepted(closed);
  });
});
