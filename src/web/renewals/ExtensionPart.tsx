import { Button } from "@mantine/core";
import { useState } from "react";
import { LinkButton } from "../app/LinkButton.tsx";
import { useCommand } from "../app/useCommand.ts";
import { groundFields, groundsMissing } from "../decisions/decision.view.ts";
import { GroundsPicker } from "../decisions/GroundsPicker.tsx";
import { RecordPart, RecordSheet } from "../decisions/RecordSheet.tsx";
import { useKeptGrounds } from "../decisions/useKeptGrounds.ts";
import { addDays } from "../habilitations/days.view.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { DayField } from "../ui/DayField.tsx";
import { plainDay } from "../ui/format.ts";
import { notifyDone } from "../ui/notify.tsx";
import styles from "./Renewal.module.css";
import type { Renewal } from "./renewal.query.ts";

/** The one extension, when the certifier is late: decided, then carried by an amendment signed by both (R-REN-3). */
export function ExtensionPart({ renewal }: { readonly renewal: Renewal }) {
  const { extension, extensible } = renewal;
  if (extension !== null) return <Extension renewal={renewal} extension={extension} />;
  return extensible === null ? null : <ExtendForm renewal={renewal} latest={extensible} />;
}

interface ExtensionProps {
  readonly renewal: Renewal;
  readonly extension: NonNullable<Renewal["extension"]>;
}

function Extension({ renewal, extension }: ExtensionProps) {
  const { agreements, may, expiresOn } = renewal;
  const { until, concluded, byName, on, grounds } = extension;
  const written = agreements.amendment !== "none";
  return (
    <RecordSheet title="Prorogation" reference={`Décidée par ${byName}, le ${plainDay(on)}`}>
      <RecordPart name="Durée">
        <p>
          {concluded
            ? `L’habilitation est prolongée jusqu’au ${plainDay(addDays(until, -1))} inclus. La période suivante, si elle est renouvelée, part du ${plainDay(expiresOn)}.`
            : `Jusqu’au ${plainDay(addDays(until, -1))} inclus, une fois l’avenant signé par les deux parties, avant le ${plainDay(expiresOn)}.`}
        </p>
        {grounds.map(({ code, detail }) => (
          <p key={code}>{detail}</p>
        ))}
      </RecordPart>
      <RecordPart name="Avenant">
        {written ? (
          <div className={styles.act}>
            <LinkButton
              to={`/conventions/${encodeURIComponent(agreements.amendmentId)}`}
              kind={!concluded && may.sign ? "primary" : "secondary"}
            >
              {!concluded && may.sign ? "Lire et signer l’avenant" : "Ouvrir l’avenant"}
            </LinkButton>
          </div>
        ) : may.generate ? (
          <Write renewal={renewal} />
        ) : (
          <p>L’avenant est en cours de rédaction.</p>
        )}
      </RecordPart>
    </RecordSheet>
  );
}

function Write({ renewal: { id: renewalId } }: { readonly renewal: Renewal }) {
  const command = useCommand("POST /api/renewals/:renewalId/amendment", {
    ...{ to: { renewalId }, position: null, onDone: () => notifyDone("Avenant rédigé : il attend l’organisme.") },
  });
  return (
    <ActionButton command={command} fields={{ signatoryId: "" }}>
      Rédiger l’avenant
    </ActionButton>
  );
}

interface FormProps {
  readonly renewal: Renewal;
  readonly latest: string;
}

function ExtendForm({ renewal, latest }: FormProps) {
  const { id: renewalId, position, expiresOn, organisationName, grounds } = renewal;
  const [open, setOpen] = useState(false);
  const [lastDay, setLastDay] = useState<string | undefined>(addDays(latest, -1));
  const { chosen, change: setChosen, clear } = useKeptGrounds(`acte/${renewalId}/prorogation`);
  const command = useCommand("POST /api/renewals/:renewalId/extension", {
    ...{ to: { renewalId }, position },
    onDone: () => {
      clear();
      notifyDone("Prorogation décidée : l’avenant est à rédiger.");
    },
  });
  if (!open) {
    return (
      <div>
        <Button variant="subtle" size="compact-md" onClick={() => setOpen(true)}>
          Proroger, le certificateur étant en retard
        </Button>
      </div>
    );
  }
  return (
    <RecordSheet
      title="Proroger l’habilitation"
      reference="Une seule fois, quand le dossier était complet à temps et que le retard est du fait du certificateur."
    >
      <RecordPart name="Durée">
        <DayField
          label="Dernier jour de la prorogation"
          description={`Au plus tard le ${plainDay(addDays(latest, -1))}.`}
          required
          min={expiresOn}
          max={addDays(latest, -1)}
          value={lastDay}
          onChange={setLastDay}
        />
      </RecordPart>
      <RecordPart name="Motifs">
        <GroundsPicker
          legend="Motifs de la prorogation"
          grounds={grounds.filter(({ acts }) => acts.includes("prolong"))}
          chosen={chosen}
          onChange={setChosen}
        />
        <ActionButton
          command={command}
          fields={{
            until: addDays(lastDay ?? expiresOn, 1),
            grounds: groundFields(chosen),
          }}
          kind="secondary"
          unavailable={lastDay === undefined ? "Indiquez le dernier jour." : groundsMissing(chosen)}
          confirm={{
            title: `Proroger l’habilitation de ${organisationName} ?`,
            consequence: "Elle ne vaut qu’une fois l’avenant signé par les deux parties, avant l’échéance.",
            affected: [organisationName],
            confirmLabel: "Proroger",
          }}
        >
          Proroger l’habilitation
        </ActionButton>
      </RecordPart>
    </RecordSheet>
  );
}
