import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import { day } from "../shared/calendar.ts";
import { complaintDeadlines } from "./complaint.deadlines.ts";
import { complaintAccepts, complaintDecider } from "./complaint.decide.ts";
import type { ComplaintEvent } from "./complaint.events.ts";
import type { ComplaintCommand, ComplaintStatus } from "./complaint.model.ts";
import {
  acknowledged,
  admitted,
  answered,
  assigned,
  closed,
  communicated,
  decided,
  dismissed,
  facts,
  file,
  investigated,
  on,
  person,
  receive,
  received,
  settled,
  sylvie,
} from "./complaint.samples.ts";

const bySylvie = (date: string) => on(date, "sylvie");

describe("la réception d’un message", () => {
  it("enregistre tout ce qui est dit, avec les délais qui en partent", () => {
    given(complaintDecider).when(receive, facts()).thenAccepted(received);
  });

  it("refuse un message qui ne dit rien", () => {
    given(complaintDecider)
      .when({ ...receive, facts: null }, facts())
      .thenRefused({ code: "complaint/nothing-told" });
  });

  it("accepte un signalement anonyme, pas une plainte anonyme", () => {
    const anonymous = { ...receive, author: null };
    given(complaintDecider)
      .when({ ...anonymous, kind: "alert" }, facts())
      .thenAccepted({ ...received, kind: "alert", author: null });
    given(complaintDecider).when(anonymous, facts()).thenRefused({ code: "complaint/author-needed" });
  });

  it("accepte un courrier reçu la veille, pas un courrier à venir", () => {
    given(complaintDecider)
      .when({ ...receive, receivedOn: day("2026-11-03") }, facts())
      .thenRefused({ code: "complaint/received-in-future" });
  });

  it("demande l’organisme de ce qui vise un organisme", () => {
    given(complaintDecider)
      .when({ ...receive, organisationId: null }, facts())
      .thenRefused({ code: "complaint/organisation-missing" });
  });
});

describe("la personne chargée d’une plainte", () => {
  const assign: ComplaintCommand = { type: "AssignHandler", ...bySylvie("2026-11-03"), handler: "sylvie" };

  it("n’est mêlée en rien à ce qui est contesté, et la vérification est gardée", () => {
    given(complaintDecider, received).when(assign, facts()).thenAccepted(assigned);
  });

  it("n’est pas quelqu’un qui a évalué l’organisme ou décidé de lui", () => {
    const participations = [
      { personId: "camille", act: "admissibility" },
      { personId: "camille", act: "decision" },
    ] as const;
    given(complaintDecider, received)
      .when(
        { ...assign, handler: "camille" },
        facts({ person: person("camille", ["account_manager"]), contested: { file, participations } }),
      )
      .thenRefused({
        code: "complaint/involved",
        reasons: [{ code: "took-part", acts: ["admissibility", "decision"] }],
      });
  });

  it("n’a pas de lien avec l’organisme", () => {
    const links = [
      { id: "l1", siren: "552100554", kind: "employment", from: day("2020-01-01"), until: null, comment: null },
    ] as const;
    const { decision } = given(complaintDecider, received).when(
      { ...assign, handler: "yanis" },
      facts({ person: { ...person("yanis", ["reviewer"]), links } }),
    );
    expect(decision).toMatchObject({
      refusal: { code: "complaint/involved", reasons: [{ code: "link-declared", kind: "employment" }] },
    });
  });

  it("n’est ni un auditeur, ni l’administrateur quand il s’agit d’un organisme", () => {
    given(complaintDecider, received)
      .when({ ...assign, handler: "helene" }, facts({ person: person("helene", ["auditor", "administrator"]) }))
      .thenRefused({
        code: "complaint/not-for-this-function",
        functions: ["quality_manager", "account_manager", "decision_maker", "reviewer", "exam_manager"],
      });
  });

  it("n’est pas chargée deux fois", () => {
    given(complaintDecider, received, assigned)
      .when(assign, facts())
      .thenRefused({ code: "complaint/already-handled-by", handler: "sylvie" });
  });
});

describe("la plainte contre le certificateur", () => {
  const requalify: ComplaintCommand = {
    ...{ type: "RequalifyComplaint", ...bySylvie("2026-11-03"), track: "certifier", concerned: ["sylvie"] },
    ...{ organisationId: null, habilitationId: null, dossierId: null, reason: "h-raison" },
  };
  const requalified: ComplaintEvent = { ...requalify, type: "ComplaintRequalified", reason: "h-raison" };
  const assign = (handler: string): ComplaintCommand => ({ type: "AssignHandler", ...bySylvie("2026-11-03"), handler });

  it("est requalifiée avec une raison et les personnes concernées, et confiée de nouveau", () => {
    given(complaintDecider, received, assigned).when(requalify, facts()).thenAccepted(requalified);
    expect(given(complaintDecider, received, assigned, requalified).state).toMatchObject({ handler: null });
    given(complaintDecider, received)
      .when({ ...requalify, reason: null }, facts())
      .thenRefused({ code: "complaint/reason-missing" });
    given(complaintDecider, received)
      .when({ ...requalify, track: "organisation" }, facts())
      .thenRefused({ code: "complaint/organisation-missing" });
  });

  it("va à la direction quand le responsable qualité est concerné", () => {
    given(complaintDecider, received, requalified)
      .when(assign("sylvie"), facts())
      .thenRefused({ code: "complaint/not-for-this-function", functions: ["administrator"] });
    const { decision } = given(complaintDecider, received, requalified).when(
      assign("odile"),
      facts({ person: person("odile", ["administrator"]) }),
    );
    expect(decision.accepted).toBe(true);
  });

  it("ne va jamais à quelqu’un de concerné, fût-il de la direction", () => {
    given(complaintDecider, received, { ...requalified, concerned: ["sylvie", "odile"] })
      .when(assign("odile"), facts({ person: person("odile", ["administrator"]) }))
      .thenRefused({ code: "complaint/involved", reasons: [{ code: "concerned" }] });
  });

  it("va à un autre responsable qualité quand il y en a un", () => {
    given(complaintDecider, received, requalified)
      .when(
        assign("odile"),
        facts({ person: person("odile", ["administrator"]), qualityManagers: ["sylvie", "nadia"] }),
      )
      .thenRefused({ code: "complaint/not-for-this-function", functions: ["quality_manager"] });
  });
});

describe("la recevabilité", () => {
  const handled = given(complaintDecider, received, assigned, acknowledged);
  const admit: ComplaintCommand = { type: "AdmitComplaint", ...bySylvie("2026-11-05"), reason: "h-recevable" };
  const dismiss: ComplaintCommand = {
    ...{ type: "DismissComplaint", ...bySylvie("2026-11-05"), reason: "h-raison", authority: null },
  };

  it("suit l’accusé de réception, donné une fois quelqu’un chargé de l’affaire", () => {
    const acknowledge: ComplaintCommand = { type: "AcknowledgeComplaint", ...bySylvie("2026-11-03") };
    given(complaintDecider, received).when(acknowledge, facts()).thenRefused({ code: "complaint/handler-missing" });
    given(complaintDecider, received, assigned).when(acknowledge, facts()).thenAccepted(acknowledged);
  });

  it("est prononcée avec une raison par la personne chargée, et elle seule", () => {
    handled.when(admit, facts()).thenAccepted(admitted);
    handled.when({ ...admit, reason: null }, facts()).thenRefused({ code: "complaint/reason-missing" });
    handled
      .when({ ...admit, by: "yanis" }, facts({ person: person("yanis", ["reviewer"]) }))
      .thenRefused({ code: "complaint/handled-by-another", handler: "sylvie" });
  });

  it("est refusée avec une raison", () => {
    handled.when(dismiss, facts()).thenAccepted(dismissed);
    handled.when({ ...dismiss, reason: null }, facts()).thenRefused({ code: "complaint/reason-missing" });
  });

  it("hors compétence, nomme l’autorité qui peut agir", () => {
    const elsewhere = { ...received, track: "out-of-scope", organisationId: null } as const;
    given(complaintDecider, elsewhere, assigned, acknowledged)
      .when(dismiss, facts())
      .thenRefused({ code: "complaint/authority-missing" });
    given(complaintDecider, elsewhere, assigned, acknowledged)
      .when({ ...dismiss, authority: "h-autorite" }, facts())
      .thenAccepted({ ...dismissed, authority: "h-autorite" });
  });
});

describe("ce que chaque état accepte", () => {
  const lives: Readonly<Record<ComplaintStatus, readonly ComplaintEvent[]>> = {
    none: [],
    received: [received],
    acknowledged: [received, assigned, acknowledged],
    admissible: [received, assigned, acknowledged, admitted],
    investigating: [...investigated],
    inadmissible: [received, assigned, acknowledged, dismissed],
    decided: [...investigated, answered, decided],
    communicated: [...investigated, answered, decided, communicated, settled],
    closed: [...investigated, answered, decided, communicated, settled, closed],
  };
  const nowhere = { organisationId: null, habilitationId: null, dossierId: null };
  const text = { text: "h", files: [] };
  const commands: readonly ComplaintCommand[] = [
    receive,
    { type: "RequalifyComplaint", ...bySylvie("2026-11-26"), track: "misuse", concerned: [], reason: "h", ...nowhere },
    { type: "AssignHandler", ...bySylvie("2026-11-26"), handler: "sylvie" },
    { type: "AcknowledgeComplaint", ...bySylvie("2026-11-26") },
    { type: "AdmitComplaint", ...bySylvie("2026-11-26"), reason: "h" },
    { type: "DismissComplaint", ...bySylvie("2026-11-26"), reason: "h", authority: null },
    { type: "HearOrganisation", ...bySylvie("2026-11-26"), hearingId: "q2", question: "h" },
    { type: "AnswerHearing", ...on("2026-11-26", "claire"), hearingId: "q1", ...text },
    { type: "RecordStep", ...bySylvie("2026-11-26"), kind: "document", ...text },
    { type: "AddPrecision", ...on("2026-11-26"), ...text },
    { type: "WriteToAuthor", ...bySylvie("2026-11-26"), text: "h" },
    { type: "ExtendDelay", ...bySylvie("2026-11-26"), until: day("2026-12-20"), reason: "h" },
    { type: "DecideComplaint", ...bySylvie("2026-11-26"), outcome: "founded", reasons: "h", followUps: [] },
    { type: "CommunicateOutcome", ...bySylvie("2026-11-26"), toAuthor: "h", toOrganisation: "h" },
    { type: "SettleFollowUp", ...on("2026-11-26", "bertrand"), kind: "sanction", done: true, reason: "h" },
    { type: "CloseComplaint", ...bySylvie("2026-11-26") },
  ];
  for (const [status, events] of Object.entries(lives))
    it(`est complet dans l’état « ${status} »`, () => {
      const { state } = given(complaintDecider, ...events);
      expect(state.status).toBe(status);
      const taken = commands.filter((command) => {
        const decision = complaintDecider.decide(command, state, facts({ person: sylvie }));
        return decision.accepted || decision.refusal.code !== "complaint/not-now";
      });
      expect(taken.map(({ type }) => type).toSorted()).toEqual([...complaintAccepts[state.status]].toSorted());
    });
});

describe("les échéances d’une plainte", () => {
  const dueOf = (...events: readonly ComplaintEvent[]) =>
    complaintDeadlines(given(complaintDecider, ...events).state).map(({ what, dueOn }) => `${what} ${dueOn}`);

  it("comptent deux jours ouvrés pour accuser réception, trente jours pour décider", () => {
    expect(dueOf(received)).toEqual(["complaint-assignment 2026-11-04", "complaint-decision 2026-12-02"]);
    expect(dueOf(received, assigned)).toEqual([
      "complaint-acknowledgement 2026-11-04",
      "complaint-decision 2026-12-02",
    ]);
  });

  it("comptent le délai de réponse de l’organisme, jusqu’à sa réponse", () => {
    expect(dueOf(...investigated)).toEqual(["complaint-hearing 2026-11-16", "complaint-decision 2026-12-02"]);
    expect(dueOf(...investigated, answered)).toEqual(["complaint-decision 2026-12-02"]);
  });

  it("attendent ensuite que chacun soit informé, et que la suite proposée soit décidée", () => {
    expect(dueOf(...investigated, answered, decided)).toEqual([
      ...["complaint-communication 2026-12-02", "complaint-follow-up 2026-12-02"],
    ]);
    expect(dueOf(...investigated, answered, decided, communicated)).toEqual(["complaint-follow-up 2026-12-02"]);
    expect(dueOf(...investigated, answered, decided, communicated, settled, closed)).toEqual([]);
    expect(dueOf()).toEqual([]);
  });
});
