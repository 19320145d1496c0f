import { holdsFunction, may } from "../../domain/access/permissions.ts";
import { alertAccepts } from "../../domain/alerts/alert.decide.ts";
import type { AlertEvent, Facts } from "../../domain/alerts/alert.events.ts";
import type { RaisedAlert } from "../../domain/alerts/alert.state.ts";
import { groundViews } from "../decisions/statedGrounds.ts";
import { schemeOf } from "../habilitations/forHabilitation.ts";
import { habilitationStream } from "../habilitations/habilitation.stream.ts";
import { refusedReading } from "../observations/refusedReading.ts";
import { organisationStream } from "../organisations/organisation.stream.ts";
import { done, refused } from "../outcome.ts";
import { type AlertLine, alertsRead } from "../ports/alerts.readings.ts";
import type { Ports } from "../ports/ports.ts";
import type { Asking } from "../query.ts";
import { streamName } from "../stream.ts";
import { alertStream } from "./alert.stream.ts";
import { alertSentences, alertTitles } from "./alertWording.ts";

const words = (listed: string): readonly string[] => listed.split(",").filter((word) => word !== "");

const worded = ({ facts, seen, ...line }: AlertLine) => ({
  ...line,
  title: alertTitles[line.kind],
  sentences: alertSentences(line.kind, facts, seen),
});

/** The alerts that the staff looks at, filtered; those to be decided first come first. */
export const listAlerts = async (
  { ports, actor }: Asking,
  asked: { readonly search: string; readonly status: string; readonly kind: string; readonly mine: boolean },
) => {
  const { alerts } = ports.readings;
  const filter = {
    ...{ search: asked.search, statuses: words(asked.status), kinds: words(asked.kind) },
    ...(asked.mine ? { ownerId: actor.id } : {}),
  };
  const lines = await alerts.list(filter);
  const count = lines.length < alertsRead ? lines.length : await alerts.count(filter);
  return done({ count, alerts: lines.map(worded) });
};

const openStatuses = [
  ...(["open", "observed", "snoozed", "asked", "answered", "audit-proposed", "sanction-proposed"] as const),
] satisfies readonly RaisedAlert["status"][];

/** How many alerts are open, by status: each the count of the list of that status. */
export const tallyOpenAlerts = async ({ ports }: Asking) => {
  const counts = await Promise.all(
    openStatuses.map(async (name) => ({ name, count: await ports.readings.alerts.count({ statuses: [name] }) })),
  );
  return counts.filter(({ count }) => count > 0);
};

/** Statuses in which the organisation is asked for something, or has answered. */
const addressed: readonly RaisedAlert["status"][] = ["asked", "answered"];

/** The alerts of one habilitation: all for the staff, for the organisation those about which it is asked to explain itself. */
export const listHabilitationAlerts = async (
  asking: Asking,
  { habilitationId }: { readonly habilitationId: string },
) => {
  const { ports, actor } = asking;
  const { state } = await ports.states.load(habilitationStream, habilitationId);
  if (state.status === "none") return refused({ code: "access/not-found" });
  const denied = await refusedReading(asking, state.grant, "habilitation.read");
  if (denied !== null) return refused(denied);
  const examines = holdsFunction(actor, "alert.read") === null;
  const answers = may(actor, "alert.explain", state.grant) === null;
  const lines = await ports.readings.alerts.list({ habilitationId });
  const shown = examines ? lines : answers ? lines.filter(({ status }) => addressed.includes(status)) : [];
  return done({ alerts: shown.map(worded) });
};

/** One alert entire, for the staff: its facts as they were seen, what was done, and what can be. */
export const readAlert = async ({ ports, actor }: Asking, { alertId }: { readonly alertId: string }) => {
  const { state, position } = await ports.states.load(alertStream, alertId);
  if (state.status === "none") return refused({ code: "access/not-found" });
  const { raised } = state;
  const { state: habilitation } = await ports.states.load(habilitationStream, raised.habilitationId);
  if (habilitation.status === "none") return refused({ code: "access/not-found" });
  const scheme = await schemeOf(ports, habilitation);
  return done({
    ...{ id: alertId, position, status: state.status, kind: raised.kind, title: alertTitles[raised.kind] },
    ...{ habilitationId: raised.habilitationId, habilitationNumber: habilitation.grant.number },
    ...{ organisationId: raised.organisationId, dossierId: raised.dossierId },
    organisationName: await nameOf(ports, raised.organisationId),
    ...standing(state),
    ownerId: raised.owner.kind === "person" ? raised.owner.personId : null,
    ownerName: raised.owner.kind === "person" ? await personName(ports, raised.owner.personId) : null,
    seen: await seenIn(ports, state),
    history: await historyOf(ports, alertId, scheme),
    accepts: alertAccepts[state.status].filter((type) => allowed(actor, type)),
    rules: scheme.rulebook.results,
    grounds: scheme.grounds
      .filter(({ acts }) => acts.includes("order_audit") || acts.includes("decline_audit"))
      .map(({ code, label, detailRequired, acts }) => ({ code, label, detailRequired, acts })),
  });
};

/** The facts as they were seen, in words, with what somebody wrote among them. */
async function seenIn(ports: Ports, { raised, seen: all }: RaisedAlert) {
  const written = ({ facts }: { readonly facts: Facts }) => (typeof facts.text === "string" ? facts.text : "");
  const texts = await ports.contents.read<string>(all.map(written).filter((hash) => hash !== ""));
  return all.map(({ on, facts, seen, fingerprint }) => ({
    ...{ on, fingerprint, sentences: alertSentences(raised.kind, facts, seen) },
    text: texts.get(written({ facts })) ?? null,
  }));
}

function allowed(actor: Asking["actor"], type: (typeof alertAccepts)[keyof typeof alertAccepts][number]): boolean {
  if (type === "DeclineProposal") return holdsFunction(actor, "alert.decide") === null;
  if (type === "GiveExplanations") return holdsFunction(actor, "alert.explain") === null;
  return holdsFunction(actor, "alert.examine") === null;
}

const standing = (state: RaisedAlert) => ({
  dueOn: "dueOn" in state ? state.dueOn : null,
  answerDueOn: state.status === "asked" ? state.answerDueOn : null,
  snoozedUntil: state.status === "snoozed" ? state.until : null,
  closedOn: state.status === "closed" ? state.closedOn : null,
  outcome: state.status === "closed" ? state.outcome : null,
});

async function nameOf({ states }: Ports, organisationId: string): Promise<string> {
  const { state } = await states.load(organisationStream, organisationId);
  return state.status === "registered" ? state.name : "";
}

const personName = async ({ people }: Ports, id: string): Promise<string | null> =>
  (await people.named([id])).get(id)?.name ?? null;

/** Everything that happened to it, the last first, in words. */
async function historyOf(ports: Ports, id: string, scheme: Parameters<typeof groundViews>[1]) {
  const { events } = await ports.events.read<AlertEvent>(streamName("alert", id), 0, null);
  const named = await ports.people.named([...new Set(events.flatMap((event) => [event.by, ...ownerIn(event)]))]);
  const texts = await ports.contents.read<string>(events.flatMap(hashesOf));
  return events.toReversed().map((event) => ({
    ...{ type: event.type, at: event.at, byName: named.get(event.by)?.name ?? "Habilis" },
    text: texts.get(textOf(event) ?? "") ?? null,
    grounds: groundViews(groundsOf(event), scheme, texts),
    attachments: event.type === "ExplanationsGiven" ? event.attachments : [],
    until: untilOf(event),
    auditId: event.type === "ComplementaryAuditOrdered" ? event.auditId : null,
    outcome: event.type === "AlertClosed" ? event.outcome : null,
    ownerName: event.type === "AlertReassigned" ? (named.get(ownerIn(event)[0] ?? "")?.name ?? null) : null,
  }));
}

const ownerIn = (event: AlertEvent): readonly string[] =>
  event.type === "AlertReassigned" && event.owner.kind === "person" ? [event.owner.personId] : [];

const groundsOf = (event: AlertEvent) => ("grounds" in event ? event.grounds : []);

const hashesOf = (event: AlertEvent): readonly string[] => [
  ...[textOf(event)].flatMap((hash) => hash ?? []),
  ...groundsOf(event).map(({ detail }) => detail),
];

function textOf(event: AlertEvent): string | null {
  if ("reason" in event) return event.reason;
  return event.type === "ExplanationsGiven" ? event.text : null;
}

function untilOf(event: AlertEvent) {
  if (event.type === "AlertSnoozed") return event.until;
  return event.type === "ExplanationsAsked" ? event.answerDueOn : null;
}
