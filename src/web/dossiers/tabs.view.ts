import type { FileTab } from "../ui/FileHeader.tsx";
import type { Dossier } from "./dossier.query.ts";
import { type Side, sidesOf } from "./dossiers.view.ts";

const tabs: Readonly<Record<Side, { readonly label: string; readonly path: string }>> = {
  summary: { label: "Résumé", path: "" },
  application: { label: "Candidature", path: "/candidature" },
  programme: { label: "Programme", path: "/programme" },
  admissibility: { label: "Recevabilité", path: "/recevabilite" },
  documents: { label: "Pièces", path: "/pieces" },
  briefing: { label: "Règlement", path: "/reglement" },
  audit: { label: "Audit", path: "/audit" },
  quiz: { label: "QCM", path: "/qcm" },
  decision: { label: "Décision", path: "/decision" },
  agreement: { label: "Convention", path: "/convention" },
  exchanges: { label: "Échanges", path: "/echanges" },
  history: { label: "Historique", path: "/historique" },
};

/** Points still to answer, where they are answered. */
const waitingOn = (side: Side, { points }: Pick<Dossier, "points">): number =>
  side === "application" ? points.filter(({ answer }) => answer === null).length : 0;

/** The tab bar of a dossier. */
export const tabsOf = (
  dossier: Pick<Dossier, "id" | "status" | "points"> & { readonly wasAccepted: boolean },
  audience: "staff" | "organisation",
): readonly FileTab[] =>
  sidesOf(dossier, audience).map((side) => {
    const waiting = waitingOn(side, dossier);
    const { label, path } = tabs[side];
    return { label, to: `/dossiers/${dossier.id}${path}`, ...(waiting > 0 ? { waiting } : {}) };
  });
