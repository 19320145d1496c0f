import { observes } from "../../domain/access/permissions.ts";
import type { DecisionKind } from "../../domain/decisions/decision.events.ts";
import type { DecisionState } from "../../domain/decisions/decision.model.ts";
import type { DossierStatus } from "../../domain/dossiers/dossier.model.ts";
import { statusFor } from "../../domain/dossiers/dossier.seen.ts";
import { readableDossier } from "../dossiers/readable.ts";
import { organisationStream } from "../organisations/organisation.stream.ts";
import { done } from "../outcome.ts";
import type { Ports } from "../ports/ports.ts";
import type { Asking } from "../query.ts";
import { decided, decisionStream } from "./decision.stream.ts";
import type { OpenFile } from "./evaluationFacts.ts";
import { conflictsOn } from "./impediments.ts";
import { vacancyOf } from "./judges.ts";
import { readDeliberation } from "./readDeliberation.ts";
import { groundViews } from "./statedGrounds.ts";

/** The decision on a dossier and, for the staff whom no conflict keeps from it, everything it is taken on. */
export const readDecision = async (
  asking: Asking,
  { dossierId, grounds }: { readonly dossierId: string; readonly grounds: string },
) => {
  const { ports, actor, today } = asking;
  const dossier = await readableDossier(asking, dossierId);
  if (!dossier.ok) return dossier;
  const { organisationId, number, status } = dossier.state;
  const scheme = await ports.schemes.get(dossier.state.scheme);
  const file = { dossierId, state: dossier.state, scheme };
  const organisation = await ports.states.load(organisationStream, organisationId);
  const { state, position } = await ports.states.load(decisionStream, dossierId);
  const staff = actor.staff.length > 0 && !observes(actor);
  const closed = staff ? await conflictsOn(asking, file) : [];
  const sought = grounds.split(",").filter((code) => code !== "");
  return done({
    position,
    dossierId,
    number,
    organisationName: organisation.state.status === "registered" ? organisation.state.name : "",
    status: state.status,
    kind: decided(state)?.kind ?? kindFor(statusFor(actor, status)),
    decision: await decisionView(ports, state, file),
    deliberation: staff && closed.length === 0 ? await readDeliberation(asking, { state, file, sought }) : null,
    closed,
    vacancy:
      staff && decided(state) === null && kindFor(status) !== null
        ? await vacancyOf(ports, { dossierId, organisationId, scheme, on: today })
        : null,
    letters: await lettersOf(ports, dossierId, state),
  });
};

/** What would be decided now: a proposed refusal, the habilitation, or nothing yet. */
function kindFor(status: DossierStatus): DecisionKind | null {
  if (status === "refusal_proposed") return "admissibility";
  return status === "accepted" ? "grant" : null;
}

async function decisionView(ports: Ports, state: DecisionState, { scheme }: OpenFile) {
  const taken = decided(state);
  if (taken === null) return null;
  const { kind, outcome, by, at, grounds, appeal, signBy, reapplyFrom, snapshotHash } = taken;
  const words = await ports.contents.read<string>(grounds.map(({ detail }) => detail));
  const people = await ports.people.named([by]);
  const notification = "notification" in state ? state.notification : null;
  return {
    pointsAnnulledOn: state.status === "granted" ? state.pointsAnnulledOn : null,
    ...{ kind, outcome, at, appeal, signBy, reapplyFrom, snapshotHash },
    byName: people.get(by)?.name ?? "",
    grounds: groundViews(grounds, scheme, words),
    notification: notification && {
      notifiedOn: notification.notifiedOn,
      channel: notification.channel,
      reference: notification.reference,
      appealUntil: notification.appealUntil,
    },
  };
}

/** The letters that tell the decision, as soon as they are asked of the printer. */
async function lettersOf({ readings }: Ports, dossierId: string, state: DecisionState) {
  const taken = decided(state);
  if (taken === null) return [];
  const documents = await readings.documents.about(dossierId);
  return documents
    .filter(({ sheet, subject, askedAt }) => sheet === "letter" && subject === null && askedAt >= taken.at)
    .map(({ id, fileName, askedAt, fileHash }) => ({ id, name: fileName, at: askedAt, ready: fileHash !== null }));
}
