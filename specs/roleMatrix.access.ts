import { staffRoles } from "../src/domain/access/actor.ts";

/** Everybody who may knock: nobody signed in, each function of the staff, the three of the organisation, another one's manager. */
export const callers = [
  "anonymous",
  ...staffRoles,
  "legal_representative",
  "referent",
  "trainer",
  "other_manager",
] as const;
export type Caller = (typeof callers)[number];

/** `allowed`: the rules of the act answer, whatever they say; otherwise the door does. */
export type Access = "allowed" | 401 | 403 | 404;

export interface Line {
  /** What each caller meets. */
  readonly access: Readonly<Record<Caller, Access>>;
  /** What is sent beyond the least that the contract takes. */
  readonly body?: Readonly<Record<string, unknown>>;
  /** Parameters of the path that are not those of everybody. */
  readonly path?: Readonly<Record<string, string>>;
}

/** The person who asks, as a parameter of the path. */
export const self = "self";

export const readers = [
  "account_manager",
  "auditor",
  "reviewer",
  "decision_maker",
  "signatory",
  "quality_manager",
  "exam_manager",
] as const satisfies readonly Caller[];
export const managers = ["legal_representative", "referent"] as const;
export const members = [...managers, "trainer"] as const;

/** Those named are let in, the others of the staff and of the organisation are refused, nobody enters without a session. */
export function only(...allowed: readonly Caller[]): Line {
  const access = Object.fromEntries(
    callers.map((caller) => [caller, allowed.includes(caller) ? "allowed" : caller === "anonymous" ? 401 : 403]),
  );
  return { access: access as Line["access"] };
}

/** The same about something of the organisation: for the manager of another one, it does not exist. */
export const ofTheirs = (...allowed: readonly Caller[]): Line => {
  const { access } = only(...allowed);
  return { access: { ...access, other_manager: 404 } };
};

/** The same about what is one person's own: it does not exist for the other people of organisations. */
function theirOwn(owner: Caller): Line {
  const { access } = only(owner);
  const others = [...members, "other_manager"].filter((caller) => caller !== owner);
  return { access: { ...access, ...Object.fromEntries(others.map((caller) => [caller, 404 as const])) } };
}

export const everybody = only(...callers);
/** There is no audit yet: who may read its mission order is told so, not that they may not. */
export const missions: Line = {
  access: Object.fromEntries(
    Object.entries(only(...readers).access).map(([caller, access]) => [caller, access === "allowed" ? 404 : access]),
  ) as Line["access"],
};
/** Without the secret of the address there is nothing there, whoever asks. */
export const nowhere: Line = {
  access: Object.fromEntries(callers.map((caller) => [caller, 404])) as Line["access"],
  path: { secret: "0f".repeat(32) },
};
export const signedIn = only(...callers.filter((caller) => caller !== "anonymous"));
export const reading = ofTheirs(...readers, ...members);
/** The same where an observer reads what is open to them: this file is not. */
export const observed: Line = { access: { ...reading.access, observer: 404 } };
/** No report of a cycle is printed yet, and it is the certifier’s own: nobody finds one, the organisations least of all. */
export const cycleReports: Line = {
  access: Object.fromEntries(
    Object.entries(observed.access).map(([caller, access]) => [caller, access === "allowed" ? 404 : access]),
  ) as Line["access"],
};
export const managing = ofTheirs(...managers);
export const instructing = only("account_manager");
export const assigning = only("account_manager", "quality_manager");
export const auditing = only("auditor");
export const examining = only("exam_manager");
/** There is no such file: who may read it is told so. */
export const unknownFile: Line = {
  access: { ...examining.access, exam_manager: 404 },
  path: { file: "0f".repeat(32) },
  body: { mapping: {} },
};
export const resultsRead = ofTheirs(...readers.filter((role) => role !== "auditor"), ...members);
export const overseeing = only(...readers.filter((role) => role !== "auditor"));
export const boardReaders = only("account_manager", "decision_maker", "quality_manager");
export const hours = { startsAt: "09:00", breakAt: "12:30", breakMinutes: 60 };
export const banking = only("quality_manager", "exam_manager");
export const wording = {
  ...{ theme: "T1", kind: "single", difficulty: "facile", recall: false, text: "Qui délivre ?", image: null },
  options: [{ id: "a", text: "Le certificateur", correct: true }],
  ...{ explanation: "Préparer n’est pas délivrer.", source: "R-AGR-3" },
};
export const rated = {
  ...{ commandId: "5f0c2f0a-6f0b-4f43-9d0e-2f7a4f1f6f11", claimedAt: "2026-01-15T09:00:00.000Z", seen: 0 },
  entry: { kind: "rate", indicator: "A1", rating: "conforming", note: "" },
};
export const sitting = theirOwn("referent");
