import { Select } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { asking } from "../app/api.ts";
import { useCommand } from "../app/useCommand.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { DayField } from "../ui/DayField.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { plainDay } from "../ui/format.ts";
import { notifyDone } from "../ui/notify.tsx";
import { Section } from "../ui/Section.tsx";
import { ShortField } from "../ui/ShortField.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { useToday } from "../ui/today.ts";
import { type Authorisation, functionLabel, functionOptions, isFunction, isHeld, type Standing } from "./staff.view.ts";
import styles from "./TeamScreen.module.css";

interface Props {
  readonly standing: Standing;
  readonly editable?: boolean;
}

/** What somebody is authorised to do, for which certification, until when (R-IMP-4). */
export function Authorisations({ standing, editable = false }: Props) {
  return (
    <>
      <Section
        title="Autorisations"
        lead="Sans autorisation en cours de validité, une personne ne peut être désignée ni pour auditer, ni pour vérifier un programme, ni pour décider."
      >
        {standing.authorisations.length === 0 ? (
          <EmptyState what="Aucune autorisation." />
        ) : (
          <ul className={styles.list}>
            {standing.authorisations.map((held) => (
              <AuthorisationLine
                key={`${held.scheme}/${held.function}/${held.from}`}
                held={held}
                standing={standing}
                editable={editable}
              />
            ))}
          </ul>
        )}
      </Section>
      {editable && <Grant standing={standing} />}
    </>
  );
}

interface LineProps extends Props {
  readonly held: Authorisation;
}

function useSchemeNames() {
  const { data } = useSuspenseQuery(asking("GET /api/schemes", {}));
  return new Map(data.schemes.map(({ id, certification }) => [id, certification.shortName]));
}

function AuthorisationLine({ held, standing, editable = false }: LineProps) {
  const today = useToday();
  const schemes = useSchemeNames();
  const current = isHeld(held, today);
  const end = held.until === null ? "sans limite" : `jusqu’au ${plainDay(held.until)}`;
  return (
    <li className={styles.line}>
      <div>
        <p className={styles.name}>{functionLabel(held.function)}</p>
        <p className={styles.soft}>
          {schemes.get(held.scheme) ?? held.scheme}, depuis le {plainDay(held.from)}, {end}
        </p>
      </div>
      <div className={styles.stack}>
        <StatusBadge
          {...(current
            ? ({ tone: "success", label: "En cours" } as const)
            : held.from > today
              ? ({ tone: "info", label: "À venir" } as const)
              : ({ tone: "neutral", label: "Terminée" } as const))}
        />
        {editable && current && <Withdraw held={held} standing={standing} />}
      </div>
    </li>
  );
}

function Withdraw({ held, standing }: LineProps) {
  const [reason, setReason] = useState("");
  const command = useCommand("POST /api/staff/:personId/authorisations/withdraw", {
    to: { personId: standing.id },
    position: standing.position,
    onDone: () => notifyDone("L’autorisation est retirée."),
  });
  return (
    <ActionButton
      command={command}
      fields={{ scheme: held.scheme, function: held.function, reason }}
      kind="quiet"
      confirm={{
        title: `Retirer à ${standing.name} l’autorisation « ${functionLabel(held.function)} » ?`,
        consequence: (
          <ShortField
            label="Raison du retrait"
            most={4000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        ),
        affected: [standing.name],
        confirmLabel: "Retirer l’autorisation",
      }}
    >
      Retirer
      <span className="reader-only"> l’autorisation {functionLabel(held.function)}</span>
    </ActionButton>
  );
}

function Grant({ standing }: { readonly standing: Standing }) {
  const today = useToday();
  const schemes = useSchemeNames();
  const [granted, setGranted] = useState<Authorisation["function"]>("audit");
  const [scheme, setScheme] = useState<string>([...schemes.keys()][0] ?? "");
  const [from, setFrom] = useState<string | undefined>(today);
  const [until, setUntil] = useState<string>();
  const command = useCommand("POST /api/staff/:personId/authorisations", {
    to: { personId: standing.id },
    position: standing.position,
    onDone: () => notifyDone("L’autorisation est donnée."),
  });
  return (
    <Section title="Donner une autorisation" sheet>
      <div className={styles.form}>
        <div className={styles.row}>
          <Select
            label="Pour"
            data={functionOptions}
            value={granted}
            allowDeselect={false}
            onChange={(value) => isFunction(value) && setGranted(value)}
          />
          <Select
            label="Certification"
            data={[...schemes].map(([value, label]) => ({ value, label }))}
            value={scheme}
            allowDeselect={false}
            onChange={(value) => setScheme(value ?? "")}
          />
          <DayField label="À partir du" value={from} onChange={setFrom} min={today} />
          <DayField label="Jusqu’au" description="Facultatif" value={until} onChange={setUntil} />
        </div>
        <ActionButton
          command={command}
          fields={{ scheme, function: granted, from: from ?? today, until: until ?? null }}
          kind="secondary"
        >
          Donner l’autorisation
        </ActionButton>
      </div>
    </Section>
  );
}
