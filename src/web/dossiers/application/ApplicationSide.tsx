import { allowed } from "../../app/rights.ts";
import { useSession } from "../../app/session.ts";
import { useDossier } from "../dossier.query.ts";
import { ApplicationReading } from "../reading/ApplicationReading.tsx";
import { ApplicationForm } from "./ApplicationForm.tsx";

/** The application: filled by its organisation while it has the hand, read by everybody otherwise. */
export function ApplicationSide() {
  const dossier = useDossier();
  const session = useSession();
  const filling = dossier.draft !== null && allowed(session, "dossier.edit", dossier.organisationId);
  return filling ? <ApplicationForm /> : <ApplicationReading dossier={dossier} session={session} />;
}
