import type { Granted, Suspension } from "../../domain/habilitations/habilitation.state.ts";
import { awaitsDecisionOn, openSuspension, statusOn } from "../../domain/habilitations/periods.ts";
import { correctionStatus, removalAfter } from "../../domain/habilitations/procedure.corrections.ts";
import { correctionOf } from "../../domain/habilitations/procedure.evolve.ts";
import { type Point, pointsOf } from "../../domain/habilitations/procedure.points.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import { type Day, dayOf, type Moment } from "../../domain/shared/calendar.ts";
import { evaluationsOf } from "../impartiality/evaluations.ts";
import { refusedReading } from "../observations/refusedReading.ts";
import { organisationStream } from "../organisations/organisation.stream.ts";
import { done, refused } from "../outcome.ts";
import type { Ports } from "../ports/ports.ts";
import type { Asking } from "../query.ts";
import { effectsOf } from "./effects.ts";
import { schemeOf } from "./forHabilitation.ts";
import { habilitationStream } from "./habilitation.stream.ts";

/** A procedure as both sides read it, point by point: what is reproached, answered, corrected, verified (R-SUS-1 to R-SUS-3). */
export const readWholeProcedure = async (asking: Asking, { habilitationId }: { readonly habilitationId: string }) => {
  const { ports, actor, today } = asking;
  const { state, position } = await ports.states.load(habilitationStream, habilitationId);
  if (state.status === "none") return refused({ code: "access/not-found" });
  const denied = await refusedReading(asking, state.grant, "habilitation.read");
  if (denied !== null) return refused(denied);
  const { number, dossierId, organisationId, effectiveOn } = state.grant;
  const scheme = await schemeOf(ports, state);
  const organisation = (await ports.states.load(organisationStream, organisationId)).state;
  const reading = await readingOf(ports, state, scheme);
  const evaluations = await evaluationsOf(ports, dossierId);
  const { observationDays, proofDaysBeforeEnd, reviewDays } = scheme.rulebook.suspension;
  return done({
    ...{ id: habilitationId, position, number, dossierId, organisationId, effectiveOn },
    organisationName: organisation.status === "registered" ? organisation.name : "",
    status: statusOn(state, today) ?? "active",
    awaitsDecision: awaitsDecisionOn(state, today),
    notices: noticesOf(state),
    points: pointsOf(state).map((point) => pointView(point, state, reading)),
    suspension: suspensionView(state, reading),
    removal: removalView(state, scheme, reading),
    verifiedByMe: evaluations.some(({ personId, act }) => personId === actor.id && act === "correction-verification"),
    rules: { observationDays, proofDaysBeforeEnd, reviewDays },
  });
};

/** What an act would touch, with the fingerprint that the act carries (R-EFF-1). */
export const readEffects = async (asking: Asking, { habilitationId }: { readonly habilitationId: string }) => {
  const { ports } = asking;
  const { state } = await ports.states.load(habilitationStream, habilitationId);
  if (state.status === "none") return refused({ code: "access/not-found" });
  const denied = await refusedReading(asking, state.grant, "habilitation.read");
  if (denied !== null) return refused(denied);
  const effects = await effectsOf(ports, state, asking.today);
  const { examRightMonths } = (await schemeOf(ports, state)).rulebook.habilitation;
  return done({ ...effects, fingerprint: ports.contents.fingerprint(effects), examRightMonths });
};

/** What is read besides the stream: words, names, files, labels of the grounds. */
interface Reading {
  readonly words: ReadonlyMap<string, string>;
  readonly nameOf: (id: string) => string;
  readonly filesOf: (ids: readonly string[]) => readonly FileView[];
  readonly labelOf: (code: string) => string;
}
interface FileView {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly at: string;
}

interface Wrote {
  readonly by: string;
  readonly at: Moment;
}

async function readingOf(ports: Ports, state: Granted, scheme: Scheme): Promise<Reading> {
  const points = pointsOf(state);
  const suspension = openSuspension(state);
  const corrections = (suspension?.corrections ?? []).flatMap(({ filed, found }) => [filed, found]);
  const hearing = suspension?.hearing ?? null;
  const acts = [
    ...points.flatMap(({ answers, dropped }) => [...answers, dropped]),
    ...[...corrections, hearing, ...state.removals],
  ].filter((act) => act !== null);
  const { failings = [], urgency = null } = suspension?.decided ?? {};
  const hashes = [
    ...points.map(({ detail }) => detail),
    ...acts.map((act) => ("text" in act ? act.text : act.reason)),
    ...failings.flatMap(({ detail, proofExpected }) => [detail, proofExpected]),
    ...(urgency === null ? [] : [urgency]),
  ];
  const people = await ports.people.named([...new Set(acts.map(({ by }) => by))]);
  const deposited = await ports.readings.dossiers.attachments(state.grant.dossierId);
  return {
    words: await ports.contents.read<string>(hashes),
    nameOf: (id) => people.get(id)?.name ?? "",
    filesOf: (ids) =>
      deposited
        .filter(({ id }) => ids.includes(id))
        .map(({ id, name, bytes, mediaType, at }) => ({ id, name, bytes, mediaType, at })),
    labelOf: (code) => scheme.grounds.find((ground) => ground.code === code)?.label ?? "",
  };
}

interface Said extends Wrote {
  readonly text: string;
  readonly files: readonly string[];
}

const written = ({ text, files, by }: Said, on: Day, { words, nameOf, filesOf }: Reading) => ({
  ...{ text: words.get(text) ?? "", files: filesOf(files), byName: nameOf(by), on },
});

const reasoned = ({ reason, by, at }: Wrote & { readonly reason: string }, { words, nameOf }: Reading) => ({
  ...{ text: words.get(reason) ?? "", files: [], byName: nameOf(by), on: dayOf(at) },
});

/** The grievances told, and when their letter was presented; the letter of a suspension is one (R-SUS-3). */
function noticesOf(state: Granted) {
  const issued = (aim: "suspension" | "withdrawal") => {
    const last = state.procedure.notices.findLast((notice) => notice.issued.aim === aim);
    return last === undefined ? null : dayOf(last.issued.at);
  };
  const awaited = state.procedure.notices.filter(({ presented }) => !presented);
  const letter = openSuspension(state)?.notified ?? null;
  return [
    ...awaited.map(({ issued: { aim, at } }) => ({
      ...{ aim, issuedOn: dayOf(at), notifiedOn: null, reference: null, until: null },
    })),
    ...state.grievances.map(({ aim, notifiedOn, reference, observationsUntil: until }) => ({
      ...{ aim, issuedOn: issued(aim), notifiedOn, reference, until },
    })),
    ...(letter === null
      ? []
      : [
          {
            ...{ aim: "withdrawal" as const, issuedOn: null, notifiedOn: letter.notifiedOn },
            ...{ reference: letter.reference, until: letter.observationsUntil },
          },
        ]),
  ];
}

function pointView({ aim, code, detail, files, until, answers, dropped }: Point, state: Granted, reading: Reading) {
  return {
    ...{ aim, code, until, label: reading.labelOf(code), detail: reading.words.get(detail) ?? "" },
    files: reading.filesOf(files),
    answers: answers.map((answer) => ({ ...written(answer, answer.receivedOn, reading), late: answer.late })),
    dropped: dropped === null ? null : reasoned(dropped, reading),
    failing:
      openSuspension(state)?.decided.failings.some((failing) => failing.code === code && aim === "withdrawal") ?? false,
  };
}

function suspensionView(state: Granted, reading: Reading) {
  const suspension = openSuspension(state);
  if (suspension === null || state.withdrawal !== null) return null;
  const { from, lastDay, urgency, hearingDueOn, failings, repeated } = suspension.decided;
  const { hearing } = suspension;
  return {
    ...{ from, lastDay, repeated: repeated.map(reading.labelOf) },
    urgency: urgency === null ? null : (reading.words.get(urgency) ?? ""),
    hearing:
      hearingDueOn === null
        ? null
        : {
            dueOn: hearingDueOn,
            held: hearing === null ? null : { ...written(hearing, hearing.heldOn, reading), late: hearing.late },
          },
    failings: failings.map(({ code, detail, proofExpected, proofDueOn }) => ({
      ...{ code, label: reading.labelOf(code), detail: reading.words.get(detail) ?? "" },
      ...{ proofExpected: reading.words.get(proofExpected) ?? "", proofDueOn },
      ...correctionView(suspension, code, reading),
    })),
  };
}

function correctionView(suspension: Suspension, code: string, reading: Reading) {
  const { filed, found } = correctionOf(suspension, code) ?? { filed: null, found: null };
  return {
    status: correctionStatus(suspension, code),
    filed: filed === null ? null : { ...written(filed, filed.filedOn, reading), late: filed.late },
    found: found === null ? null : { ...reasoned(found, reading), outcome: found.outcome },
  };
}

function removalView(state: Granted, { rulebook }: Scheme, reading: Reading) {
  const removal = removalAfter(state, rulebook.communication);
  if (removal === null) return null;
  const { since, dueOn, proved } = removal;
  const view = proved === null ? null : { ...written(proved, proved.provenOn, reading), late: proved.late };
  return { since, dueOn, proved: view };
}
