import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { asking } from "../app/api.ts";
import { LinkButton } from "../app/LinkButton.tsx";
import { allowed } from "../app/rights.ts";
import { useSession } from "../app/session.ts";
import { DueDate } from "../ui/DueDate.tsx";
import { plainDay } from "../ui/format.ts";
import { Section } from "../ui/Section.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import styles from "./Alerts.module.css";
import { alertBadge, awaited } from "./alerts.view.ts";

interface Props {
  readonly habilitationId: string;
  readonly organisationId: string;
  readonly staff: boolean;
}

/** The alerts of an habilitation, on its page: all for the certifier, for the organisation what it is asked to explain. */
export function AlertsPanel({ habilitationId, organisationId, staff }: Props) {
  const raises = allowed(useSession(), "alert.examine", organisationId);
  const { data } = useQuery(asking("GET /api/habilitations/:habilitationId/alerts", { habilitationId }));
  const alerts = data?.alerts ?? [];
  if (data === undefined || (alerts.length === 0 && !raises)) return null;
  return (
    <Section
      title={staff ? "Alertes" : "Explications demandées"}
      aside={
        raises && (
          <LinkButton to={`/habilitations/${habilitationId}/alerte`} kind="secondary">
            Lever une alerte
          </LinkButton>
        )
      }
    >
      {alerts.length === 0 && <p>Aucune alerte sur cette habilitation.</p>}
      {alerts.length > 0 && (
        <ul className={styles.panel}>
          {alerts.map((alert) => {
            const next = awaited(alert);
            return (
              <li key={alert.id}>
                {staff ? <Link to={`/alertes/${alert.id}`}>{alert.title}</Link> : <span>{alert.title}</span>}
                <StatusBadge {...alertBadge(alert)} />
                <span>Levée le {plainDay(alert.raisedOn)}</span>
                {next !== null && <DueDate day={next.on} compact rule={next.what} />}
                {!staff && (
                  <LinkButton
                    to={`/alertes/${alert.id}/reponse`}
                    kind={alert.status === "asked" ? "primary" : "secondary"}
                  >
                    {alert.status === "asked" ? "Répondre" : "Relire notre réponse"}
                  </LinkButton>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}
