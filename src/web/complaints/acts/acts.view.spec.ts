import { describe, expect, it } from "vitest";
import type { SignedIn } from "../../app/session.ts";
import type { Complaint } from "../complaint.query.ts";
import { offeredActs } from "./acts.view.ts";

const session = (...roles: SignedIn["roles"]): SignedIn => ({
  ...{ person: { id: "sylvie", name: "Sylvie", email: "s@exemple.fr" }, memberships: [], roles },
});

const complaint = (over: Partial<Complaint>): Complaint => ({
  ...{ id: "1", position: 1, number: "P-2026-0001", kind: "alert", track: "organisation", channel: "form" },
  ...{ status: "received", organisation: null, habilitationId: null, dossierId: null, named: null, facts: "Faits" },
  ...{ author: { status: "anonymous", person: null }, handler: null, concerned: [], staff: [], mine: false },
  ...{ candidates: [], receivedOn: "2026-11-02", acknowledgeBy: "2026-11-04", acknowledgedOn: null },
  ...{ decideBy: "2026-12-02", extended: false, hearings: [], files: [], story: [], conclusion: null, followUps: [] },
  ...{ accepts: ["AssignHandler", "AcknowledgeComplaint", "RequalifyComplaint", "WriteToAuthor"] },
  rules: { hearingDays: 10, extensionDays: 30, acknowledgementWorkingDays: 2, decisionDays: 30 },
  ...over,
});

const sylvie = { id: "sylvie", name: "Sylvie" };
const actsOf = (over: Partial<Complaint>, ...roles: SignedIn["roles"]) =>
  offeredActs(session(...roles), complaint(over)).map(({ act }) => act);

describe("ce qui est à faire d’une plainte", () => {
  it("est d’abord de la confier", () => {
    expect(actsOf({}, "quality_manager")[0]).toBe("assign");
    expect(actsOf({}, "account_manager")).toEqual([]);
  });

  it("est ensuite à qui en est chargé, la confier de nouveau venant en dernier", () => {
    const acts = actsOf({ handler: sylvie, mine: true }, "quality_manager");
    expect(acts[0]).toBe("acknowledge");
    expect(acts.at(-1)).toBe("assign");
    expect(actsOf({ handler: { id: "marc", name: "Marc" } }, "quality_manager")).toEqual(["requalify", "assign"]);
  });

  it("n’est d’entendre un organisme que s’il y en a un", () => {
    const accepts = ["HearOrganisation", "RecordStep", "ExtendDelay"];
    expect(actsOf({ accepts, handler: sylvie, mine: true }, "quality_manager")).toEqual(["hear", "step", "extend"]);
    expect(actsOf({ accepts, handler: sylvie, mine: true, track: "misuse" }, "quality_manager")).toEqual([
      "step",
      "extend",
    ]);
    expect(actsOf({ accepts, handler: sylvie, mine: true, extended: true }, "quality_manager")).toEqual([
      "hear",
      "step",
    ]);
  });

  it("est, pour un décideur, la suite proposée et rien d’autre", () => {
    const accepts = ["CommunicateOutcome", "SettleFollowUp", "WriteToAuthor"];
    const followUps = [{ kind: "sanction", open: true, done: null }] as const;
    expect(actsOf({ accepts, followUps: [...followUps], handler: sylvie }, "decision_maker")).toEqual(["settle"]);
    expect(actsOf({ accepts, handler: sylvie }, "decision_maker")).toEqual([]);
  });
});
