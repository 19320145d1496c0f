import type { Actor } from "../../domain/access/actor.ts";
import { admissionObservations, missingIn } from "../../domain/dossiers/completeness.ts";
import { coverageOf, observationsOn } from "../../domain/dossiers/coverage.ts";
import type { StatedGround } from "../../domain/dossiers/dossier.events.ts";
import { statusFor } from "../../domain/dossiers/dossier.seen.ts";
import type { Owner } from "../../domain/journey/journey.model.ts";
import type { ProgrammeState } from "../../domain/programmes/programme.decide.ts";
import { fallingOn } from "../journey/mine.ts";
import { journeys } from "../journey/readJourneys.ts";
import { organisationStream } from "../organisations/organisation.stream.ts";
import { done } from "../outcome.ts";
import type { Ports } from "../ports/ports.ts";
import { programmeStream } from "../programmes/programme.stream.ts";
import type { Asking } from "../query.ts";
import { readContent } from "./content.ts";
import type { OpenedState } from "./forDossier.ts";
import { readableDossier } from "./readable.ts";
import { readJudgement } from "./readJudgement.ts";

/** A dossier entire: what was typed or filed, what is missing, what is to be looked at, where it stands. */
export const readDossier = async (asking: Asking, { dossierId }: { readonly dossierId: string }) => {
  const { ports, actor, today } = asking;
  const found = await readableDossier(asking, dossierId);
  if (!found.ok) return found;
  const { state, position } = found;
  const [scheme, { content, draft }, head, where, programme, attachments, written, judgement] = await Promise.all([
    ports.schemes.get(state.scheme),
    readContent(ports, dossierId, state),
    headOf(asking, dossierId, state),
    standing({ ports, actor, today }, dossierId),
    programmeOf(ports, dossierId),
    ports.readings.dossiers.attachments(dossierId),
    exchanges(ports, state, actor),
    readJudgement({ ports, actor }, dossierId, state),
  ]);
  const ground = { scheme, siren: state.organisationId, today };
  const competences = scheme.competences.map(({ code }) => code);
  const coverage = coverageOf(content.programme, competences);
  return done({
    ...head,
    ...where,
    ...written,
    judgement,
    position,
    order: scheme.rulebook.journey.order,
    content,
    draft,
    missing: missingIn(content, ground),
    observations: admissionObservations(content, ground),
    coverage,
    programmeObservations: observationsOn(content.programme, coverage, scheme.rulebook.programme),
    attachments,
    programme,
  });
};

/** The step the dossier is at, and what there is to do on it, by whom. */
async function standing(asking: Pick<Asking, "ports" | "actor" | "today">, dossierId: string) {
  const [journey] = await journeys(asking, { ids: [dossierId], drafts: true });
  if (journey === undefined) throw new Error(`The reading of the dossier ${dossierId} is missing.`);
  const { stage, tasks } = journey;
  const mine = await fallingOn(asking, journey);
  const people = await asking.ports.people.named(
    tasks.flatMap(({ owner }) => (owner.kind === "person" ? [owner.personId] : [])),
  );
  return {
    stage,
    tasks: tasks.map((task) => {
      const own = mine.find(({ code, owner }) => code === task.code && owner === task.owner);
      const { code, dueOn, rule } = own ?? task;
      return { ...{ code, dueOn, rule }, mine: own !== undefined, owner: holderOf(task.owner, people) };
    }),
  };
}

/** Who has the hand: a name, a function, or the organisation. */
function holderOf(owner: Owner, people: ReadonlyMap<string, { readonly name: string }>): string {
  switch (owner.kind) {
    case "person":
      return people.get(owner.personId)?.name ?? "";
    case "role":
      return owner.role;
    case "organisation":
      return "organisation";
  }
}

async function headOf({ ports, actor }: Pick<Asking, "ports" | "actor">, dossierId: string, state: OpenedState) {
  const organisation = await ports.states.load(organisationStream, state.organisationId);
  const people = await ports.people.named(state.manager === null ? [] : [state.manager]);
  return {
    id: dossierId,
    number: state.number,
    organisationId: state.organisationId,
    organisationName: organisation.state.status === "registered" ? organisation.state.name : "",
    status: statusFor(actor, state.status),
    scheme: { scheme: state.scheme.scheme, version: state.scheme.version },
    managerId: state.manager,
    managerName: state.manager === null ? null : (people.get(state.manager)?.name ?? null),
    submittedOn: state.status === "draft" || state.status === "abandoned" ? null : state.submittedOn,
    dueOn: state.status === "incomplete" ? state.answerBy : null,
    closesOn: state.closesOn,
    reapplyFrom: state.status === "refused" ? state.reapplyFrom : null,
  };
}

/** The points sent back with their answers, and for the staff the grounds of a refusal that is only proposed, in words (R-APP-3). */
async function exchanges(ports: Ports, state: OpenedState, { staff }: Actor) {
  const points = state.status === "incomplete" ? state.points : [];
  const proposed: readonly StatedGround[] = state.status === "refusal_proposed" ? state.grounds : [];
  const grounds = staff.length === 0 ? [] : proposed;
  const hashes = [
    ...points.flatMap(({ text, answer }) => [text, ...(answer === null ? [] : [answer])]),
    ...grounds.map(({ detail }) => detail),
  ];
  const words = await ports.contents.read<string>(hashes);
  return {
    points: points.map(({ id, section, text, answer }) => ({
      id,
      section,
      text: words.get(text) ?? "",
      answer: answer === null ? null : (words.get(answer) ?? ""),
    })),
    answerBy: state.status === "incomplete" ? state.answerBy : null,
    grounds: grounds.map(({ code, detail }) => ({ code, detail: words.get(detail) ?? "" })),
  };
}

async function programmeOf(ports: Ports, dossierId: string) {
  const { state, position }: { state: ProgrammeState; position: number } = await ports.states.load(
    programmeStream,
    dossierId,
  );
  if (state.status === "none") return null;
  const people = await ports.people.named(state.versions.flatMap(({ judged }) => (judged === null ? [] : [judged.by])));
  const versions = state.versions.map(({ version, filedOn, judged }) => ({
    version,
    filedOn,
    judged:
      judged === null ? null : { approved: judged.approved, on: judged.on, byName: people.get(judged.by)?.name ?? "" },
  }));
  return { id: dossierId, status: state.status, position, versions };
}
