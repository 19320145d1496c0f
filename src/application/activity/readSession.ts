import { may } from "../../domain/access/permissions.ts";
import { sessionAccepts } from "../../domain/activity/session.decide.ts";
import type { SessionEvent } from "../../domain/activity/session.events.ts";
import type { DeclaredState } from "../../domain/activity/session.model.ts";
import { standingOn } from "../../domain/activity/session.standing.ts";
import type { Granted } from "../../domain/habilitations/habilitation.state.ts";
import { habilitationStream } from "../habilitations/habilitation.stream.ts";
import { refusedReading } from "../observations/refusedReading.ts";
import { organisationStream } from "../organisations/organisation.stream.ts";
import { done, refused } from "../outcome.ts";
import type { Ports } from "../ports/ports.ts";
import type { Asking } from "../query.ts";
import { streamName } from "../stream.ts";
import { scopeInWords } from "./scopeInWords.ts";
import { sessionStream } from "./session.stream.ts";

/** One session entire: as declared, what is to be looked at in it, its headcount, everything that happened to it. */
export const readSession = async (asking: Asking, { sessionId }: { readonly sessionId: string }) => {
  const { ports, actor, today } = asking;
  const { state, position } = await ports.states.load(sessionStream, sessionId);
  if (state.status === "none") return refused({ code: "access/not-found" });
  const denied = await refusedReading(asking, state.declared, "habilitation.read");
  if (denied !== null) return refused(denied);
  const { state: habilitation } = await ports.states.load(habilitationStream, state.declared.habilitationId);
  if (habilitation.status === "none") return refused({ code: "access/not-found" });
  const { from, until } = state.session;
  const mayAct = may(actor, "activity.declare", state.declared) === null;
  return done({
    ...{ id: sessionId, position, habilitationId: state.declared.habilitationId },
    habilitationNumber: habilitation.grant.number,
    organisationName: await organisationNamed(ports, state.declared.organisationId),
    standing: standingOn({ status: state.status, from, until }, today),
    ...(await declaredInWords(ports, state, habilitation)),
    ...{ remarks: state.remarks, headcountDueOn: state.headcountDueOn, fate: state.fate },
    headcount: state.status === "reported" ? { ...state.headcount, on: state.reportedOn } : null,
    acts: mayAct ? sessionAccepts[state.status].flatMap((act) => (act === "SetSessionFate" ? [] : [act])) : [],
    life: await lifeOf(ports, sessionId),
  });
};

async function organisationNamed({ states }: Ports, organisationId: string): Promise<string> {
  const { state } = await states.load(organisationStream, organisationId);
  return state.status === "registered" ? state.name : "";
}

async function declaredInWords(ports: Ports, { session }: DeclaredState, habilitation: Granted) {
  const { from, until, modalities, where, trainers, others, programme, expected } = session;
  const texts = await ports.contents.read<string>([where, ...(others === null ? [] : [others])]);
  const scope = await scopeInWords(ports, habilitation);
  const nameOf = (id: string) => scope.trainers.find((one) => one.id === id)?.name ?? "Formateur hors périmètre";
  return {
    ...{ from, until, modalities, expected, where: texts.get(where) ?? null },
    trainers: trainers.map((id) => ({ id, name: nameOf(id) })),
    others: others === null ? null : (texts.get(others) ?? null),
    programme: scope.programmes.find(({ id }) => id === programme) ?? {
      id: programme,
      title: programme,
      validated: false,
    },
  };
}

/** What happened to it, the last first, with what was written. */
async function lifeOf({ events, people, contents }: Ports, id: string) {
  const read = await events.read<SessionEvent>(streamName("session", id), 0, null);
  const named = await people.named([...new Set(read.events.map(({ by }) => by))]);
  const texts = await contents.read<string>(read.events.flatMap((event) => textOf(event) ?? []));
  return read.events.toReversed().map((event) => {
    const text = textOf(event);
    return {
      ...{ type: event.type, at: event.at, byName: named.get(event.by)?.name ?? "Habilis" },
      text: text === null ? null : (texts.get(text) ?? null),
      ...("from" in event ? { dates: { from: event.from, until: event.until } } : { dates: null }),
      headcount: event.type === "HeadcountReported" ? numbersIn(event) : null,
      fate: event.type === "SessionFateSet" ? { fate: event.fate, cause: event.cause } : null,
    };
  });
}

const numbersIn = ({ prepared, enrolled, gaveUp }: Extract<SessionEvent, { type: "HeadcountReported" }>) => ({
  ...{ prepared, enrolled, gaveUp },
});

/** What somebody wrote with an event, beyond what was declared. */
function textOf(event: SessionEvent): string | null {
  if (event.type === "SessionCancelled") return event.reason;
  return event.type === "HeadcountReported" ? event.explanation : null;
}
