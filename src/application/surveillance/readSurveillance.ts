import { may } from "../../domain/access/permissions.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import { type Day, dayOf } from "../../domain/shared/calendar.ts";
import { outcomeOf } from "../../domain/surveillance/surveillance.conclude.ts";
import type { OpenedState } from "../../domain/surveillance/surveillance.model.ts";
import { kindNames } from "../audits/wording.ts";
import { refusedReading } from "../observations/refusedReading.ts";
import { done, refused } from "../outcome.ts";
import type { Ports } from "../ports/ports.ts";
import type { Asking } from "../query.ts";
import { type KnownSheet, knownSheet, openToOrganisation } from "./known.ts";
import { surveillanceId, surveillanceStream } from "./surveillance.stream.ts";
import { contentOf, schemeOn } from "./surveillanceScheme.ts";
import { type Words, wordsOf } from "./words.ts";

/** A surveillance entire: its points with what is known, given and rated, its captures, its conclusion and what follows. */
export const readSurveillance = async (asking: Asking, { surveillanceId: id }: { readonly surveillanceId: string }) => {
  const { ports, actor, today } = asking;
  const { state, position } = await ports.states.load(surveillanceStream, id);
  if (state.status === "none") return refused({ code: "access/not-found" });
  const denied = await refusedReading(asking, state.opened, "habilitation.read");
  if (denied !== null) return refused(denied);
  const staff = actor.staff.length > 0;
  const scheme = await schemeOn(ports, state.opened.dossierId, dayOf(state.opened.at));
  const [line] = (await ports.readings.surveillances.ofHabilitation(state.opened.habilitationId)).filter(
    (one) => one.id === id,
  );
  const own = (action: "surveillance.answer" | "surveillance.check" | "surveillance.follow-up") =>
    may(actor, action, state.opened) === null;
  const words = await wordsOf(ports, state);
  const judged = staff || state.status === "concluded";
  return done({
    ...{ id, position, status: state.status, habilitationNumber: line?.habilitationNumber ?? "" },
    ...{ organisationName: line?.organisationName ?? "", managerName: line?.managerName ?? null },
    ...datesIn(state),
    ...{ title: contentOf(scheme, state.opened.surveillanceType).title },
    provided: contentOf(scheme, state.opened.surveillanceType).provided,
    points: await pointsIn(ports, { state, scheme, words, staff, today, id }),
    captures: judged ? words.captures : [],
    ...{ auditId: state.auditId, audits: staff ? await linkable(ports, state) : [] },
    ...{
      computed: staff && state.status === "open" ? outcomeOf(state) : null,
      conclusion: words.conclusion,
      gaps: words.gaps,
    },
    seizedUntil: state.status === "concluded" && state.followUp === null ? state.conclusion.seizedUntil : null,
    followUp: state.status === "concluded" ? state.followUp : null,
    may: {
      answer: own("surveillance.answer"),
      check: own("surveillance.check"),
      decide: own("surveillance.follow-up"),
    },
  });
};

function datesIn({ opened, submittedOn }: OpenedState) {
  const { habilitationId, organisationId, dossierId, surveillanceType, mode, reduced, dueOn, opensOn, closesOn } =
    opened;
  return {
    ...{
      habilitationId,
      organisationId,
      dossierId,
      surveillanceType,
      mode,
      reduced,
      dueOn,
      opensOn,
      closesOn,
      submittedOn,
    },
  };
}

interface About {
  readonly id: string;
  readonly state: OpenedState;
  readonly scheme: Scheme;
  readonly words: Words;
  readonly staff: boolean;
  readonly today: Day;
}

/** Each point of the check; what is rated is told to the organisation with the conclusion only. */
async function pointsIn(ports: Ports, { id, state, scheme, words, staff, today }: About) {
  const whole = await knownOf(ports, { id, state, today });
  const sheet: KnownSheet = staff ? whole : openToOrganisation(whole, scheme);
  const before = await givenBefore(ports, state);
  return state.points.flatMap(({ code, published }) => {
    const point = scheme.surveillancePoints.find((one) => one.code === code);
    if (point === undefined) return [];
    const { heading, text, asked, consequence } = point;
    return [
      {
        ...{ code, heading, text, asked, consequence, published, known: sheet[code] ?? [] },
        ...{ element: words.elements[code] ?? null, before: before[code] ?? null },
        rating: staff || state.status === "concluded" ? (words.ratings[code] ?? null) : null,
      },
    ];
  });
}

/** What is known today; once it is concluded, what was known that day, as it was kept with the conclusion. */
async function knownOf(ports: Ports, { id, state, today }: Pick<About, "id" | "state" | "today">): Promise<KnownSheet> {
  if (state.status !== "concluded") return await knownSheet(ports, id, today);
  const { known } = state.conclusion;
  return (await ports.contents.read<KnownSheet>([known])).get(known) ?? {};
}

/** What the organisation gave last time for each point: it only confirms or changes it. */
async function givenBefore(ports: Ports, { opened }: OpenedState): Promise<Readonly<Record<string, string>>> {
  const lines = await ports.readings.surveillances.ofHabilitation(opened.habilitationId);
  const last = lines.filter(({ dueOn }) => dueOn < opened.dueOn).at(-1);
  if (last === undefined) return {};
  const id = surveillanceId(last.habilitationId, last.surveillanceType, last.dueOn);
  const { state } = await ports.states.load(surveillanceStream, id);
  if (state.status === "none") return {};
  const { elements } = await wordsOf(ports, state);
  return Object.fromEntries(
    Object.entries(elements).flatMap(([code, { text }]) => (text === null ? [] : [[code, text]])),
  );
}

/** The audits of the same type that can hold it. */
async function linkable({ readings }: Ports, { opened }: OpenedState) {
  const lines = await readings.audits.list({ dossier: opened.dossierId });
  return lines
    .filter((one) => one.habilitationId === opened.habilitationId && one.auditType === opened.surveillanceType)
    .map(({ id, auditType, status, auditOn }) => ({ id, kind: kindNames[auditType], status, auditOn }));
}
