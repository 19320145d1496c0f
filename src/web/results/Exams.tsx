import { Select, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { asking } from "../app/api.ts";
import { useCommand } from "../app/useCommand.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { DayField } from "../ui/DayField.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { FormSection } from "../ui/FormSection.tsx";
import { count, shortDay } from "../ui/format.ts";
import { notifyDone } from "../ui/notify.tsx";
import type { ExamLine } from "./imports.view.ts";
import styles from "./Results.module.css";

interface Props {
  readonly scheme: string;
  readonly sessions: readonly ExamLine[];
  readonly editable: boolean;
}

/** The exam sessions told beforehand; whoever imports results tells others and cancels them. */
export function Exams({ scheme, sessions, editable }: Props) {
  return (
    <div className={styles.stack}>
      {sessions.length === 0 ? (
        <EmptyState what="Aucune session annoncée." />
      ) : (
        <div className={styles.frame}>
          <table className={styles.table}>
            <caption className="reader-only">Sessions d’examen annoncées</caption>
            <thead>
              <tr>
                <th scope="col">Session</th>
                <th scope="col">Date</th>
                <th scope="col">Lieu</th>
                <th scope="col">Pour</th>
                <th scope="col">Résultats</th>
                {editable && <th scope="col">Agir</th>}
              </tr>
            </thead>
            <tbody>
              {sessions.map((session) => (
                <tr key={session.id}>
                  <th scope="row" className="reference">
                    {session.code}
                  </th>
                  <td>{shortDay(session.heldOn)}</td>
                  <td>{session.place === "" ? "—" : session.place}</td>
                  <td>{session.organisationName ?? "Tous"}</td>
                  <td>{session.status === "cancelled" ? "Annulée" : count(session.results, "résultat")}</td>
                  {editable && <td>{session.status === "planned" && <Cancel scheme={scheme} session={session} />}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {editable && <PlanForm scheme={scheme} />}
    </div>
  );
}

function Cancel({ scheme, session }: { readonly scheme: string; readonly session: ExamLine }) {
  const command = useCommand("POST /api/schemes/:scheme/exams/:code/cancellation", {
    ...{ to: { scheme, code: session.code }, position: null },
    onDone: () => notifyDone("Session annulée."),
  });
  return (
    <ActionButton command={command} fields={{}} kind="quiet">
      Annuler<span className="reader-only"> la session {session.code}</span>
    </ActionButton>
  );
}

function PlanForm({ scheme }: { readonly scheme: string }) {
  const [code, setCode] = useState("");
  const [heldOn, setHeldOn] = useState<string>();
  const [place, setPlace] = useState("");
  const [organisationId, setOrganisation] = useState<string | null>(null);
  const { data } = useQuery(asking("GET /api/habilitations", {}));
  const known = new Map((data?.habilitations ?? []).map((one) => [one.organisationId, one.organisationName] as const));
  const command = useCommand("POST /api/schemes/:scheme/exams", {
    ...{ to: { scheme }, position: null },
    onDone: () => {
      notifyDone("Session annoncée.");
      setCode("");
      setPlace("");
    },
  });
  return (
    <FormSection title="Annoncer une session">
      <div className={styles.mapping}>
        <TextInput
          label="Code"
          withAsterisk
          maxLength={60}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <DayField label="Date de l’examen" required value={heldOn} onChange={setHeldOn} />
        <TextInput
          label="Lieu"
          maxLength={200}
          value={place}
          onChange={(event) => setPlace(event.currentTarget.value)}
        />
        <Select
          label="Réservée à"
          clearable
          searchable
          placeholder="Personne : ouverte à tous"
          data={[...known].map(([value, label]) => ({ value, label }))}
          value={organisationId}
          onChange={setOrganisation}
        />
      </div>
      <ActionButton
        command={command}
        kind="secondary"
        fields={{ code: code.trim(), heldOn: heldOn ?? "", place: place.trim(), organisationId }}
        unavailable={code.trim() === "" || heldOn === undefined ? "Indiquez un code et une date." : undefined}
      >
        Annoncer la session
      </ActionButton>
    </FormSection>
  );
}
