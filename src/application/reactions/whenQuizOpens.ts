import type { AuditEvent } from "../../domain/audits/audit.events.ts";
import type { BriefingEvent } from "../../domain/briefings/briefing.events.ts";
import type { OrganisationEvent } from "../../domain/organisations/organisation.events.ts";
import { organisationStream } from "../organisations/organisation.stream.ts";
import { openSittings } from "../quizzes/openSittings.ts";
import { idOf } from "./addresses.ts";
import type { Reaction } from "./react.ts";
import type { Tools } from "./tools.ts";

/** The first audit of a dossier is named by it; a later one opens nothing. */
const openFor = ({ stream }: { readonly stream: string }, tools: Tools): Promise<void> =>
  openSittings(tools, idOf(stream));

/** Opens the quiz to those who sit it, as soon as what comes before is done, or as soon as they join (R-ORDER, R-ORDER-2). */
export const whenQuizOpens: Reaction<BriefingEvent | AuditEvent | OrganisationEvent> = {
  name: "whenQuizOpens",
  on: {
    BriefingCompleted: openFor,
    ReportIssued: openFor,
    ActionPlanAccepted: openFor,
    NonconformityCleared: openFor,
    async MemberJoined({ stream }, tools) {
      const { state } = await tools.ports.states.load(organisationStream, idOf(stream));
      if (state.status !== "registered") return;
      const dossiers = Object.values(state.standings).flatMap(({ openDossier }) => openDossier ?? []);
      for (const dossierId of dossiers) await openSittings(tools, dossierId);
    },
  },
};
