import type { AnswerOf } from "../app/routeKeys.ts";
import { count } from "../ui/format.ts";
import type { Deliberation } from "./decision.query.ts";

type Audit = NonNullable<AnswerOf<"GET /api/audits/:auditId">["audit"]>;

/** The audit in two sentences: what was rated, what came of the nonconformities. */
export function auditWords({ progress, nonconformities }: Pick<Audit, "progress" | "nonconformities">): string {
  if (progress === null) return "L’audit n’est pas encore mené.";
  const { applicable, conforming } = progress;
  const rated = `${count(conforming, "indicateur conforme", "indicateurs conformes")} sur ${applicable} applicables.`;
  if (nonconformities.length === 0) return `${rated} Aucune non-conformité relevée.`;
  const cleared = nonconformities.filter(({ status }) => status === "cleared").length;
  const raised = count(nonconformities.length, "non-conformité relevée", "non-conformités relevées");
  return `${rated} ${raised}, ${count(cleared, "levée")}, ${count(nonconformities.length - cleared, "ouverte")}.`;
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
