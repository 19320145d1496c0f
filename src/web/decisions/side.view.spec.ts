import { describe, expect, it } from "vitest";
import type { SignedIn } from "../app/session.ts";
import type { DecisionFile } from "./decision.query.ts";
import { reviewed } from "./decisions.samples.ts";
import { awaitedBy, mayNotify, offerOf } from "./side.view.ts";

const session = (id: string, ...roles: SignedIn["roles"]): SignedIn => ({
  ...{ signedIn: true, demo: false, today: "2026-11-23", roles, memberships: [], demoAccounts: [] },
  person: { id, name: id, email: `${id}@exemple.fr` },
});
const file: DecisionFile = {
  ...{ position: 2, dossierId: "d", number: "D-2026-0025", organisationName: "Synapse", status: "reviewed" },
  ...{ kind: "grant", decision: null, deliberation: reviewed, closed: [], vacancy: null, letters: [] },
};
const offered = (who: SignedIn, stage: string, over: Partial<DecisionFile> = {}) =>
  offerOf(who, { file: { ...file, ...over }, deliberation: reviewed, dossier: { stage, organisationId: "1" } });

describe("Ce que chacun peut faire d’un dossier à décider", () => {
  it("laisse décider, questionner et s’abstenir un décideur que rien n’empêche", () => {
    expect(offered(session("bertrand", "decision_maker"), "decision")).toMatchObject({
      ...{ review: "again", decide: true, stepAside: true },
    });
  });

  it("ne laisse rien faire à un décideur qui a un lien", () => {
    expect(offered(session("aicha", "decision_maker"), "decision")).toMatchObject({
      ...{ review: "no", decide: false, stepAside: false },
    });
  });

  it("demande la revue avant la décision", () => {
    const waiting = { status: "waiting" } as const;
    expect(offered(session("bertrand", "decision_maker"), "review", waiting)).toMatchObject({
      ...{ review: "now", decide: false },
    });
    expect(offered(session("nadia", "reviewer"), "audit", waiting).review).toBe("early");
  });

  it("laisse prononcer un refus proposé sans revue", () => {
    const refusal = { status: "waiting", kind: "admissibility" } as const;
    expect(offered(session("bertrand", "decision_maker"), "refusal", refusal)).toMatchObject({
      ...{ review: "no", decide: true },
    });
  });

  it("ne laisse rien à un chargé d’affaires avant la décision", () => {
    expect(offered(session("camille", "account_manager"), "decision")).toMatchObject({
      ...{ review: "no", decide: false, stepAside: false },
    });
  });
});

describe("Noter la notification", () => {
  const grounds = [{ code: "OCT-01", label: "Exigences satisfaites", detail: "Rapport." }];
  const taken = {
    ...{ kind: "grant", outcome: "grant", at: "2026-11-13T09:00:00Z", byName: "Bertrand", grounds, appeal: null },
    ...{ signBy: "2027-01-12", reapplyFrom: null, snapshotHash: "aa", notification: null },
  } as const;

  it("revient au certificateur, une fois la décision prise", () => {
    const camille = session("camille", "account_manager");
    expect(mayNotify(camille, file, "1")).toBe(false);
    expect(mayNotify(camille, { ...file, decision: taken }, "1")).toBe(true);
    expect(mayNotify(session("helene", "auditor"), { ...file, decision: taken }, "1")).toBe(false);
  });
});

describe("Ce qu’un organisme lit avant la décision", () => {
  it("dit si le dossier est relu, sur le point d’être décidé, ou pas encore complet", () => {
    expect(awaitedBy("review").what).toContain("relu");
    expect(awaitedBy("decision").what).toContain("va être prise");
    expect(awaitedBy("audit").what).toContain("Aucune décision");
  });
});
