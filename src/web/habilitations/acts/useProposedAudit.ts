import { useSuspenseQueries, useSuspenseQuery } from "@tanstack/react-query";
import { asking } from "../../app/api.ts";
import type { Chosen } from "../../decisions/decision.view.ts";
import type { Habilitation } from "../habilitation.query.ts";

/** The grounds on which a complementary audit is proposed: whoever orders it starts from them (R-SUR-5). */
export function useProposedAudit({ id, schedulable }: Pick<Habilitation, "id" | "schedulable">): Chosen {
  const query = asking("GET /api/habilitations/:habilitationId/alerts", { habilitationId: id });
  const { alerts } = useSuspenseQuery(query).data;
  const proposed = schedulable.includes("C") ? alerts.filter(({ status }) => status === "audit-proposed") : [];
  const read = useSuspenseQueries({
    queries: proposed.map(({ id: alertId }) => asking("GET /api/alerts/:alertId", { alertId })),
  });
  const grounds = read.flatMap(({ data: { history } }) => {
    const proposals = history.filter(({ type }) => type === "ComplementaryAuditProposed");
    return proposals.toSorted((one, other) => other.at.localeCompare(one.at))[0]?.grounds ?? [];
  });
  return new Map(grounds.map(({ code, detail }) => [code, detail]));
}
