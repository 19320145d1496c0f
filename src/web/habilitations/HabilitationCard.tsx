import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { standingWords } from "../activity/activity.sentences.ts";
import { asking } from "../app/api.ts";
import { countWords, rateWords } from "../results/rate.view.ts";
import { DueDate } from "../ui/DueDate.tsx";
import { plainDay } from "../ui/format.ts";
import { HabilitationCalendar } from "../ui/HabilitationCalendar.tsx";
import { Section } from "../ui/Section.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { useToday } from "../ui/today.ts";
import { marksOf, periodsOf, spanOf } from "./calendar.view.ts";
import { nextDue } from "./deadlines.view.ts";
import styles from "./HabilitationCard.module.css";
import { type Habilitation, useHabilitationOf } from "./habilitation.query.ts";
import { procedureTitle } from "./procedure.view.ts";
import { isRunning, statusBadge } from "./status.view.ts";

/** One habilitation on the home of its organisation: its status, its three years, what comes, and a few figures with their lists. */
export function HabilitationCard({ habilitationId }: { readonly habilitationId: string }) {
  const habilitation = useHabilitationOf(habilitationId);
  const today = useToday();
  const { data } = useQuery(asking("GET /api/habilitations/:habilitationId/surveillances", { habilitationId }));
  const span = spanOf(habilitation, today);
  return (
    <Section
      title={`Habilitation ${habilitation.number}`}
      aside={<Link to={`/habilitations/${habilitationId}`}>Périmètre, documents et historique</Link>}
      sheet
    >
      <div className={styles.card}>
        <Facts habilitation={habilitation} />
        <HabilitationCalendar
          span={span}
          periods={periodsOf(habilitation, span)}
          marks={marksOf(habilitation, span, { today, surveillances: data?.surveillances ?? [] })}
        />
      </div>
    </Section>
  );
}

function Facts({ habilitation }: { readonly habilitation: Habilitation }) {
  const { id: habilitationId } = habilitation;
  const today = useToday();
  const running = isRunning(habilitation);
  const next = running ? nextDue(habilitation, { today, staff: false }) : undefined;
  const procedure = running ? procedureTitle(habilitation) : undefined;
  return (
    <dl className={styles.facts}>
      <Fact label="Statut">
        <StatusBadge {...statusBadge(habilitation)} />
      </Fact>
      {procedure !== undefined && (
        <Fact label="Procédure">
          <Link to={`/habilitations/${habilitationId}/procedure`}>{procedure}</Link>
        </Fact>
      )}
      {next !== undefined && (
        <Fact label={`Prochaine échéance : ${next.label.toLowerCase()}`}>
          <DueDate day={next.dueOn} compact rule={next.rule} />
        </Fact>
      )}
      <Fact label={running ? "Valable jusqu’au" : "A pris fin le"}>{plainDay(habilitation.lastDay)}</Fact>
      <Rate habilitationId={habilitationId} />
      <Sessions habilitationId={habilitationId} />
      {habilitation.managerName !== null && (
        <Fact label="Votre interlocuteur">
          <Link to={`/dossiers/${habilitation.dossierId}/echanges`}>{habilitation.managerName}</Link>
        </Fact>
      )}
    </dl>
  );
}

function Rate({ habilitationId }: { readonly habilitationId: string }) {
  const { data } = useQuery(asking("GET /api/habilitations/:habilitationId/rate", { habilitationId }));
  if (data === undefined) return null;
  const { rolling, rules } = data;
  return (
    <Fact label={`Réussite sur ${rules.rollingMonths} mois`}>
      <Link to={`/habilitations/${habilitationId}/resultats`}>
        {rolling.presented === 0 ? "Aucun candidat présenté" : `${rateWords(rolling)}, ${countWords(rolling)}`}
      </Link>
    </Fact>
  );
}

/** The sessions that come, and those whose people are still to be declared. */
function Sessions({ habilitationId }: { readonly habilitationId: string }) {
  const { data } = useQuery(asking("GET /api/habilitations/:habilitationId/sessions", { habilitationId }));
  if (data === undefined) return null;
  const { sessions, number } = data;
  const counts = (["planned", "awaiting-headcount"] as const).map((standing) => ({
    standing,
    n: sessions.filter((one) => one.standing === standing).length,
  }));
  return counts.map(({ standing, n }) => (
    <Fact key={standing} label={`Sessions : ${standingWords[standing].label.toLowerCase()}`}>
      {n === 0 ? "Aucune" : <Link to={`/sessions?etat=${standing}&q=${number}`}>{n}</Link>}
    </Fact>
  ));
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
