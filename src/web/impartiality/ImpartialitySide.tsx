import { useDossier } from "../dossiers/dossier.query.ts";
import { ImpartialityPanel } from "./ImpartialityPanel.tsx";
import { lead } from "./impartiality.view.ts";

/** The same from a dossier of the organisation. */
export function ImpartialitySide() {
  return (
    <>
      <p>{lead}</p>
      <ImpartialityPanel organisationId={useDossier().organisationId} />
    </>
  );
}
