import { IconCircleCheck, IconCircleX } from "@tabler/icons-react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { asking } from "../../app/api.ts";
import type { AnswerOf } from "../../app/routeKeys.ts";
import { useCommand } from "../../app/useCommand.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { notifyDone } from "../../ui/notify.tsx";
import { Section } from "../../ui/Section.tsx";
import { ShortField } from "../../ui/ShortField.tsx";
import { type Dossier, useDossier } from "../dossier.query.ts";
import styles from "./FollowSide.module.css";
import { inOrder } from "./follow.view.ts";

type Candidate = AnswerOf<"GET /api/dossiers/:dossierId/eligible">["people"][number];

/** Who may follow the dossier, and why the others may not; the check is recorded with the choice (R-IMP-3). */
export function FollowSide() {
  const dossier = useDossier();
  const [reason, setReason] = useState("");
  const { data } = useSuspenseQuery(
    asking("GET /api/dossiers/:dossierId/eligible", { dossierId: dossier.id, role: "account_manager" }),
  );
  return (
    <Section
      title={dossier.managerName === null ? "Confier le dossier" : "Confier le dossier à quelqu’un d’autre"}
      lead={
        dossier.managerName === null
          ? "La personne choisie devient l’interlocuteur de l’organisme et instruit sa candidature."
          : `Il est suivi par ${dossier.managerName}.`
      }
    >
      {dossier.managerName !== null && (
        <ShortField
          label="Pourquoi ce changement"
          description="Facultatif ; il figure dans l’historique."
          maw={520}
          most={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      {data.people.length === 0 && (
        <EmptyState
          what="Personne n’est chargé d’affaires."
          why="Un administrateur peut donner cette fonction depuis la page de l’équipe."
        />
      )}
      <ul className={styles.people}>
        {inOrder(data.people).map((person) => (
          <CandidateLine key={person.personId} person={person} dossier={dossier} reason={reason} />
        ))}
      </ul>
    </Section>
  );
}

interface LineProps {
  readonly person: Candidate;
  readonly dossier: Dossier;
  readonly reason: string;
}

function CandidateLine({ person, dossier, reason }: LineProps) {
  const navigate = useNavigate();
  const command = useCommand("POST /api/dossiers/:dossierId/manager", {
    to: { dossierId: dossier.id },
    position: dossier.position,
    onDone: () => {
      notifyDone(`Le dossier est confié à ${person.name}.`);
      void navigate({ to: `/dossiers/${dossier.id}` });
    },
  });
  const already = person.personId === dossier.managerId;
  const Picture = person.eligible ? IconCircleCheck : IconCircleX;
  return (
    <li className={styles.person} data-eligible={person.eligible || undefined}>
      <Picture size={20} stroke={1.75} aria-hidden />
      <div>
        <p className={styles.name}>{person.name}</p>
        <ul className={styles.reasons}>
          {person.reasons.map((text) => (
            <li key={text}>Ne peut pas suivre ce dossier : {text}.</li>
          ))}
          {person.notices.map((text) => (
            <li key={text}>{text}.</li>
          ))}
          {person.eligible && person.notices.length === 0 && <li>Aucun lien connu avec l’organisme.</li>}
        </ul>
      </div>
      {already && <span className={styles.already}>Suit ce dossier</span>}
      {!already && person.eligible && (
        <ActionButton command={command} fields={{ personId: person.personId, reason }} kind="secondary">
          Confier
          <span className="reader-only"> à {person.name}</span>
        </ActionButton>
      )}
    </li>
  );
}
