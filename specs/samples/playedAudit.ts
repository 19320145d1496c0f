import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { addDays, type Day, dayOf } from "../../src/domain/shared/calendar.ts";
import type { Cast } from "../../src/main/demo/application.ts";
import { answers } from "../../src/main/demo/auditTexts.ts";
import type { Api } from "../api.ts";

const hours = { startsAt: "09:00", breakAt: "12:30", breakMinutes: 60 };

/** An audit played through the product's own addresses by the people of `decisionStaff`, led by Hélène. */
export interface Played {
  readonly given: Api;
  readonly cast: Cast;
  readonly dossierId: string;
  readonly id: string;
  readonly on: Day;
}

export const pageOf = async ({ given, id }: Played, person: string) =>
  (await given.get(person, `/api/audits/${id}`)).json().audit;

/** Somebody acts on the audit, and is followed. */
export async function act({ given, id }: Played, person: string, url: string, body = {}): Promise<void> {
  const answer = (await given.post(person, `/api/audits/${id}/${url}`, body)).json();
  expect(answer, url).toMatchObject({ id, position: expect.any(Number) });
}

/** The dates confirmed, the questions answered and validated, the plan generated, verified and sent. */
export async function prepared(played: Played): Promise<void> {
  const { referent } = played.cast;
  await act(played, referent, "dates/confirmation", { days: [played.on] });
  const { preliminary } = await pageOf(played, referent);
  await act(played, referent, "answers", { answers: { ...preliminary.values, ...answers } });
  await act(played, "helene", "answers/validation");
  await act(played, "helene", "plan", { hours, people: [{ role: "referent", name: "Samira Traoré" }] });
  await act(played, "helene", "plan/confirmation");
  await act(played, "nadia", "plan/review", { approved: true, remarks: "" });
  await act(played, "camille", "plan/sending");
}

/** Sends entries as the auditor's device does, and expects each to be followed. */
async function entered({ given, id }: Played, ...entries: readonly object[]): Promise<void> {
  const { position } = (await given.get("helene", `/api/audits/${id}`)).json();
  const claimedAt = await given.now();
  const sent = entries.map((entry) => ({ commandId: randomUUID(), claimedAt, seen: position, entry }));
  const { results } = (await given.post("helene", `/api/audits/${id}/entries`, { entries: sent })).json();
  expect(results.map(({ outcome }: { outcome: string }) => outcome)).toEqual(entries.map(() => "applied"));
}

/** The codes of the indicators that the audit sees. */
export async function scopeOf(played: Played): Promise<readonly string[]> {
  const { grid } = await pageOf(played, "helene");
  return grid.flatMap(({ indicators }: { indicators: readonly { code: string; applies: boolean }[] }) =>
    indicators.filter(({ applies }) => applies).map(({ code }) => code),
  );
}

/** The day has come: the audit is opened, every indicator rated, a point written on each of some indicators, the meeting closed and its record signed. */
export async function held(played: Played, points: Readonly<Record<string, string>>): Promise<void> {
  const { given, on, cast } = played;
  if (dayOf(await given.now()) < on)
    expect((await given.post("louise", "/api/demo/clock", { to: on })).statusCode).toBe(200);
  const present = [{ role: "referent", name: "Samira Traoré" }];
  await act(played, "helene", "opening", { present });
  const ratings = (await scopeOf(played)).map((indicator) => ({
    ...{ kind: "rate", indicator, note: "" },
    rating: points[indicator] === undefined ? "conforming" : "nonconforming",
  }));
  await entered(played, ...ratings);
  const texts = { finding: "Ce qui est constaté.", risk: "Ce qui peut en résulter.", grade: null, gradeReason: "" };
  for (const [indicator, id] of Object.entries(points))
    await entered(played, { kind: "write", id, indicator, ...texts });
  await act(played, "helene", "closing", { present, strengths: "", observations: "" });
  await act(played, "helene", "signature");
  await act(played, cast.referent, "signature");
}

/** The report written, verified by another person, and issued. */
export async function reported(played: Played): Promise<void> {
  const texts = { conclusion: "Favorable", summary: "Ce que l’audit a vu.", strengths: "", observations: "" };
  await act(played, "helene", "report", { ...texts, correction: "" });
  await act(played, "nadia", "report/review", { approved: true, remarks: "" });
  await act(played, "camille", "report/issue");
}

/** A point corrected, proved and cleared. */
export async function corrected(played: Played, nonconformity: string): Promise<void> {
  const { given, cast, dossierId, on } = played;
  const point = `nonconformities/${nonconformity}`;
  const plan = {
    cause: "La cause.",
    correction: "La correction.",
    correctiveAction: "L’action.",
    responsible: "Samira",
  };
  await act(played, cast.referent, `${point}/action-plan`, { ...plan, dueOn: addDays(on, 30) });
  await act(played, "helene", `${point}/action-plan/acceptance`);
  const proof = `/api/dossiers/${dossierId}/files?name=preuve.pdf`;
  const { id } = (await given.upload(cast.referent, proof, Buffer.from("%PDF-1.7\npreuve\n"))).json();
  await act(played, cast.referent, `${point}/evidence`, { attachments: [id], comment: "" });
  await act(played, "helene", `${point}/clearance`, { opinion: "La preuve suffit." });
}
