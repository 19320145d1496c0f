import { Radio } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { asking } from "../app/api.ts";
import { allowed } from "../app/rights.ts";
import { useSession } from "../app/session.ts";
import { useCommand } from "../app/useCommand.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { DayField } from "../ui/DayField.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { longDay } from "../ui/format.ts";
import { KeyValue } from "../ui/KeyValue.tsx";
import { Notice } from "../ui/Notice.tsx";
import { notifyDone } from "../ui/notify.tsx";
import { Section } from "../ui/Section.tsx";
import { useToday } from "../ui/today.ts";
import { AnalysisForm } from "./AnalysisForm.tsx";
import { AnalysisReading } from "./AnalysisReading.tsx";
import styles from "./Impartiality.module.css";
import { type Impartiality, isRelation, type Relation, relationLabel, relationOptions } from "./impartiality.view.ts";

/** The Qualiopi relation of an organisation and the analysis of what it puts at risk (R-IMP-1). */
export function ImpartialityPanel({ organisationId }: { readonly organisationId: string }) {
  const session = useSession();
  const { data } = useSuspenseQuery(asking("GET /api/organisations/:organisationId/impartiality", { organisationId }));
  const mayApprove = allowed(session, "impartiality.approve", organisationId);
  return (
    <>
      <RelationSection
        organisationId={organisationId}
        impartiality={data}
        mayRecord={allowed(session, "impartiality.record", organisationId)}
      />
      {data.analysis !== null && <AnalysisReading analysis={data.analysis} />}
      {data.analysisNeeded && data.analysis === null && !mayApprove && (
        <Notice tone="warning" title="L’analyse de risques n’est pas encore approuvée.">
          Personne ne peut être désigné sur ce dossier d’ici là. Elle revient à la personne responsable de
          l’impartialité.
        </Notice>
      )}
      {data.analysisNeeded && mayApprove && (
        <AnalysisForm key={data.position} organisationId={organisationId} impartiality={data} />
      )}
      {!data.analysisNeeded && data.relation !== null && data.analysis === null && (
        <EmptyState
          what="Aucune analyse de risques n’est nécessaire."
          why="L’organisme n’est pas client pour Qualiopi."
        />
      )}
    </>
  );
}

interface RelationProps {
  readonly organisationId: string;
  readonly impartiality: Impartiality;
  readonly mayRecord: boolean;
}

function RelationSection({ organisationId, impartiality, mayRecord }: RelationProps) {
  const { relation } = impartiality;
  const [changing, setChanging] = useState(relation === null);
  return (
    <Section title="Relation avec le certificateur pour Qualiopi" sheet>
      <KeyValue
        items={[
          { label: "Relation", value: relation === null ? "Pas encore connue" : relationLabel(relation.kind) },
          ...(relation?.until ? [{ label: "Dernier jour", value: longDay(relation.until) }] : []),
          ...(relation === null
            ? []
            : [
                {
                  label: "Connue par",
                  value:
                    relation.source === "declared" ? "déclaration de l’organisme" : "vérification du certificateur",
                },
              ]),
        ]}
      />
      {mayRecord && !changing && (
        <button type="button" className={styles.change} onClick={() => setChanging(true)}>
          Corriger cette relation
        </button>
      )}
      {mayRecord && changing && (
        <RelationForm organisationId={organisationId} impartiality={impartiality} onDone={() => setChanging(false)} />
      )}
    </Section>
  );
}

interface FormProps extends Omit<RelationProps, "mayRecord"> {
  readonly onDone: () => void;
}

function RelationForm({ organisationId, impartiality, onDone }: FormProps) {
  const today = useToday();
  const [kind, setKind] = useState<Relation>(impartiality.relation?.kind ?? "never");
  const [until, setUntil] = useState<string | undefined>(impartiality.relation?.until ?? undefined);
  const command = useCommand("POST /api/organisations/:organisationId/impartiality/relation", {
    to: { organisationId },
    position: impartiality.position,
    onDone: () => {
      notifyDone("La relation est enregistrée.");
      onDone();
    },
  });
  return (
    <div className={styles.form}>
      <Radio.Group label="L’organisme est" value={kind} onChange={(value) => isRelation(value) && setKind(value)}>
        <div className={styles.choices}>
          {relationOptions.map(({ value, label }) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </div>
      </Radio.Group>
      {kind === "former" && <DayField label="Dernier jour" value={until} onChange={setUntil} max={today} />}
      <ActionButton
        command={command}
        fields={{ kind, until: kind === "former" ? (until ?? null) : null, source: "detected" }}
        kind="secondary"
        unavailable={kind === "former" && until === undefined ? "Indiquez le dernier jour." : undefined}
      >
        Enregistrer la relation
      </ActionButton>
    </div>
  );
}
