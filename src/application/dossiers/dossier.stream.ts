import { dossier } from "../../domain/dossiers/dossier.decide.ts";
import type { DossierEvent } from "../../domain/dossiers/dossier.events.ts";
import type {
  DossierCommand,
  DossierFacts,
  DossierRefusal,
  DossierState,
} from "../../domain/dossiers/dossier.model.ts";
import { type Stream, single, streamName } from "../stream.ts";

type Opened = Exclude<DossierState, { status: "none" }>;

/** The stream of an application, from its opening to its end. */
export const dossierStream: Stream<DossierCommand, DossierState, DossierEvent, DossierRefusal, DossierFacts> = {
  name: "dossier",
  decider: dossier,
  readings(id, state, position) {
    if (state.status === "none") return [];
    const row = { ...openedColumns(state), ...filedColumns(state), id, position };
    const of = { dossierId: id, organisationId: state.organisationId };
    return [single("dossiers", row), ...telling.map((kind) => story(kind, id, of))];
  },
};

/** Streams named by their dossier that do not say whose it is: the dossier says it for them. */
const telling = ["dossier", "decision", "agreement"] as const;

/** Makes a stream part of the history of a dossier. */
export const story = (kind: string, id: string, of: { readonly dossierId: string; readonly organisationId: string }) =>
  single("dossier_streams", {
    stream: streamName(kind, id),
    dossier_id: of.dossierId,
    organisation_id: of.organisationId,
  });

const openedColumns = (state: Opened) => ({
  organisation_id: state.organisationId,
  number: state.number,
  scheme: state.scheme.scheme,
  scheme_version: state.scheme.version,
  status: state.status,
  manager: state.manager,
  opened_by: state.openedBy,
  closes_on: state.closesOn,
});

function filedColumns(state: Opened) {
  const filed = state.status === "draft" || state.status === "abandoned" ? null : state;
  const accepted = state.status === "accepted" || state.status === "concluded" ? state : null;
  return {
    submitted_on: filed?.submittedOn ?? null,
    instructed_from: filed?.instructedFrom ?? null,
    content: filed?.content ?? null,
    programme_id: filed?.programmeId ?? null,
    answer_by: state.status === "incomplete" ? state.answerBy : null,
    open_points: state.status === "incomplete" ? state.points.filter(({ answer }) => answer === null).length : 0,
    accepted_on: accepted?.acceptedOn ?? null,
    accepted_by: accepted?.acceptedBy ?? null,
  };
}
