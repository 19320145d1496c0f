import type { Signal } from "../../domain/alerts/alert.events.ts";
import type { ChangeKind } from "../../domain/changes/change.events.ts";
import { addDays, type Day } from "../../domain/shared/calendar.ts";
import { raiseAlert } from "../alerts/raiseAlert.ts";
import { readContent } from "../dossiers/content.ts";
import { dossierStream } from "../dossiers/dossier.stream.ts";
import type { Ports } from "../ports/ports.ts";
import type { Work } from "../work.ts";

interface Lost {
  readonly habilitationId: string;
  readonly organisationId: string;
  readonly dossierId: string;
  readonly kind: ChangeKind;
  readonly happenedOn: Day;
}

/** Raises, with the declaration itself, the alert that a decision maker hears the same day; nothing for what is not a loss (R-CHG-1). */
export async function alertOfLoss(work: Work, lost: Lost): ReturnType<typeof raiseAlert> {
  const signal = await signalOf(work.ports, lost);
  return signal === null ? { ok: true, value: { id: "", isNew: false } } : await raiseAlert(work, signal);
}

async function signalOf(ports: Ports, lost: Lost): Promise<Signal | null> {
  const { habilitationId, organisationId, dossierId, kind, happenedOn } = lost;
  const of = { habilitationId, subject: "", seen: {} };
  switch (kind) {
    case "qualiopi-lost":
      return { ...of, kind: "qualiopi-lapsed", facts: { validUntil: addDays(happenedOn, -1) } };
    case "nda-lost":
      return { ...of, kind: "nda-lapsed", facts: { nda: await ndaOf(ports, dossierId), seenOn: happenedOn } };
    case "siren-lost":
      return { ...of, kind: "nda-lapsed", facts: { siren: organisationId, seenOn: happenedOn } };
    default:
      return null;
  }
}

async function ndaOf(ports: Ports, dossierId: string): Promise<string> {
  const { state } = await ports.states.load(dossierStream, dossierId);
  return state.status === "none" ? "" : (await readContent(ports, dossierId, state)).content.activity.nda;
}
