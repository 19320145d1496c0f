import { renewalDeadlines } from "../../domain/renewals/renewal.deadlines.ts";
import { renewal } from "../../domain/renewals/renewal.decide.ts";
import type { RenewalEvent } from "../../domain/renewals/renewal.events.ts";
import type {
  OpenedRenewal,
  RenewalCommand,
  RenewalFacts,
  RenewalRefusal,
  RenewalState,
} from "../../domain/renewals/renewal.model.ts";
import { type Day, dayOf } from "../../domain/shared/calendar.ts";
import { deadlineRows } from "../deadlines/deadlineRows.ts";
import { story } from "../dossiers/dossier.stream.ts";
import { type Stream, single } from "../stream.ts";

/** The stream of the renewal of a term, from its opening to the signature of the next one. */
export const renewalStream: Stream<RenewalCommand, RenewalState, RenewalEvent, RenewalRefusal, RenewalFacts> = {
  name: "renewal",
  decider: renewal,
  readings(id, state, position) {
    if (state.status === "none") return [];
    const of = { dossierId: state.opened.dossierId, organisationId: state.opened.organisationId };
    return [
      single("renewals", { ...openedColumns(state), ...filedColumns(state), ...decidedColumns(state), id, position }),
      story("renewal", id, of),
      story("agreement", id, of),
      story("agreement", amendmentOf(id), of),
      deadlineRows({ about: "renewal", id, ...of }, renewalDeadlines(state)),
    ];
  },
};

/** Made of what it is about, so that nothing is opened twice. */
export const renewalId = (habilitationId: string, expiresOn: Day): string => `${habilitationId}_R_${expiresOn}`;

const amendment = "_A";

/** The agreement of a renewal bears its identifier, the amendment of its extension this one. */
export const amendmentOf = (id: string): string => `${id}${amendment}`;

/** The renewal that an agreement or an amendment belongs to. */
export const renewalOf = (agreementId: string): string =>
  agreementId.endsWith(amendment) ? agreementId.slice(0, -amendment.length) : agreementId;

const openedColumns = ({ status, opened, ratings, extension }: OpenedRenewal) => ({
  ...{ habilitation_id: opened.habilitationId, organisation_id: opened.organisationId, dossier_id: opened.dossierId },
  ...{ status, audited: opened.audited, expires_on: opened.expiresOn, file_by: opened.fileBy },
  ...{ opened_on: dayOf(opened.at), points: opened.points.length },
  rated: opened.points.filter(({ code }) => ratings[code] !== undefined).length,
  extended_until: extension?.decided.until ?? null,
  extension_signed: extension?.concluded ?? false,
});

function filedColumns(state: OpenedRenewal) {
  const filed = "filed" in state ? state.filed : null;
  return {
    ...{ filed_on: filed === null ? null : dayOf(filed.at), in_time: filed?.inTime ?? null },
    qualiopi_until: filed?.qualiopiUntil ?? null,
    answer_by: state.status === "returned" ? state.returned.answerBy : null,
  };
}

const decidedColumns = (state: OpenedRenewal) => ({
  proposal: "examined" in state ? state.examined.proposal : null,
  outcome: "decided" in state ? state.decided.outcome : null,
  sign_by: "decided" in state ? state.decided.signBy : null,
  concluded_until: state.status === "concluded" ? state.expiresOn : null,
});
