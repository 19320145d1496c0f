import type { Score } from "../../domain/quizzes/paper.model.ts";
import { dossierStream } from "../dossiers/dossier.stream.ts";
import { done } from "../outcome.ts";
import type { Ports } from "../ports/ports.ts";
import type { Asking } from "../query.ts";
import { neutralisationId, neutralisationStream } from "./neutralisation.stream.ts";
import { type Regrading, regradingsOf } from "./regrading.ts";

interface Asked {
  readonly scheme: string;
  readonly code: string;
  readonly version: number;
}

/** What neutralising a version of a question changes, person by person, before it is decided; or that it was, by whom and why. */
export const readNeutralisation = async ({ ports, at }: Asking, { scheme, code, version }: Asked) => {
  const loaded = await ports.states.load(neutralisationStream, neutralisationId(scheme, code, version));
  const { neutralised } = loaded.state;
  const { list, facts } = await regradingsOf(ports, { scheme, question: code, version }, at);
  const { attempts: _, ...effects } = facts.effects;
  const people = await ports.people.named([
    ...new Set([...list.map(({ attempt }) => attempt.personId), ...(neutralised === null ? [] : [neutralised.by])]),
  ]);
  const reasons = await ports.contents.read<string>(neutralised?.reason == null ? [] : [neutralised.reason]);
  return done({
    ...{ code, version, position: loaded.position, seen: facts.fingerprint, running: facts.running, effects },
    neutralised:
      neutralised === null
        ? null
        : {
            at: neutralised.at,
            by: people.get(neutralised.by)?.name ?? "",
            reason: reasons.get(neutralised.reason ?? "") ?? "",
          },
    attempts: await Promise.all(
      list.map(async (regrading) => ({
        ...(await told(ports, regrading)),
        personName: people.get(regrading.attempt.personId)?.name ?? "",
      })),
    ),
  });
};

async function told(ports: Ports, { id, attempt, regraded, crossing }: Regrading) {
  const { dossierId, number } = attempt;
  const { state } = await ports.states.load(dossierStream, dossierId);
  return {
    ...{ id, dossierId, number, crossing, endedAt: attempt.endedAt },
    dossierNumber: state.status === "none" ? "" : state.number,
    before: resultIn(attempt.score),
    after: resultIn(regraded.score),
  };
}

const resultIn = ({ themes: _, marks: __, ...result }: Score) => result;
