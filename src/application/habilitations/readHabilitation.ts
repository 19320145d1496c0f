import { rights } from "../../domain/deadlines/deadline.model.ts";
import { calendar, dateRules } from "../../domain/habilitations/calendar.ts";
import { habilitationDeadlines } from "../../domain/habilitations/habilitation.deadlines.ts";
import type { Granted } from "../../domain/habilitations/habilitation.state.ts";
import {
  awaitsDecisionOn,
  endingOf,
  lastTerm,
  periods,
  sanctionStayed,
  statusOn,
  termEnd,
} from "../../domain/habilitations/periods.ts";
import type { DecisionAct } from "../../domain/schemes/grounds.model.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import { addDays, type Day } from "../../domain/shared/calendar.ts";
import { agreementStream } from "../agreements/agreement.stream.ts";
import { currentText } from "../agreements/currentText.ts";
import { isRunning, type LaterAuditType, refusedScheduling, typesUnderWay } from "../audits/orderAudit.ts";
import { kindNames } from "../audits/wording.ts";
import { dossierStream } from "../dossiers/dossier.stream.ts";
import { refusedReading } from "../observations/refusedReading.ts";
import { organisationStream } from "../organisations/organisation.stream.ts";
import { done, refused } from "../outcome.ts";
import type { PrintedDocument } from "../ports/documents.readings.ts";
import type { Ports } from "../ports/ports.ts";
import type { Asking } from "../query.ts";
import { schemeOf } from "./forHabilitation.ts";
import { habilitationStream } from "./habilitation.stream.ts";
import { readLife } from "./readLife.ts";
import { failingsOf, fileOf, suspensionRules, toNotify } from "./readProcedure.ts";
import { scopeNow } from "./scopeNow.ts";

/** An habilitation entire: its status today, what is due, what it covers, and everything decided about it. */
export const readHabilitation = async (asking: Asking, { habilitationId }: { readonly habilitationId: string }) => {
  const { ports, actor, today } = asking;
  const { state, position } = await ports.states.load(habilitationStream, habilitationId);
  if (state.status === "none") return refused({ code: "access/not-found" });
  const denied = await refusedReading(asking, state.grant, "habilitation.read");
  if (denied !== null) return refused(denied);
  const scheme = await schemeOf(ports, state);
  const { certification, rulebook } = scheme;
  const dates = state.dates ?? dateRules(rulebook);
  const printed = await ports.readings.documents.about(state.grant.dossierId);
  const concluded = await concludedDays(ports, habilitationId);
  return done({
    id: habilitationId,
    position,
    ...(await namesOf(ports, state)),
    certification: { ...certification, registrationEndsOn: lastRegisteredDay(state) },
    ...standingOf(state, today),
    calendar: calendar(state, dates),
    periods: periods(state),
    deadlines: habilitationDeadlines(state, dates).filter(
      ({ what, dueOn }) =>
        dueOn >= (rights.includes(what) ? today : addDays(today, -overdueShown)) &&
        !(isSurveillance(what) && concluded.includes(dueOn)),
    ),
    ...(await agreedOf(ports, state, printed)),
    life: await readLife(ports, habilitationId, scheme),
    failings: await failingsOf(ports, state, scheme),
    toNotify: toNotify(state, printed),
    ...(await auditsOf(asking, state)),
    rules: { ...rulebook.habilitation, ...suspensionRules(scheme), appealDays: rulebook.decision.appealDays },
    grounds: choosable(scheme, actor.staff.length === 0 ? ending : sanctioning),
  });
};

const isSurveillance = (what: string): boolean => what === "first-surveillance" || what === "annual-surveillance";

/** The days of the surveillances that are concluded, before their day too: they are due no more (R-SUR-6). */
async function concludedDays({ readings }: Ports, habilitationId: string): Promise<readonly Day[]> {
  const held = await readings.surveillances.ofHabilitation(habilitationId);
  return held.filter(({ concludedOn }) => concludedOn !== null).map(({ dueOn }) => dueOn);
}

/** Days during which what was due goes on being shown. */
const overdueShown = 31;

async function namesOf({ states, people }: Ports, { grant }: Granted) {
  const { number, organisationId, dossierId } = grant;
  const organisation = (await states.load(organisationStream, organisationId)).state;
  const dossier = (await states.load(dossierStream, dossierId)).state;
  const manager = dossier.status === "none" ? null : dossier.manager;
  const named = await people.named(manager === null ? [] : [manager]);
  return {
    ...{ number, organisationId, dossierId },
    organisationName: organisation.status === "registered" ? organisation.name : "",
    dossierNumber: dossier.status === "none" ? "" : dossier.number,
    managerName: manager === null ? null : (named.get(manager)?.name ?? null),
  };
}

/** Its audits, the last first, and the types that the person who asks may schedule now. */
async function auditsOf({ ports, actor, today }: Asking, state: Granted) {
  const { dossierId, organisationId } = state.grant;
  const lines = await ports.readings.audits.list({ dossier: dossierId });
  const known = lines.filter(({ hidden }) => !hidden || actor.staff.length > 0);
  const under = await typesUnderWay(ports, dossierId);
  return {
    audits: known
      .toSorted((one, other) => other.scheduledOn.localeCompare(one.scheduledOn))
      .map(({ id, auditType, mode, status, auditorName, auditOn, openNonconformities, hidden }) => ({
        ...{
          id,
          auditType,
          kind: kindNames[auditType],
          mode,
          status,
          auditorName,
          auditOn,
          openNonconformities,
          hidden,
        },
      })),
    indicators: await indicatorsOf(ports, state, today),
    schedulable: later.filter(
      (type) =>
        isRunning(state, today) && !under.includes(type) && refusedScheduling(actor, type, organisationId) === null,
    ),
  };
}

/** Those of the version in force: a later audit runs under it. */
async function indicatorsOf({ states, schemes }: Ports, { grant }: Granted, today: Day) {
  const { state: dossier } = await states.load(dossierStream, grant.dossierId);
  if (dossier.status === "none") return [];
  const { scheme } = await schemes.inForce(dossier.scheme.scheme, today);
  return scheme.referential.criteria.flatMap(({ indicators }) =>
    indicators.map(({ code, title }) => ({ code, title })),
  );
}

const later: readonly LaterAuditType[] = ["S3", "SA", "C", "R"];

const lastRegisteredDay = ({ registrationEndsOn }: Granted): Day | null =>
  registrationEndsOn === null ? null : addDays(registrationEndsOn, -1);

function standingOf(state: Granted, today: Day) {
  const ending = endingOf(state);
  return {
    status: statusOn(state, today) ?? ("active" as const),
    awaitsDecision: awaitsDecisionOn(state, today),
    stay: sanctionStayed(state),
    effectiveOn: state.grant.effectiveOn,
    expiresOn: termEnd(lastTerm(state)),
    ending: { status: ending.status, on: ending.on },
    lastDay: addDays(ending.on, -1),
  };
}

/** What the agreement says it covers, in words, and its printed copies. */
async function agreedOf(ports: Ports, state: Granted, printed: readonly PrintedDocument[]) {
  const { grant } = state;
  const agreement = (await ports.states.load(agreementStream, grant.dossierId)).state;
  const current = await currentText(ports.contents, agreement);
  const last = (kind: PrintedDocument["sheet"]) => fileOf(printed.findLast(({ sheet }) => sheet === kind));
  return {
    scope: await scopeNow(ports, state),
    agreement: current && { reference: current.text.reference, copy: last("agreement") },
    attestation: last("attestation"),
  };
}

const sanctioning: readonly DecisionAct[] = [
  ...(["suspend", "lift", "refuse_lift", "withdraw", "end", "order_audit", "reduce_scope"] as const),
];
/** What an organisation may itself ask for. */
const ending: readonly DecisionAct[] = ["end"];

/** The grounds that acts on the life of an habilitation can rest on. */
const choosable = ({ grounds }: Scheme, wanted: readonly DecisionAct[]) =>
  grounds
    .filter(({ acts }) => acts.some((act) => wanted.includes(act)))
    .map(({ code, family, label, detailRequired, acts, seriousInfringement }) => ({
      ...{ code, family, label, detailRequired, acts, seriousInfringement },
    }));
