import { count } from "../ui/format.ts";
import type { Deliberation } from "./decision.query.ts";

interface Audited {
  readonly progress: { readonly applicable: number; readonly conforming: number } | null;
  readonly nonconformities: readonly { readonly status: string }[];
}

/** The audit in two sentences: what was rated, what came of the nonconformities. */
export function auditWords({ progress, nonconformities }: Audited): string {
  if (progress === null) return "L’audit n’est pas encore mené.";
  const { applicable, conforming } = progress;
  const rated = `${count(conforming, "indicateur conforme", "indicateurs conformes")} sur ${applicable} applicables.`;
  if (nonconformities.length === 0) return `${rated} Aucune non-conformité relevée.`;
  const raised = count(nonconformities.length, "non-conformité relevée", "non-conformités relevées");
  const open = nonconformities.filter(({ status }) => status !== "cleared").length;
  if (open === 0)
    return `${rated} ${raised}, ${nonconformities.length === 1 ? "levée depuis" : "toutes levées depuis"}.`;
  return `${rated} ${raised}, dont ${count(open, "encore ouverte", "encore ouvertes")}.`;
}

const grades: Readonly<Record<string, string>> = { major: "majeure", minor: "mineure" };

const statuses: Readonly<Record<string, string>> = {
  open: "plan d’actions attendu",
  plan_proposed: "plan d’actions proposé",
  plan_accepted: "plan d’actions accepté",
  plan_refused: "plan d’actions refusé",
  evidence_submitted: "preuves déposées, à vérifier",
  evidence_refused: "preuves refusées",
  failed: "non levée dans le délai",
};

/** « Supports à jour (mineure, plan d’actions accepté) » */
export function nonconformityWords({ title, grade, status }: Deliberation["nonconformities"][number]): string {
  const known = [grades[grade], statuses[status]].filter((word) => word !== undefined);
  return known.length === 0 ? title : `${title} (${known.join(", ")})`;
}
