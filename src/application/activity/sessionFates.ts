import type { FateCause } from "../../domain/activity/session.events.ts";
import { isOpenOn } from "../../domain/activity/session.standing.ts";
import type { SessionFate } from "../../domain/habilitations/habilitation.events.ts";
import type { HabilitationCommand } from "../../domain/habilitations/habilitation.model.ts";
import type { Granted } from "../../domain/habilitations/habilitation.state.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import type { Day } from "../../domain/shared/calendar.ts";
import type { Refusal } from "../../domain/shared/decider.ts";
import type { Untimed } from "../../domain/shared/ids.ts";
import type { SessionLine } from "../ports/activity.readings.ts";
import type { Ports } from "../ports/ports.ts";
import type { Work } from "../work.ts";
import { sessionStream } from "./session.stream.ts";
import { sessionFacts } from "./sessionFacts.ts";

/** The sessions of an habilitation that are to come or running: those whose fate an end or a sanction says (R-EFF-1). */
export async function openSessionsOf(
  { readings }: Pick<Ports, "readings">,
  habilitationId: string,
  today: Day,
): Promise<readonly SessionLine[]> {
  const lines = await readings.activity.ofHabilitation(habilitationId);
  return lines.filter((line) => isOpenOn(line, today));
}

/** The acts on an habilitation that say what becomes of its sessions. */
const causes: Readonly<Partial<Record<HabilitationCommand["type"], FateCause>>> = {
  Suspend: "suspension",
  Withdraw: "withdrawal",
  Terminate: "termination",
};

interface Stopped {
  readonly habilitationId: string;
  readonly state: Granted;
  readonly scheme: Scheme;
}

/** Tells each session, in the same act, what a sanction or an end makes of it; null when all are told. */
export async function tellSessions(
  work: Work,
  command: Untimed<HabilitationCommand>,
  { habilitationId, state, scheme }: Stopped,
): Promise<Refusal | null> {
  const cause = causes[command.type];
  if (cause === undefined || !("sessions" in command)) return null;
  const facts = sessionFacts(state, scheme, work.today);
  for (const { sessionId, fate } of lastSaid(command.sessions)) {
    const session = await work.load(sessionStream, sessionId);
    const own = session.state.status !== "none" && session.state.declared.habilitationId === habilitationId;
    if (!own) return { code: "access/not-found" };
    const refusal = work.decide(session, { type: "SetSessionFate", fate, cause }, facts);
    if (refusal !== null) return refusal;
  }
  return null;
}

/** A session named twice has the fate named last. */
const lastSaid = (fates: readonly SessionFate[]): readonly SessionFate[] => [
  ...new Map(fates.map((fate) => [fate.sessionId, fate])).values(),
];
