import { Radio } from "@mantine/core";
import { IconCalendarExclamation, IconCheck, IconInfoCircle, IconX } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { asking } from "../../app/api.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { LoadingState } from "../../ui/LoadingState.tsx";
import styles from "./AuditorChoice.module.css";
import { type CandidateAuditor, loadWords, takenWords } from "./candidates.view.ts";

interface Props {
  readonly dossierId: string;
  /** The audit of the habilitation that it is for, or `new`; absent for the application. */
  readonly audit?: string;
  /** The days of the audit, those proposed included: the right to audit and the load are looked at then. */
  readonly days?: readonly string[];
  readonly value: string | undefined;
  readonly onChange: (personId: string) => void;
  /** Somebody who cannot be chosen here: the present auditor. */
  readonly except?: string;
}

/** Who may audit this organisation on those days, who may not, and what was looked at for each (R-IMP-3). */
export function AuditorChoice({ dossierId, audit = "", days = [], value, onChange, except }: Props) {
  const { data, error } = useQuery({
    ...asking("GET /api/dossiers/:dossierId/auditors", { dossierId, audit, days: days.join(",") }),
    placeholderData: keepPreviousData,
  });
  if (error !== null) throw error;
  if (data === undefined) return <LoadingState label="Recherche des auditeurs…" />;
  const people = data.people.filter(({ personId }) => personId !== except);
  if (people.length === 0) {
    return (
      <EmptyState
        what="Personne d’autre n’est auditeur."
        why="L’administrateur donne cette fonction ; le responsable qualité délivre l’autorisation d’auditer."
      />
    );
  }
  return (
    <Radio.Group
      label="Auditeur"
      description="Ce qui a été vérifié pour chacun, à la date de l’audit. La vérification est gardée avec la désignation."
      value={value ?? ""}
      onChange={onChange}
    >
      <ul className={styles.people}>
        {people.map((person) => (
          <li key={person.personId} data-chosen={value === person.personId || undefined}>
            <Candidate person={person} most={data.daysPerMonth} />
          </li>
        ))}
      </ul>
    </Radio.Group>
  );
}

function Candidate({ person, most }: { readonly person: CandidateAuditor; readonly most: number }) {
  const { personId, name, eligible, points, notices, taken, months } = person;
  return (
    <>
      <Radio
        value={personId}
        label={name}
        disabled={!eligible}
        description={eligible ? undefined : "Ne peut pas auditer."}
      />
      <ul className={styles.points}>
        {points.map(({ point, met, words }) => (
          <li key={point} data-met={met}>
            {met ? <IconCheck size={16} aria-label="Vérifié :" /> : <IconX size={16} aria-label="Empêché :" />}
            {words}
          </li>
        ))}
        {notices.map((words) => (
          <li key={words}>
            <IconInfoCircle size={16} aria-label="À savoir :" />
            {words}
          </li>
        ))}
        {months.map((month) => (
          <li key={month.month} data-load={month.standing}>
            {month.standing === "free" ? (
              <IconInfoCircle size={16} aria-label="Charge :" />
            ) : (
              <IconCalendarExclamation size={16} aria-label="Charge élevée :" />
            )}
            {loadWords(month, most)}
          </li>
        ))}
        {taken.map((one) => (
          <li key={`${one.day} ${one.organisationName}`} data-load="full">
            <IconCalendarExclamation size={16} aria-label="Attention :" />
            {takenWords(one)}
          </li>
        ))}
      </ul>
    </>
  );
}
