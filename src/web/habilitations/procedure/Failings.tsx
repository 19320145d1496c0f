import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { useCommand } from "../../app/useCommand.ts";
import { DueDate } from "../../ui/DueDate.tsx";
import { notifyDone } from "../../ui/notify.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { isRunning } from "../status.view.ts";
import styles from "./Procedure.module.css";
import type { Failing, Procedure } from "./procedure.query.ts";
import { correctionBadge, type Rights } from "./procedure.view.ts";
import { ReasonForm } from "./ReasonForm.tsx";
import { Unfolding } from "./Unfolding.tsx";
import { Written } from "./Written.tsx";
import { WrittenForm } from "./WrittenForm.tsx";

interface Props {
  readonly procedure: Procedure;
  readonly failings: readonly Failing[];
  readonly rights: Rights;
}

/** What must be corrected: the proof expected and its day, what is filed, what was found of it (R-SUS-1). */
export function Failings({ procedure, failings, rights }: Props) {
  return (
    <ol className={styles.points}>
      {failings.map((failing) => (
        <li key={failing.code} data-closed={failing.status === "verified" || undefined}>
          <OneFailing procedure={procedure} failing={failing} rights={rights} />
        </li>
      ))}
    </ol>
  );
}

interface OneProps {
  readonly procedure: Procedure;
  readonly failing: Failing;
  readonly rights: Rights;
}

function OneFailing({ procedure, failing, rights }: OneProps) {
  const { label, detail, proofExpected, proofDueOn, status, filed, found } = failing;
  const rule = `Donné par la lettre ; à défaut, ${procedure.rules.proofDaysBeforeEnd} jours avant le dernier jour`;
  return (
    <>
      <header className={styles.head}>
        <h3>{label}</h3>
        <StatusBadge {...correctionBadge[status]} />
      </header>
      <div className={styles.sides}>
        <section aria-label={`Ce qui doit être corrigé : ${label}`}>
          <h4>Ce qui doit être corrigé</h4>
          <p className={styles.text}>{detail}</p>
          <p className={styles.text}>
            <span className={styles.soft}>Preuve attendue : </span>
            {proofExpected}
          </p>
          {isRunning(procedure) && (
            <DueDate
              day={proofDueOn}
              rule={rule}
              warnWithin={status === "missing" || status === "insufficient" ? 7 : false}
            />
          )}
        </section>
        <section aria-label={`Correction : ${label}`}>
          <h4>{rights.staff ? "Ce que dépose l’organisme" : "Votre correction"}</h4>
          {filed === null ? (
            <p className={styles.soft}>Aucune preuve déposée à ce jour.</p>
          ) : (
            <Written procedure={procedure} name="Preuve déposée" wrote={filed} />
          )}
          {found !== null && (
            <Written
              procedure={procedure}
              name={found.outcome === "verified" ? "Vérifiée" : "Jugée insuffisante"}
              wrote={found}
            />
          )}
          {isRunning(procedure) && status !== "verified" && rights.answers && (
            <File procedure={procedure} failing={failing} staff={rights.staff} />
          )}
          {isRunning(procedure) && status !== "verified" && rights.verifies && (
            <Verify procedure={procedure} failing={failing} />
          )}
        </section>
      </div>
    </>
  );
}

function File({ procedure, failing, staff }: Omit<OneProps, "rights"> & { readonly staff: boolean }) {
  const { filed, status } = failing;
  const label = filed === null ? "Déposer la preuve" : "Déposer une autre preuve";
  return (
    <Unfolding
      label={staff ? "Saisir une preuve reçue" : label}
      kind={staff || (filed !== null && status !== "insufficient") ? "secondary" : "primary"}
    >
      {(close) => <FileForm procedure={procedure} failing={failing} staff={staff} close={close} />}
    </Unfolding>
  );
}

function FileForm(props: Omit<OneProps, "rights"> & { readonly staff: boolean; readonly close: () => void }) {
  const { procedure, failing, staff, close } = props;
  const { id, position, dossierId, suspension } = procedure;
  const command = useCommand("POST /api/habilitations/:habilitationId/corrections", {
    ...{ to: { habilitationId: id }, position },
    onDone: () => {
      notifyDone("Preuve déposée. Une personne qui ne décidera pas la vérifie.");
      close();
    },
  });
  return (
    <WrittenForm
      kept={`${id}/correction/${failing.code}`}
      dossierId={dossierId}
      label="Ce qui a été corrigé"
      description={`Preuve attendue : ${failing.proofExpected}`}
      filesLabel={`Preuves : ${failing.label}`}
      {...(staff ? { day: { label: "Reçue le", min: suspension?.from ?? procedure.effectiveOn } } : {})}
      command={{
        ...command,
        send: ({ text, files, on }) => command.send({ code: failing.code, text, files, receivedOn: on }),
      }}
      verb="Déposer la preuve"
    />
  );
}

type Outcome = "verified" | "insufficient";

/** By somebody who will not decide on the lift: the rule refuses it afterwards to whoever verified (R-SUS-1). */
function Verify({ procedure, failing }: Omit<OneProps, "rights">) {
  return (
    <Unfolding label={failing.filed === null ? "Constater la disparition du manquement" : "Vérifier la correction"}>
      {(close) => <VerifyForm procedure={procedure} failing={failing} close={close} />}
    </Unfolding>
  );
}

function VerifyForm(props: Omit<OneProps, "rights"> & { readonly close: () => void }) {
  const { procedure, failing, close } = props;
  const [outcome, setOutcome] = useState<Outcome>("verified");
  const command = useCommand("POST /api/habilitations/:habilitationId/verifications", {
    ...{ to: { habilitationId: procedure.id }, position: procedure.position },
    onDone: () => {
      notifyDone(outcome === "verified" ? "Correction vérifiée." : "Correction jugée insuffisante.");
      close();
    },
  });
  const judged = failing.filed !== null && failing.status !== "insufficient";
  return (
    <>
      <p className={styles.soft}>Après cette vérification, vous ne pourrez pas décider de la levée ni du retrait.</p>
      {judged && (
        <SegmentedControl
          aria-label="Ce que montre la preuve"
          value={outcome}
          onChange={(value) => setOutcome(value === "insufficient" ? "insufficient" : "verified")}
          data={[
            { value: "verified", label: "Corrigé" },
            { value: "insufficient", label: "Insuffisant" },
          ]}
        />
      )}
      <ReasonForm
        kept={`${procedure.id}/verification/${failing.code}`}
        label="Ce que vous constatez"
        description={
          failing.filed === null
            ? "Le fait nouveau et sa source : le manquement n’existe plus."
            : "Pièce par pièce, ce qu’elle montre."
        }
        command={{ ...command, send: ({ reason }) => command.send({ code: failing.code, outcome, reason }) }}
        verb="Enregistrer la vérification"
      />
    </>
  );
}
