import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import { declare, declared, facts, reported, sessionAct } from "../../../specs/samples/sessions.ts";
import { day } from "../shared/calendar.ts";
import { sessionAccepts, trainingSession } from "./session.decide.ts";
import type { SessionEvent } from "./session.events.ts";
import type { ReportHeadcount, SessionCommand, SessionState } from "./session.model.ts";

const habilitation = (over: Partial<ReturnType<typeof facts>["habilitation"]>) => ({
  ...facts(),
  habilitation: { ...facts().habilitation, ...over },
});
const cancel = { type: "CancelSession", ...sessionAct("2026-09-20"), reason: "h-motif" } as const;
const report: ReportHeadcount = {
  ...{ type: "ReportHeadcount", ...sessionAct("2026-10-12"), prepared: 8, enrolled: 7, gaveUp: 1, explanation: null },
};
const correct = { ...declare, type: "CorrectSession", ...sessionAct("2026-09-12") } as const;
const fate = { type: "SetSessionFate", ...sessionAct("2026-09-20"), fate: "stop", cause: "suspension" } as const;

describe("une session se déclare", () => {
  it("quinze jours avant son premier jour, avec ses dates, son lieu, ses formateurs, son programme", () => {
    given(trainingSession).when(declare, facts()).thenAccepted(declared);
    const onTime = { ...declare, ...sessionAct("2026-09-20") };
    given(trainingSession)
      .when(onTime, facts())
      .thenAccepted({ ...declared, ...sessionAct("2026-09-20") });
  });

  it("aussi plus tard : elle est prise, et marquée tardive", () => {
    given(trainingSession)
      .when({ ...declare, ...sessionAct("2026-09-21") }, facts())
      .thenAccepted({ ...declared, ...sessionAct("2026-09-21"), remarks: ["late"] });
  });

  it("avec un formateur, un programme ou une modalité hors périmètre : elle est prise, et signalée", () => {
    const other = { ...declare, trainers: [], others: "h-noms", programme: "p1/3", modalities: ["distance"] } as const;
    given(trainingSession)
      .when(other, facts())
      .thenAccepted({
        ...{ ...declared, trainers: [], others: "h-noms", programme: "p1/3", modalities: ["distance"] },
        remarks: ["trainer-not-accepted", "programme-not-validated", "modality-not-accepted"],
      });
  });

  it("jamais pendant une suspension, décidée même si elle ne court pas encore", () => {
    const from = day("2026-10-01");
    given(trainingSession)
      .when(declare, habilitation({ suspendedFrom: from }))
      .thenRefused({ code: "activity/suspended", from });
  });

  it("jamais sous une habilitation finie, ni hors de sa durée", () => {
    const on = day("2026-09-01");
    given(trainingSession)
      .when(declare, habilitation({ over: true, endsOn: on }))
      .thenRefused({ code: "activity/habilitation-over", on });
    const period = {
      code: "activity/outside-habilitation",
      from: day("2026-04-14"),
      until: day("2029-04-14"),
    } as const;
    for (const [from, until] of [
      ["2026-04-13", "2026-04-20"],
      ["2029-04-10", "2029-04-14"],
    ] as const)
      given(trainingSession)
        .when({ ...declare, from: day(from), until: day(until) }, facts())
        .thenRefused(period);
  });

  it("entière : des dates dans l’ordre, un lieu, une modalité, quelqu’un qui forme", () => {
    given(trainingSession)
      .when({ ...declare, until: day("2026-10-04") }, facts())
      .thenRefused({ code: "activity/dates-reversed" });
    given(trainingSession)
      .when({ ...declare, where: null }, facts())
      .thenRefused({ code: "activity/where-missing" });
    given(trainingSession)
      .when({ ...declare, modalities: [] }, facts())
      .thenRefused({ code: "activity/modality-missing" });
    given(trainingSession)
      .when({ ...declare, trainers: [] }, facts())
      .thenRefused({ code: "activity/trainer-missing" });
  });
});

describe("une session déclarée", () => {
  it("se corrige, ce qui était tardif le restant, et le devient si son premier jour approche trop", () => {
    const { type: _, habilitationId, organisationId, dossierId, ...session } = declared;
    const corrected = { ...session, type: "SessionCorrected", ...sessionAct("2026-09-12") } as const;
    given(trainingSession, declared)
      .when({ ...correct, expected: 9 }, facts())
      .thenAccepted({ ...corrected, expected: 9 });
    const sooner = { from: day("2026-09-20"), until: day("2026-09-25") };
    given(trainingSession, declared)
      .when({ ...correct, ...sooner }, facts())
      .thenAccepted({ ...corrected, ...sooner, remarks: ["late"], headcountDueOn: day("2026-10-02") });
    given(trainingSession, { ...declared, remarks: ["late"] })
      .when(correct, facts())
      .thenAccepted({ ...corrected, remarks: ["late"] });
    expect([habilitationId, organisationId, dossierId]).toEqual(["h1", "732829320", "d1"]);
  });

  it("ne change pas de dates pendant une suspension, mais se corrige pour le reste", () => {
    const suspended = habilitation({ suspendedFrom: day("2026-09-10") });
    given(trainingSession, declared)
      .when({ ...correct, until: day("2026-10-12") }, suspended)
      .thenRefused({ code: "activity/suspended", from: day("2026-09-10") });
    const { decision } = given(trainingSession, declared).when({ ...correct, expected: 3 }, suspended);
    expect(decision.accepted).toBe(true);
  });

  it("s’annule avec un motif", () => {
    given(trainingSession, declared)
      .when(cancel, facts())
      .thenAccepted({ type: "SessionCancelled", ...sessionAct("2026-09-20"), reason: "h-motif" });
    given(trainingSession, declared)
      .when({ ...cancel, reason: null }, facts())
      .thenRefused({ code: "activity/reason-missing" });
  });

  it("dit ensuite les personnes préparées, inscrites, et celles qui ont renoncé par écrit", () => {
    given(trainingSession, declared).when(report, facts()).thenAccepted(reported);
    const { state } = given(trainingSession, declared, reported);
    expect(state).toMatchObject({ status: "reported", headcount: { prepared: 8, enrolled: 7, gaveUp: 1 } });
  });

  it("ne les dit pas avant son dernier jour, et tard au-delà de sept jours", () => {
    given(trainingSession, declared)
      .when({ ...report, ...sessionAct("2026-10-08") }, facts())
      .thenRefused({ code: "activity/headcount-too-early", from: day("2026-10-09") });
    given(trainingSession, declared)
      .when({ ...report, ...sessionAct("2026-10-16") }, facts())
      .thenAccepted({ ...reported, ...sessionAct("2026-10-16") });
    given(trainingSession, declared)
      .when({ ...report, ...sessionAct("2026-10-17") }, facts())
      .thenAccepted({ ...reported, ...sessionAct("2026-10-17"), late: true });
  });

  it("explique qui n’est ni inscrit ni renonçant, et ne compte personne deux fois", () => {
    given(trainingSession, declared)
      .when({ ...report, enrolled: 5 }, facts())
      .thenRefused({ code: "activity/headcount-unexplained", missing: 2 });
    given(trainingSession, declared)
      .when({ ...report, enrolled: 5, explanation: "h-raison" }, facts())
      .thenAccepted({ ...reported, enrolled: 5, explanation: "h-raison" });
    given(trainingSession, declared)
      .when({ ...report, enrolled: 9 }, facts())
      .thenRefused({ code: "activity/headcount-inconsistent", prepared: 8, accounted: 10 });
  });

  it("voit ses effectifs corrigés quand ils sont dits à nouveau", () => {
    given(trainingSession, declared, reported)
      .when({ ...report, enrolled: 8, gaveUp: 0 }, facts())
      .thenAccepted({ ...reported, enrolled: 8, gaveUp: 0 });
  });

  it("s’achève, est transférée ou s’arrête quand l’habilitation s’arrête", () => {
    const set = { type: "SessionFateSet", ...sessionAct("2026-09-20"), fate: "stop", cause: "suspension" } as const;
    given(trainingSession, declared).when(fate, facts()).thenAccepted(set);
    const statusOnce = (chosen: "finish" | "transfer" | "stop") =>
      given(trainingSession, declared, { ...set, fate: chosen }).state.status;
    expect([statusOnce("finish"), statusOnce("transfer"), statusOnce("stop")]).toEqual([
      "declared",
      "transferred",
      "stopped",
    ]);
  });
});

describe("ce qu’une session accepte", () => {
  const lived: Readonly<Record<SessionState["status"], readonly SessionEvent[]>> = {
    none: [],
    declared: [declared],
    cancelled: [declared, { type: "SessionCancelled", ...sessionAct("2026-09-20"), reason: "h-motif" }],
    stopped: [declared, { type: "SessionFateSet", ...sessionAct("2026-09-20"), fate: "stop", cause: "withdrawal" }],
    transferred: [
      ...[declared, { type: "SessionFateSet", ...sessionAct("2026-09-20"), fate: "transfer", cause: "termination" }],
    ] as const,
    reported: [declared, reported],
  };
  const commands: readonly SessionCommand[] = [declare, correct, cancel, report, fate];

  it("est observé pour chaque statut", () => {
    for (const [status, events] of Object.entries(lived)) {
      const story = given(trainingSession, ...events);
      expect(story.state.status).toBe(status);
      const accepted = commands.filter((command) => story.when(command, facts()).decision.accepted);
      expect(accepted.map(({ type }) => type)).toEqual(sessionAccepts[story.state.status]);
      for (const command of commands.filter((one) => !accepted.includes(one)))
        story.when(command, facts()).thenRefused({ code: "activity/not-now", status: story.state.status });
    }
  });
});
