import { standingOn } from "../../domain/activity/session.standing.ts";
import type { Granted } from "../../domain/habilitations/habilitation.state.ts";
import { endingOf } from "../../domain/habilitations/periods.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import type { Day } from "../../domain/shared/calendar.ts";
import type { DueType } from "../../domain/surveillance/surveillance.events.ts";
import type { SurveillanceFacts } from "../../domain/surveillance/surveillance.model.ts";
import type { SessionLine } from "../ports/activity.readings.ts";
import type { Ports } from "../ports/ports.ts";
import { contentOf } from "./surveillanceScheme.ts";

/** What a surveillance is about. */
export interface Watched {
  readonly habilitationId: string;
  readonly surveillanceType: DueType;
  readonly dueOn: Day;
}

interface About {
  readonly habilitation: Granted;
  readonly scheme: Scheme;
  readonly today: Day;
}

const reported: readonly string[] = ["report_issued", "follow_up", "complete"];

/** What a surveillance is decided on. */
export async function surveillanceFacts(ports: Ports, watched: Watched, about: About): Promise<SurveillanceFacts> {
  const { habilitation, scheme, today } = about;
  const { rulebook } = scheme;
  const { sessions } = await sinceLast(ports, watched, about);
  const audits = await ports.readings.audits.list({ dossier: habilitation.grant.dossierId });
  const ending = endingOf(habilitation);
  return {
    points: scheme.surveillancePoints,
    content: contentOf(scheme, watched.surveillanceType),
    sessions: sessions.filter((session) => isOpened(session, today)).length,
    audits: audits
      .filter(({ habilitationId }) => habilitationId === watched.habilitationId)
      .map(({ id, auditType, status }) => ({
        ...{ auditId: id, surveillanceType: auditType, reported: reported.includes(status) },
      })),
    endedOn: ending.on <= today ? ending.on : null,
    rules: {
      evidenceMonths: rulebook.audit.evidenceMonths,
      verificationMonths: rulebook.audit.verificationMonths,
      decisionDays: rulebook.application.decisionDays,
      communicationWorkingDays: rulebook.communication.correctionWorkingDays,
    },
  };
}

/** The sessions since the surveillance before this one, or since the effective day. */
export async function sinceLast(
  { readings }: Pick<Ports, "readings">,
  watched: Pick<Watched, "habilitationId" | "dueOn">,
  about: Pick<About, "habilitation">,
) {
  const lines = await readings.activity.ofHabilitation(watched.habilitationId);
  const others = await readings.surveillances.ofHabilitation(watched.habilitationId);
  const before = others.filter(({ dueOn }) => dueOn < watched.dueOn).at(-1);
  const since = before?.dueOn ?? about.habilitation.grant.effectiveOn;
  return { since, before: before ?? null, sessions: lines.filter(({ until }) => until >= since) };
}

/** Whether a session was opened: begun, and not cancelled. */
const isOpened = (session: SessionLine, today: Day): boolean =>
  !["planned", "cancelled"].includes(standingOn(session, today));
