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

/** The side at an address of a dossier: the rest of the address is a part of it. */
export const sideAt = (dossierId: string, path: string): Side | undefined => {
  const [, rest = ""] = path.split(`/dossiers/${dossierId}`);
  const first = `/${rest.split("/")[1] ?? ""}`;
  return sides.find((side) => (tabs[side].path || "/") === first);
};

const sides = Object.keys(tabs).filter((name): name is Side => Object.hasOwn(tabs, name));

/** How a side is called. */
export const sideLabel = (side: Side): string => tabs[side].label;

const opens: Partial<Readonly<Record<Side, string>>> = {
  programme: "Elle s’ouvre au dépôt de la candidature : le programme se remplit dans celle-ci.",
  admissibility: "Elle s’ouvre au dépôt de la candidature.",
  briefing: "Elle s’ouvre quand la candidature est déclarée recevable : le règlement est alors lu et accepté.",
  audit:
    "Elle s’ouvre quand la candidature est déclarée recevable ; l’audit se programme une fois le règlement accepté.",
  quiz: "Elle s’ouvre quand la candidature est déclarée recevable ; le QCM se passe ensuite, à son tour.",
  decision: "Elle s’ouvre quand la candidature est déclarée recevable ; la décision vient après l’audit et le QCM.",
  agreement: "Elle s’ouvre quand la candidature est déclarée recevable ; la convention suit une décision favorable.",
};

/** Why a side has nothing to show, and when it opens; undefined when it is open. */
export function whyClosed(
  side: Side | undefined,
  dossier: Pick<Dossier, "status"> & { readonly wasAccepted: boolean },
  audience: "staff" | "organisation",
): string | undefined {
  if (side === undefined || sidesOf(dossier, audience).includes(side)) return undefined;
  if (audience === "organisation" && side === "admissibility")
    return "L’instruction est le travail du certificateur. Son résultat se lit dans le résumé et dans l’historique.";
  if (dossier.status === "refused" || dossier.status === "abandoned")
    return "Le dossier s’est arrêté avant cette étape.";
  return opens[side];
}

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
