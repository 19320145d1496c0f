import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import { moment } from "../shared/calendar.ts";
import { question, questionAccepts } from "./question.decide.ts";
import type { QuestionAdopted, QuestionDrafted, QuestionEvent } from "./question.events.ts";
import type { QuestionState, QuestionVersion } from "./question.model.ts";
import type { Wording } from "./wording.model.ts";

const at = moment("2026-04-14T08:00:00Z");
const sylvie = { by: "sylvie", at };
const nadia = { by: "nadia", at };
const wording: Wording = {
  ...{ theme: "T1", kind: "single", difficulty: "facile", recall: false, image: null },
  text: "Qui délivre le certificat ?",
  options: ["Le certificateur", "L’organisme", "Le jury seul", "Personne"].map((text, n) => ({
    id: "abcd"[n] ?? "",
    text,
    correct: n === 0,
  })),
  explanation: "Préparer n’est pas délivrer.",
  source: "Règlement, article 3.1",
};
const facts = { rules: { themes: ["T1"], options: 4 } };
const version: QuestionVersion = {
  ...{ version: 1, content: "c1", theme: "T1", kind: "single", difficulty: "facile" },
  ...{ options: ["a", "b", "c", "d"], right: ["a"], author: "sylvie" },
};
const draft = { type: "DraftQuestion", ...sylvie, scheme: "certifiag", wording, content: "c1" } as const;
const revise = { type: "ReviseQuestion", ...sylvie, wording, content: "c2" } as const;
const drafted: QuestionDrafted = { type: "QuestionDrafted", ...sylvie, scheme: "certifiag", draft: version };
const submitted: QuestionEvent = { type: "QuestionSubmitted", ...sylvie, version: 1 };
const approved: QuestionEvent = { type: "QuestionApproved", ...nadia, version: 1 };
const suspended: QuestionEvent = { type: "QuestionSuspended", ...nadia, reason: "r" };
const retired: QuestionEvent = { type: "QuestionRetired", ...nadia, reason: "r" };
const redrafted: QuestionEvent = { ...drafted, draft: { ...version, version: 2, content: "c2" } };
const adopt = {
  type: "AdoptQuestion",
  by: "habilis",
  at,
  scheme: "certifiag",
  version: 1,
  active: true,
  wording,
  content: "c1",
} as const;
const adopted: QuestionAdopted = {
  ...{ type: "QuestionAdopted", by: "habilis", at, scheme: "certifiag", active: true },
  published: { ...version, author: null },
};
const statusAfter = (...events: readonly QuestionEvent[]): string => given(question, ...events).state.status;

describe("une question de la banque", () => {
  it("est écrite, puis donnée à vérifier à une autre personne, qui la met en service", () => {
    given(question).when(draft, facts).thenAccepted(drafted);
    given(question, drafted)
      .when({ type: "SubmitQuestion", ...sylvie }, null)
      .thenAccepted(submitted);
    given(question, drafted, submitted)
      .when({ type: "ApproveQuestion", ...nadia }, null)
      .thenAccepted(approved);
    expect(statusAfter(drafted)).toBe("draft");
    expect(statusAfter(drafted, submitted)).toBe("in_review");
    expect(statusAfter(drafted, submitted, approved)).toBe("active");
  });

  it("n’est jamais mise en service par qui l’a écrite", () => {
    given(question, drafted, submitted)
      .when({ type: "ApproveQuestion", ...sylvie }, null)
      .thenRefused({ code: "bank/author-approves" });
  });

  it("n’a qu’un auteur par version : qui la corrige en devient l’auteur", () => {
    const corrected: QuestionEvent = { ...drafted, by: "nadia", draft: { ...version, content: "c2", author: "nadia" } };
    given(question, drafted)
      .when({ ...revise, by: "nadia" }, facts)
      .thenAccepted(corrected);
    given(question, drafted, corrected, submitted)
      .when({ type: "ApproveQuestion", ...nadia }, null)
      .thenRefused({ code: "bank/author-approves" });
  });

  it("dit tout ce qui manque à sa rédaction", () => {
    given(question)
      .when({ ...draft, wording: { ...wording, theme: "T9", explanation: " " } }, facts)
      .thenRefused({
        code: "bank/wording-faults",
        faults: [{ fault: "unknown-theme", theme: "T9" }, { fault: "explanation-missing" }],
      });
    given(question, drafted)
      .when({ ...revise, wording: { ...wording, source: "" } }, facts)
      .thenRefused({ code: "bank/wording-faults", faults: [{ fault: "source-missing" }] });
  });

  it("ne s’ouvre pas deux fois sous le même identifiant", () => {
    given(question, drafted).when(draft, facts).thenRefused({ code: "bank/already-exists" });
  });

  it("est rendue à son auteur avec un motif, et corrigée", () => {
    const returned: QuestionEvent = { type: "QuestionReturned", ...nadia, version: 1, reason: "r" };
    given(question, drafted, submitted)
      .when({ type: "ReturnQuestion", ...nadia, reason: "r" }, null)
      .thenAccepted(returned);
    given(question, drafted, submitted)
      .when({ type: "ReturnQuestion", ...nadia, reason: null }, null)
      .thenRefused({ code: "bank/reason-missing" });
    given(question, drafted, submitted).when(revise, facts).thenRefused({ code: "bank/not-now", status: "in_review" });
    expect(statusAfter(drafted, submitted, returned)).toBe("draft");
  });

  it("sert toujours pendant qu’on écrit sa version suivante, qui la remplace une fois vérifiée", () => {
    given(question, drafted, submitted, approved).when(revise, facts).thenAccepted(redrafted);
    const next: QuestionEvent = { ...submitted, version: 2 };
    const { state } = given(question, drafted, submitted, approved, redrafted, next);
    expect(state).toMatchObject({ status: "active", used: { version: 1 }, next: { version: 2, submitted: true } });
    given(question, drafted, submitted, approved, redrafted, next)
      .when(revise, facts)
      .thenRefused({ code: "bank/under-review" });
    const after = given(question, drafted, submitted, approved, redrafted, next, { ...approved, version: 2 }).state;
    expect(after).toMatchObject({ status: "active", used: { version: 2, content: "c2" }, next: null });
  });

  it("ne se vérifie pas quand rien n’est à vérifier, ne se corrige pas sans changement", () => {
    given(question, drafted, submitted, approved)
      .when({ type: "ApproveQuestion", ...nadia }, null)
      .thenRefused({ code: "bank/nothing-to-check" });
    given(question, drafted, submitted, approved)
      .when({ ...revise, content: "c1" }, facts)
      .thenRefused({ code: "bank/nothing-changed" });
  });

  it("est suspendue, reprise ou retirée, toujours avec un motif", () => {
    const used = [drafted, submitted, approved] as const;
    given(question, ...used)
      .when({ type: "SuspendQuestion", ...nadia, reason: "r" }, null)
      .thenAccepted(suspended);
    given(question, ...used, suspended)
      .when({ type: "ReinstateQuestion", ...nadia, reason: "r" }, null)
      .thenAccepted({ type: "QuestionReinstated", ...nadia, reason: "r" });
    given(question, ...used)
      .when({ type: "RetireQuestion", ...nadia, reason: "r" }, null)
      .thenAccepted(retired);
    given(question, ...used)
      .when({ type: "SuspendQuestion", ...nadia, reason: null }, null)
      .thenRefused({ code: "bank/reason-missing" });
    expect(statusAfter(...used, suspended)).toBe("suspended");
    expect(statusAfter(...used, suspended, { type: "QuestionReinstated", ...nadia, reason: "r" })).toBe("active");
  });

  it("reste suspendue quand sa version suivante est vérifiée", () => {
    const next: QuestionEvent = { ...submitted, version: 2 };
    const events = [drafted, submitted, approved, suspended, redrafted, next] as const;
    expect(statusAfter(...events, { ...approved, version: 2 })).toBe("suspended");
  });

  it("est reprise du dispositif qui la publie, une fois par version", () => {
    given(question).when(adopt, null).thenAccepted(adopted);
    given(question, adopted).when(adopt, null).thenRefused({ code: "bank/version-known", version: 1 });
    expect(given(question, adopted).state).toMatchObject({ status: "active", used: { author: null } });
    expect(statusAfter({ ...adopted, active: false })).toBe("suspended");
  });

  it("n’accepte dans chaque état que ce qui y a un sens", () => {
    const states: Record<QuestionState["status"], readonly QuestionEvent[]> = {
      none: [],
      draft: [drafted],
      in_review: [drafted, submitted],
      active: [drafted, submitted, approved],
      suspended: [drafted, submitted, approved, suspended],
      retired: [drafted, submitted, approved, retired],
    };
    const commands = [
      draft,
      revise,
      { type: "SubmitQuestion", ...sylvie },
      { type: "ReturnQuestion", ...nadia, reason: "r" },
      { type: "ApproveQuestion", ...nadia },
      { type: "SuspendQuestion", ...nadia, reason: "r" },
      { type: "ReinstateQuestion", ...nadia, reason: "r" },
      { type: "RetireQuestion", ...nadia, reason: "r" },
      { ...adopt, version: 9 },
    ] as const;
    for (const [status, events] of Object.entries(states)) {
      const observed = commands.filter((command) => {
        const decided = question.decide(command, given(question, ...events).state, facts);
        return decided.accepted || !["bank/not-now", "bank/already-exists"].includes(decided.refusal.code);
      });
      const accepted: readonly string[] = questionAccepts[status as keyof typeof questionAccepts];
      expect(observed.map(({ type }) => type).toSorted(), status).toEqual(accepted.toSorted());
    }
  });
});
