import type { PersonEvent, WitnessAuditRecorded } from "../../domain/impartiality/person.events.ts";
import { auditStream } from "../audits/audit.stream.ts";
import { dossierStream } from "../dossiers/dossier.stream.ts";
import { personStream } from "../impartiality/impartiality.stream.ts";
import { organisationStream } from "../organisations/organisation.stream.ts";
import { done, refused } from "../outcome.ts";
import type { Ports } from "../ports/ports.ts";
import type { Asking } from "../query.ts";
import { streamName } from "../stream.ts";

/** The observations of somebody at work, the latest first: their own, or anybody’s for the quality manager. */
export const readObservations = async ({ ports, actor }: Asking, { personId }: { readonly personId: string }) => {
  if (personId !== actor.id && !actor.staff.includes("quality_manager"))
    return refused({ code: "access/not-your-function", action: "staff.link" });
  const log = streamName(personStream.name, personId);
  const { events, position } = await ports.events.read<PersonEvent>(log, 0, null);
  const recorded = events.filter((event) => event.type === "WitnessAuditRecorded");
  return done({ position, observations: await Promise.all(recorded.toReversed().map((one) => inWords(ports, one))) });
};

async function inWords(ports: Ports, { id, auditId, on, observer, conclusion, recommendations }: WitnessAuditRecorded) {
  const { state: audit } = await ports.states.load(auditStream, auditId);
  const about = audit.status === "none" ? null : await fileOf(ports, audit);
  const people = await ports.people.named([observer]);
  const words = recommendations === null ? null : await ports.contents.read<string>([recommendations]);
  return {
    ...{ id, auditId, dossierId: about?.dossierId ?? auditId, number: about?.number ?? "" },
    ...{ organisationName: about?.organisationName ?? "", on, conclusion },
    observerName: people.get(observer)?.name ?? "",
    recommendations: words?.get(recommendations ?? "") ?? null,
  };
}

async function fileOf(ports: Ports, { dossierId, organisationId }: { dossierId: string; organisationId: string }) {
  const { state: dossier } = await ports.states.load(dossierStream, dossierId);
  const { state: organisation } = await ports.states.load(organisationStream, organisationId);
  return {
    dossierId,
    number: dossier.status === "none" ? "" : dossier.number,
    organisationName: organisation.status === "registered" ? organisation.name : "",
  };
}
