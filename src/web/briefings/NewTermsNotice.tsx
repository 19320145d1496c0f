import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { asking } from "../app/api.ts";
import { useSession } from "../app/session.ts";
import { longDay } from "../ui/format.ts";
import { Notice } from "../ui/Notice.tsx";
import { termsLeftFor } from "./briefing.view.ts";

/** Tells somebody of the organisation, where they look at their habilitation, of new terms that wait for them (R-REG-3). */
export function NewTermsNotice({ dossierId }: { readonly dossierId: string }) {
  const { person } = useSession();
  const { data } = useQuery(asking("GET /api/dossiers/:dossierId/briefing", { dossierId }));
  return (data === undefined ? [] : termsLeftFor(data, person.id)).map(({ version, effectiveOn, inForce }) => (
    <Notice
      key={version}
      tone="warning"
      title={`De nouveaux textes s’appliquent ${inForce ? "depuis le" : "à partir du"} ${longDay(effectiveOn)}`}
    >
      <p>
        Votre accusé de lecture est attendu.{" "}
        <Link to="/dossiers/$dossierId/reglement" params={{ dossierId }}>
          Lire les textes, ou renoncer
        </Link>
      </p>
    </Notice>
  ));
}
