import { may, observes } from "../../domain/access/permissions.ts";
import { appealAccepts } from "../../domain/complaints/appeal.decide.ts";
import type { AppealEvent } from "../../domain/complaints/appeal.events.ts";
import { appealCheck, mayDecide } from "../../domain/complaints/appeal.file.ts";
import { isStayable } from "../../domain/complaints/appeal.judge.ts";
import type { LodgedAppeal } from "../../domain/complaints/appeal.model.ts";
import { groundViews } from "../decisions/statedGrounds.ts";
import { readableDossier } from "../dossiers/readable.ts";
import { refusedReading } from "../observations/refusedReading.ts";
import { organisationStream } from "../organisations/organisation.stream.ts";
import { done, refused } from "../outcome.ts";
import type { AppealFilter, AppealLine } from "../ports/complaints.readings.ts";
import type { Asking } from "../query.ts";
import { streamName } from "../stream.ts";
import { appealStream } from "./appeal.stream.ts";
import { appealFacts } from "./appealFacts.ts";
import { proposed } from "./complaintFacts.ts";
import { appealIdOf, contestableIn } from "./contestable.ts";
import { schemeOfAppeal } from "./fileAppeal.ts";

/** The appeals that the person may read: all for the staff, its own for an organisation, those of the files open to an observer. */
export const readAppeals = async (asking: Asking, { search }: { readonly search: string }) => {
  const { complaints } = asking.ports.readings;
  const { count, rows } = await complaints.appeals({ search, ...(await readableBy(asking)) });
  return done({ appeals: rows.toSorted(lastFirst), older: count - rows.length });
};

async function readableBy({ ports, actor, today }: Asking): Promise<AppealFilter> {
  if (observes(actor)) {
    const opened = await ports.readings.journeys.list({ openTo: { personId: actor.id, on: today }, drafts: false });
    return { dossiers: opened.map(({ id }) => id) };
  }
  const own = actor.memberships.map(({ organisationId }) => organisationId);
  return actor.staff.length > 0 ? {} : { organisations: own };
}

type Dated = Pick<AppealLine, "receivedOn" | "number">;

const lastFirst = (one: Dated, other: Dated): number =>
  other.receivedOn.localeCompare(one.receivedOn) || other.number.localeCompare(one.number);

/** The decisions of a dossier that can be contested, with the appeal already filed against each. */
export const readContestable = async (asking: Asking, { dossierId }: { readonly dossierId: string }) => {
  const { ports, actor, today } = asking;
  const found = await readableDossier(asking, dossierId);
  if (!found.ok) return refused(found.refusal);
  const { state } = found;
  const denied = may(actor, "appeal.file", { organisationId: state.organisationId });
  if (denied !== null) return refused(denied);
  const scheme = await ports.schemes.get(state.scheme);
  const decisions = await contestableIn(ports, { dossierId, scheme });
  const { rows: appeals } = await ports.readings.complaints.appeals({ organisations: [state.organisationId] });
  return done({
    ...{ dossierId, number: state.number, appealDays: scheme.rulebook.decision.appealDays },
    decisions: decisions.map((decision) => ({
      ...{ kind: decision.kind, decidedAt: decision.decidedAt, notifiedOn: decision.notifiedOn },
      ...{ appealUntil: decision.appealUntil },
      late: decision.appealUntil !== null && today > decision.appealUntil,
      appealId: appeals.find(({ id }) => id === appealIdOf(ports, decision))?.id ?? null,
    })),
  });
};

/** One appeal entire: what is contested and why, who has it, what was decided and what follows. */
export const readAppeal = async (asking: Asking, { appealId }: { readonly appealId: string }) => {
  const { ports, actor } = asking;
  const { state, position } = await ports.states.load(appealStream, appealId);
  if (state.status === "none") return refused({ code: "access/not-found" });
  const { filed } = state;
  const { organisationId, contested } = filed;
  const denied = observes(actor)
    ? await refusedReading(asking, { dossierId: contested.dossierId, organisationId })
    : may(actor, "appeal.read", { organisationId });
  if (denied !== null) return refused(denied);
  const staff = actor.staff.length > 0 && !observes(actor);
  const scheme = await schemeOfAppeal(ports, state);
  const { extensionDays } = scheme.rulebook.complaints;
  return done({
    ...{ id: appealId, position, number: filed.number, status: state.status, late: filed.late },
    ...{ receivedOn: filed.receivedOn, onBehalf: filed.onBehalf, decideBy: state.decideBy, extended: state.extended },
    organisation: await organisationOf(asking, organisationId),
    contested: {
      ...{ kind: contested.kind, dossierId: contested.dossierId, habilitationId: contested.habilitationId },
      ...{ decidedAt: contested.decidedAt, notifiedOn: contested.notifiedOn, appealUntil: contested.appealUntil },
    },
    ...(await wordsOf(asking, appealId, state)),
    candidates:
      staff && (state.status === "filed" || state.status === "assigned") ? await candidates(asking, state) : [],
    grounds: scheme.grounds
      .filter(({ family }) => family === "appeal")
      .map(({ code, label, detailRequired, acts }) => ({ code, label, detailRequired, acts: [...acts] })),
    stayable: state.status === "assigned" && state.stay === null && isStayable(state),
    accepts: observes(actor) ? [] : [...appealAccepts[state.status]],
    mine: state.status !== "filed" && state.assigned.decider === actor.id,
    rules: { extensionDays },
  });
};

async function organisationOf({ ports }: Asking, id: string) {
  const { state } = await ports.states.load(organisationStream, id);
  return { id, name: state.status === "registered" ? state.name : "" };
}

async function wordsOf({ ports }: Asking, id: string, state: LodgedAppeal) {
  const { filed } = state;
  const decided = state.status === "decided" || state.status === "notified" ? state.decided : null;
  const stay = state.status === "filed" ? null : state.stay;
  const { events } = await ports.events.read<AppealEvent>(streamName("appeal", id), 0, null);
  const added = events.filter((event) => event.type === "AppealCompleted");
  const texts = await ports.contents.read<string>([
    ...[...filed.arguments, ...(decided?.answers ?? [])].map(({ text }) => text),
    ...(decided?.grounds.map(({ detail }) => detail) ?? []),
    ...added.map(({ text }) => text),
    ...(stay === null ? [] : [stay.reason]),
  ]);
  const answerTo = (argument: string) => decided?.answers.find((one) => one.id === argument)?.text;
  const people = await ports.people.named(peopleIn(state));
  const named = (personId: string) => ({ id: personId, name: people.get(personId)?.name ?? "" });
  const scheme = await schemeOfAppeal(ports, state);
  const given = (await ports.readings.dossiers.attachments(filed.contested.dossierId)).filter((file) =>
    [...filed.files, ...added.flatMap(({ files }) => files)].includes(file.id),
  );
  return {
    arguments: filed.arguments.map(({ id: argument, text }) => ({
      ...{ id: argument, text: texts.get(text) ?? "" },
      answer: texts.get(answerTo(argument) ?? "") ?? null,
    })),
    complements: added.map(({ at, text }) => ({ at, text: texts.get(text) ?? "" })),
    files: given.map(({ id: fileId, name, bytes }) => ({ id: fileId, name, bytes })),
    stay: stay === null ? null : { suspensive: stay.suspensive, at: stay.at, reason: texts.get(stay.reason) ?? "" },
    handler: state.status === "filed" ? null : named(state.assigned.handler),
    decider: state.status === "filed" ? null : named(state.assigned.decider),
    decision:
      decided === null
        ? null
        : {
            ...{ outcome: decided.outcome, at: decided.at, annuls: decided.annuls },
            grounds: groundViews(decided.grounds, scheme, texts),
            notifiedOn: state.status === "notified" ? state.notified.notifiedOn : null,
            reference: state.status === "notified" ? state.notified.reference : null,
          },
  };
}

const peopleIn = (state: LodgedAppeal): readonly string[] =>
  state.status === "filed" ? [] : [state.assigned.handler, state.assigned.decider];

/** Who may prepare it and who may decide it, with the reasons why not (R-CMP-4, R-IMP-3). */
async function candidates({ ports, today }: Asking, state: LodgedAppeal) {
  const { organisationId, contested } = state.filed;
  const scheme = await schemeOfAppeal(ports, state);
  const about = { organisationId, dossierId: contested.dossierId, scheme, decision: contested, previous: null };
  const facts = await appealFacts(ports, { ...about, people: [] });
  const members = await ports.readings.staff.members();
  const able = members.filter(({ roles }) => roles.some((role) => role !== "observer" && role !== "auditor"));
  return await Promise.all(
    able.map(async ({ id, name }) => {
      const person = await proposed(ports, id);
      const { eligible, reasons } = appealCheck(person, facts, today);
      return { id, name, eligible, decides: mayDecide(person, facts, today), reasons };
    }),
  );
}
