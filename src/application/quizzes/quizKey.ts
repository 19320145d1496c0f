import type { FinishedAttempt, MarkFacts, RunningAttempt } from "../../domain/quizzes/attempt.model.ts";
import type { Paper, PutQuestion, Wordings } from "../../domain/quizzes/paper.model.ts";
import { keyOf } from "../../domain/quizzes/score.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import { dossierStream } from "../dossiers/dossier.stream.ts";
import type { Ports } from "../ports/ports.ts";

/** What a dossier keeps from its opening on, hence also as this process remembers it: its number, and the version of its scheme. */
export async function openedAs(
  { states, schemes }: Pick<Ports, "states" | "schemes">,
  dossierId: string,
): Promise<{ readonly number: string; readonly scheme: Scheme }> {
  const { state } = states.recall(dossierStream, dossierId) ?? (await states.load(dossierStream, dossierId));
  if (state.status === "none") throw new Error(`There is no dossier ${dossierId}.`);
  return { number: state.number, scheme: await schemes.get(state.scheme) };
}

/** The scheme of a dossier, in the version it was opened under. */
export const schemeOf = async (ports: Pick<Ports, "states" | "schemes">, dossierId: string): Promise<Scheme> =>
  (await openedAs(ports, dossierId)).scheme;

type Drawn = { readonly dossierId: string; readonly paper: Paper };

/** What the questions of a paper say, in the very versions that were drawn; papers older than the bank are in their scheme. */
export async function wordingsFor(ports: Ports, { dossierId, paper: { items } }: Drawn): Promise<Wordings> {
  const kept = await ports.contents.read<PutQuestion>(items.flatMap(({ content }) => content ?? []));
  const published = items.every(({ content }) => content !== null) ? [] : (await schemeOf(ports, dossierId)).questions;
  return new Map(
    items.flatMap(({ question, version, content }) => {
      const wording =
        content === null ? published.find((one) => one.id === question && one.version === version) : kept.get(content);
      return wording === undefined ? [] : [[question, wording] as const];
    }),
  );
}

/** What a paper is marked by; the key never leaves the server (R-QCM-4). */
export async function markFor(ports: Ports, attempt: RunningAttempt | FinishedAttempt): Promise<MarkFacts> {
  const { id } = await schemeOf(ports, attempt.dossierId);
  const [wordings, faulty] = await Promise.all([wordingsFor(ports, attempt), ports.readings.quizzes.neutralised(id)]);
  const neutralised = attempt.paper.items
    .filter((item) => faulty.some((one) => one.question === item.question && one.version === item.version))
    .map(({ question }) => question);
  return { key: keyOf(attempt.paper, wordings), neutralised, passUsed: false };
}
