import type { Participation } from "../../domain/complaints/involvement.ts";
import type { DecisionEvent } from "../../domain/decisions/decision.events.ts";
import type { HabilitationEvent } from "../../domain/habilitations/habilitation.events.ts";
import type { RenewalEvent } from "../../domain/renewals/renewal.events.ts";
import { evaluationsOf } from "../impartiality/evaluations.ts";
import type { DomainEvent } from "../ports/events.ts";
import type { Ports } from "../ports/ports.ts";
import { streamName } from "../stream.ts";

type Log = Pick<Ports, "events" | "readings">;

/** Decisions on the life of an habilitation. */
const sanctions: readonly string[] = [
  "HabilitationSuspended",
  "SuspensionLifted",
  "LiftRefused",
  "HabilitationWithdrawn",
] satisfies readonly HabilitationEvent["type"][];

/**
 * Everybody who evaluated a dossier, reviewed it, decided on it or on its habilitation: they neither handle nor decide what
 * contests it (R-DEC-1, R-CMP-4). Read from the log itself: an act that was set aside since is still one.
 */
export async function participationsIn(ports: Log, dossierId: string): Promise<readonly Participation[]> {
  const renewals = (await ports.readings.renewals.ofHabilitation(dossierId)).map(({ id }) => id);
  const [evaluations, decision, habilitation, ...renewed] = await Promise.all([
    evaluationsOf(ports, dossierId),
    eventsOf<DecisionEvent>(ports, "decision", dossierId),
    eventsOf<HabilitationEvent>(ports, "habilitation", dossierId),
    ...renewals.map((id) => eventsOf<RenewalEvent>(ports, "renewal", id)),
  ]);
  return [
    ...evaluations,
    ...decision.flatMap(judgement),
    ...habilitation.flatMap(({ type, by }): readonly Participation[] =>
      sanctions.includes(type) ? [{ personId: by, act: "sanction" }] : [],
    ),
    ...renewed.flat().flatMap(renewal),
  ];
}

function judgement({ type, by }: DecisionEvent): readonly Participation[] {
  if (type === "ReviewRecorded") return [{ personId: by, act: "review" }];
  return type === "DecisionTaken" || type === "RefusalDeclined" ? [{ personId: by, act: "decision" }] : [];
}

const renewal = ({ type, by }: RenewalEvent): readonly Participation[] =>
  type === "RenewalDecided" || type === "ExtensionDecided" ? [{ personId: by, act: "decision" }] : [];

const eventsOf = async <E extends DomainEvent>(
  { events }: Pick<Ports, "events">,
  kind: string,
  id: string,
): Promise<readonly E[]> => (await events.read<E>(streamName(kind, id), 0, null)).events;

/** The same for every dossier of an organisation. */
export async function participationsAbout(ports: Log, organisationId: string): Promise<readonly Participation[]> {
  const dossiers = await ports.readings.journeys.list({ organisations: [organisationId], drafts: false });
  return (await Promise.all(dossiers.map(({ id }) => participationsIn(ports, id)))).flat();
}
