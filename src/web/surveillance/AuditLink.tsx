import { Select } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useCommand } from "../app/useCommand.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { plainDay } from "../ui/format.ts";
import { Section } from "../ui/Section.tsx";
import styles from "./Surveillance.module.css";
import type { Surveillance } from "./surveillance.query.ts";

/** The audit that holds the surveillance; a documentary one may rest on one too. */
export function AuditLink({ surveillance }: { readonly surveillance: Surveillance }) {
  const { id: surveillanceId, position, auditId, audits, mode, status, may, habilitationId } = surveillance;
  const [chosen, setChosen] = useState<string | null>(null);
  const command = useCommand("POST /api/surveillances/:surveillanceId/audit", { to: { surveillanceId }, position });
  if (auditId !== null) {
    return (
      <Section title="Audit">
        <p>
          Cette surveillance s’appuie sur <Link to={`/audits/${auditId}`}>l’audit rattaché</Link>.
        </p>
      </Section>
    );
  }
  if (status !== "open" || !may.check || (mode === "documentary" && audits.length === 0)) return null;
  return (
    <Section
      title="Audit"
      lead={
        mode === "audit"
          ? "Le dispositif prévoit un audit : programmez-le, puis rattachez-le. Les points en sont la préparation."
          : "Un audit du même type existe : la surveillance peut s’appuyer sur lui."
      }
      sheet
    >
      {audits.length === 0 ? (
        <p>
          <Link to={`/habilitations/${habilitationId}/audit`}>Programmer l’audit</Link>
        </p>
      ) : (
        <div className={styles.form}>
          <Select
            label="Audit à rattacher"
            data={audits.map(({ id, kind, auditOn }) => ({
              value: id,
              label: auditOn === null ? `${kind}, date à fixer` : `${kind} du ${plainDay(auditOn)}`,
            }))}
            value={chosen}
            onChange={setChosen}
          />
          <ActionButton
            command={command}
            fields={{ auditId: chosen ?? "" }}
            kind="secondary"
            unavailable={chosen === null ? "Choisissez un audit." : undefined}
          >
            Rattacher l’audit
          </ActionButton>
        </div>
      )}
    </Section>
  );
}
