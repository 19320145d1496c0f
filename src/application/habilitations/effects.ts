import type { Granted } from "../../domain/habilitations/habilitation.state.ts";
import type { Day } from "../../domain/shared/calendar.ts";
import { grouped } from "../../domain/shared/french.ts";
import { openSessionsOf } from "../activity/sessionFates.ts";
import { agreementStream } from "../agreements/agreement.stream.ts";
import { currentText } from "../agreements/currentText.ts";
import { kindNames } from "../audits/wording.ts";
import type { SessionLine } from "../ports/activity.readings.ts";
import type { Ports } from "../ports/ports.ts";
import { scopeNow } from "./scopeNow.ts";

/** A declared session that is not over. */
interface TouchedSession {
  readonly id: string;
  readonly from: Day;
  readonly until: Day;
  readonly modalities: SessionLine["modalities"];
  /** People declared on it, or expected while none is. */
  readonly people: number;
}

/** Whom and what a suspension or an end touches, as it stands: nobody signs without having seen it (R-EFF-1). */
export interface Effects {
  readonly sessions: readonly TouchedSession[];
  /** What the register names and stops announcing. */
  readonly mentions: { readonly establishments: readonly string[]; readonly programmes: readonly string[] };
  readonly agreement: string | null;
  readonly attestation: string | null;
  readonly trainers: readonly string[];
  /** Audits that are not over. */
  readonly audits: readonly { readonly id: string; readonly kind: string; readonly on: Day | null }[];
}

const touchedSession = ({ id, from, until, modalities, prepared, expected }: SessionLine): TouchedSession => ({
  ...{ id, from, until, modalities, people: prepared ?? expected },
});

const closed: readonly string[] = ["complete", "cancelled"];

/** What the decision touches; the same facts give the same text, whose fingerprint the act carries. */
export async function effectsOf(ports: Ports, state: Granted, today: Day): Promise<Effects> {
  const { dossierId } = state.grant;
  const agreement = (await ports.states.load(agreementStream, dossierId)).state;
  const text = (await currentText(ports.contents, agreement))?.text ?? null;
  const scope = await scopeNow(ports, state);
  const printed = await ports.readings.documents.about(dossierId);
  const audits = await ports.readings.audits.list({ dossier: dossierId });
  return {
    sessions: (await openSessionsOf(ports, dossierId, today))
      .map(touchedSession)
      .toSorted((one, other) => one.from.localeCompare(other.from)),
    mentions: {
      establishments: (scope?.establishments ?? []).map(({ name, siret }) => `${name} (SIRET ${grouped(siret)})`),
      programmes: (scope?.programmes ?? []).map(({ title }) => title),
    },
    agreement: text?.reference ?? null,
    attestation: printed.findLast(({ sheet }) => sheet === "attestation")?.fileName ?? null,
    trainers: (scope?.trainers ?? []).map(({ name }) => name),
    audits: audits
      .filter(({ status }) => !closed.includes(status))
      .map(({ id, auditType, auditOn }) => ({ id, kind: kindNames[auditType], on: auditOn })),
  };
}
