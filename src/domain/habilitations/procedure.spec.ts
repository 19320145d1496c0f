import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import {
  facts,
  filed,
  found,
  granted,
  grievances,
  on,
  suspend,
  suspended,
  suspensionNotified,
} from "../../../specs/samples/habilitations.ts";
import { day } from "../shared/calendar.ts";
import { habilitationDecider } from "./habilitation.decide.ts";
import type { HabilitationFacts, Terminate } from "./habilitation.model.ts";
import type {
  GrievanceAnswered,
  GrievanceDropped,
  GrievancesClosed,
  GrievancesIssued,
  HearingHeld,
  MentionsRemovalProved,
} from "./procedure.events.ts";
import { pointsOf } from "./procedure.points.ts";

const issued: GrievancesIssued = {
  ...{ type: "GrievancesIssued", ...on("2026-12-01"), aim: "suspension" },
  grounds: [{ code: "SUS-01", detail: "h-faits", files: ["f1"] }],
};
const issue = { ...issued, type: "IssueGrievances" } as const;
const answered: GrievanceAnswered = {
  ...{ type: "GrievanceAnswered", ...on("2026-12-17"), aim: "suspension", code: "SUS-01", text: "h-observations" },
  ...{ files: ["f2"], receivedOn: day("2026-12-16"), late: false },
};
const { late: _, ...told } = answered;
const answer = { ...told, type: "AnswerGrievance" } as const;
const dropped: GrievanceDropped = {
  ...{ type: "GrievanceDropped", ...on("2026-12-18"), aim: "suspension", code: "SUS-01", reason: "h-suivie" },
};
const drop = { ...dropped, type: "DropGrievance" } as const;
const closed: GrievancesClosed = {
  ...{ type: "GrievancesClosed", ...on("2026-12-20"), aim: "suspension", reason: "h-raison" },
};
const close = { ...closed, type: "CloseGrievances" } as const;

const active = given(habilitationDecider, granted);
const notified = given(habilitationDecider, granted, issued, grievances);
const byEvaluator = (): HabilitationFacts => {
  const { decider, ...rest } = facts();
  if (decider === null) throw new Error("the sample decides");
  const evaluations = [{ personId: "diane", act: "audit" as const }];
  return { ...rest, decider: { ...decider, file: { ...decider.file, evaluations } } };
};
const tookPart = { code: "decision/took-part-in-evaluation", acts: ["audit"] } as const;

describe("les griefs, point par point", () => {
  it("sont dits à l’organisme avec leurs faits et leurs pièces, sur des motifs prévus", () => {
    active.when(issue, facts()).thenAccepted(issued);
    active.when({ ...issue, grounds: [] }, facts()).thenRefused({ code: "decision/ground-missing" });
  });

  it("attendent la présentation de la lettre avant d’autres griefs de même portée", () => {
    given(habilitationDecider, granted, issued)
      .when(issue, facts())
      .thenRefused({ code: "habilitation/grievances-pending", aim: "suspension" });
    notified.when(issue, facts()).thenAccepted(issued);
  });

  it("ne sont pas présentés avant d’être communiqués", () => {
    const { observationsUntil, ...presented } = grievances;
    given(habilitationDecider, granted, issued)
      .when(
        { ...presented, type: "NotifyGrievances", channel: "registered-letter", notifiedOn: day("2026-11-30") },
        facts(),
      )
      .thenRefused({ code: "habilitation/date-wrong", from: day("2026-12-01"), until: day("2026-12-02") });
  });

  it("gardent leurs pièces et prennent leur délai de la lettre", () => {
    const { state: before } = given(habilitationDecider, granted, issued);
    const { state: after } = notified;
    if (before.status === "none" || after.status === "none") throw new Error("the sample is granted");
    const point = { aim: "suspension", code: "SUS-01", detail: "h-faits", files: ["f1"], answers: [], dropped: null };
    expect(pointsOf(before)).toEqual([{ ...point, until: null }]);
    expect(pointsOf(after)).toEqual([{ ...point, until: "2026-12-16" }]);
  });

  it("reçoivent chacun des observations, à temps ou en retard", () => {
    notified.when(answer, facts()).thenAccepted(answered);
    notified
      .when({ ...answer, receivedOn: day("2026-12-17") }, facts())
      .thenAccepted({ ...answered, receivedOn: day("2026-12-17"), late: true });
    given(habilitationDecider, granted, issued)
      .when({ ...answer, ...on("2026-12-02"), receivedOn: day("2026-12-02") }, facts())
      .thenAccepted({ ...answered, ...on("2026-12-02"), receivedOn: day("2026-12-02") });
  });

  it("ne reçoivent d’observations ni vides, ni à venir, ni sur un motif qui n’est pas reproché", () => {
    notified.when({ ...answer, text: null }, facts()).thenRefused({ code: "habilitation/observations-empty" });
    notified
      .when({ ...answer, receivedOn: day("2026-12-18") }, facts())
      .thenRefused({ code: "habilitation/date-wrong", from: day("2026-04-14"), until: day("2026-12-17") });
    active.when(answer, facts()).thenRefused({ code: "habilitation/no-such-grievance" });
    notified.when({ ...answer, code: "SUS-12" }, facts()).thenRefused({ code: "habilitation/no-such-grievance" });
  });

  it("de la lettre de suspension reçoivent des observations sur le retrait, et ne tombent que vérifiés", () => {
    const under = given(habilitationDecider, granted, suspended, suspensionNotified);
    const said = { ...answer, ...on("2027-01-20"), aim: "withdrawal", receivedOn: day("2027-01-20") } as const;
    under.when(said, facts()).thenAccepted({ ...said, type: "GrievanceAnswered", late: false });
    under
      .when({ ...drop, ...on("2027-01-20"), aim: "withdrawal" }, facts())
      .thenRefused({ code: "habilitation/failing-to-verify" });
  });
});

describe("un point dont les observations sont suivies", () => {
  const without = given(habilitationDecider, granted, issued, grievances, dropped);

  it("est abandonné avec un motif, par une personne qui n’a rien évalué", () => {
    notified.when(drop, facts()).thenAccepted(dropped);
    notified.when({ ...drop, reason: null }, facts()).thenRefused({ code: "habilitation/text-missing" });
    notified.when(drop, byEvaluator()).thenRefused(tookPart);
    active.when(drop, facts()).thenRefused({ code: "habilitation/no-such-grievance" });
  });

  it("est fermé : ni observation, ni sanction ne s’y ajoutent", () => {
    const refusal = { code: "habilitation/grievance-dropped", grounds: ["SUS-01"] } as const;
    without.when({ ...answer, ...on("2026-12-19") }, facts()).thenRefused(refusal);
    without.when({ ...drop, ...on("2026-12-19") }, facts()).thenRefused(refusal);
    without.when(suspend, facts()).thenRefused(refusal);
  });
});

describe("les griefs sans suite", () => {
  it("sont une décision motivée, après laquelle plus rien n’est reproché", () => {
    notified.when(close, facts()).thenAccepted(closed);
    const after = given(habilitationDecider, granted, issued, grievances, answered, closed);
    after.when(suspend, facts()).thenRefused({ code: "habilitation/grievances-not-notified", grounds: ["SUS-01"] });
    after.when(close, facts()).thenRefused({ code: "habilitation/no-such-grievance" });
  });

  it("supposent des griefs, une raison et une personne qui n’a rien évalué", () => {
    active.when(close, facts()).thenRefused({ code: "habilitation/no-such-grievance" });
    notified.when({ ...close, reason: null }, facts()).thenRefused({ code: "habilitation/text-missing" });
    notified.when(close, byEvaluator()).thenRefused(tookPart);
  });
});

describe("l’audition après une mesure urgente", () => {
  const urgent = { ...suspended, urgency: "h-urgence", hearingDueOn: day("2027-01-25") };
  const held: HearingHeld = {
    ...{ type: "HearingHeld", ...on("2027-01-26"), heldOn: day("2027-01-20"), text: "h-pv", files: [], late: false },
  };
  const { late: _late, ...heard } = held;
  const hear = { ...heard, type: "RecordHearing" } as const;
  const under = given(habilitationDecider, granted, urgent);

  it("est notée une fois, en retard si elle l’est", () => {
    under.when(hear, facts()).thenAccepted(held);
    under
      .when({ ...hear, heldOn: day("2027-01-26") }, facts())
      .thenAccepted({ ...held, heldOn: day("2027-01-26"), late: true });
    given(habilitationDecider, granted, urgent, held)
      .when(hear, facts())
      .thenRefused({ code: "habilitation/hearing-not-due" });
  });

  it("suit la mesure, a un compte rendu, et n’a pas d’objet quand les observations ont précédé", () => {
    under
      .when({ ...hear, heldOn: day("2027-01-07") }, facts())
      .thenRefused({ code: "habilitation/date-wrong", from: day("2027-01-08"), until: day("2027-01-26") });
    under.when({ ...hear, text: null }, facts()).thenRefused({ code: "habilitation/text-missing" });
    given(habilitationDecider, granted, suspended)
      .when(hear, facts())
      .thenRefused({ code: "habilitation/hearing-not-due" });
  });
});

describe("la correction d’un manquement", () => {
  const under = given(habilitationDecider, granted, suspended, suspensionNotified);
  const { late: _late, filedOn, ...proof } = filed;
  const file = { ...proof, type: "FileCorrection", receivedOn: filedOn } as const;
  const verify = { ...found("verified"), type: "VerifyCorrection" } as const;

  it("se dépose avec ses pièces tant que la suspension dure, en retard après le jour de la lettre", () => {
    under.when(file, facts()).thenAccepted(filed);
    const later = { ...on("2027-04-12"), receivedOn: day("2027-04-12") };
    under
      .when({ ...file, ...later }, facts())
      .thenAccepted({ ...filed, ...on("2027-04-12"), filedOn: day("2027-04-12"), late: true });
  });

  it("répond à un manquement de la suspension, et dit quelque chose", () => {
    under.when({ ...file, code: "SUS-12" }, facts()).thenRefused({ code: "habilitation/no-such-failing" });
    under.when({ ...file, text: null }, facts()).thenRefused({ code: "habilitation/text-missing" });
    under
      .when({ ...file, receivedOn: day("2027-03-16") }, facts())
      .thenRefused({ code: "habilitation/date-wrong", from: day("2027-01-08"), until: day("2027-03-15") });
  });

  it("se vérifie, et peut être déposée à nouveau si elle ne suffit pas", () => {
    given(habilitationDecider, granted, suspended, filed).when(verify, facts()).thenAccepted(found("verified"));
    const insufficient = given(habilitationDecider, granted, suspended, filed, found("insufficient"));
    insufficient
      .when({ ...verify, outcome: "insufficient" }, facts())
      .thenRefused({ code: "habilitation/correction-already-judged" });
    const again = { ...on("2027-03-20"), receivedOn: day("2027-03-20") };
    insufficient
      .when({ ...file, ...again }, facts())
      .thenAccepted({ ...filed, ...on("2027-03-20"), filedOn: day("2027-03-20") });
  });

  it("sans preuve, ne se constate que si le manquement a disparu", () => {
    under
      .when({ ...verify, outcome: "insufficient" }, facts())
      .thenRefused({ code: "habilitation/correction-not-filed" });
    under.when(verify, facts()).thenAccepted(found("verified"));
    under.when({ ...verify, reason: null }, facts()).thenRefused({ code: "habilitation/text-missing" });
    under.when({ ...verify, code: "SUS-12" }, facts()).thenRefused({ code: "habilitation/no-such-failing" });
  });

  it("vérifiée, est acquise", () => {
    const verified = given(habilitationDecider, granted, suspended, filed, found("verified"));
    verified
      .when({ ...file, ...on("2027-03-20"), receivedOn: day("2027-03-20") }, facts())
      .thenRefused({ code: "habilitation/correction-already-verified" });
    verified
      .when({ ...verify, outcome: "insufficient" }, facts())
      .thenRefused({ code: "habilitation/correction-already-verified" });
  });
});

describe("le retrait des mentions publiques", () => {
  const proved: MentionsRemovalProved = {
    ...{ type: "MentionsRemovalProved", ...on("2027-01-18"), text: "h-liste", files: ["f3"] },
    ...{ provenOn: day("2027-01-15"), late: false },
  };
  const { late: _late, provenOn, ...proof } = proved;
  const prove = { ...proof, type: "ProveRemoval", receivedOn: provenOn } as const;
  const under = given(habilitationDecider, granted, suspended);

  it("se prouve dans les cinq jours ouvrés de la suspension, une fois", () => {
    under.when(prove, facts()).thenAccepted(proved);
    under
      .when({ ...prove, receivedOn: day("2027-01-18") }, facts())
      .thenAccepted({ ...proved, provenOn: day("2027-01-18"), late: true });
    given(habilitationDecider, granted, suspended, proved)
      .when(prove, facts())
      .thenRefused({ code: "habilitation/removal-already-proved", on: day("2027-01-15") });
  });

  it("dit ce qui est retiré, depuis le premier jour, et n’est pas demandé avant", () => {
    under.when({ ...prove, text: null }, facts()).thenRefused({ code: "habilitation/text-missing" });
    under
      .when({ ...prove, receivedOn: day("2027-01-09") }, facts())
      .thenRefused({ code: "habilitation/date-wrong", from: day("2027-01-10"), until: day("2027-01-18") });
    under
      .when({ ...prove, ...on("2027-01-09"), receivedOn: day("2027-01-09") }, facts())
      .thenRefused({ code: "habilitation/removal-not-due" });
  });
});

describe("ce qu’une décision touche", () => {
  it("est celui que la personne qui signe a regardé : s’il a changé depuis, elle regarde à nouveau", () => {
    const moved = { code: "habilitation/effects-changed" } as const;
    given(habilitationDecider, granted, grievances)
      .when({ ...suspend, effectsSeen: "h-avant" }, facts())
      .thenRefused(moved);
    const terminate: Terminate = {
      ...{ type: "Terminate", ...on("2027-01-08"), grounds: [{ code: "FIN-02", detail: "h" }], sessions: [] },
      ...{ effectiveOn: day("2027-04-08"), noticeWaived: false, effectsSeen: "h-avant" },
    };
    active.when(terminate, facts()).thenRefused(moved);
  });
});
