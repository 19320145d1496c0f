import { Button, Select, TextInput } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useLocation, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { changeNames, outcomeNames } from "../../contract/exams.sentences.ts";
import { examOutcomes } from "../../domain/exams/result.model.ts";
import { asking } from "../app/api.ts";
import { holding, useReserved } from "../app/rights.ts";
import type { AnswerOf } from "../app/routeKeys.ts";
import { useCommand } from "../app/useCommand.ts";
import { useScheme } from "../bank/useScheme.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { DayField } from "../ui/DayField.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { FormSection } from "../ui/FormSection.tsx";
import { shortDay } from "../ui/format.ts";
import { LongField } from "../ui/LongField.tsx";
import { notifyDone } from "../ui/notify.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { Thread } from "../ui/Thread.tsx";
import { originNames } from "./imports.view.ts";
import styles from "./Results.module.css";

type Told = AnswerOf<"GET /api/schemes/:scheme/result-history">["history"][number];

/** Corrects the result of one candidate at one session, under what was said of it before. */
export function CorrectScreen() {
  useReserved(holding("results.import"));
  const scheme = useScheme();
  const query = new URLSearchParams(useLocation().searchStr);
  const of = { candidate: query.get("candidat") ?? "", session: query.get("session") ?? "" };
  return of.candidate === "" || of.session === "" ? <WhichForm {...of} /> : <Known scheme={scheme} of={of} />;
}

interface Which {
  readonly candidate: string;
  readonly session: string;
}

/** Whose result, at which session, when the address does not say. */
function WhichForm(said: Which) {
  const navigate = useNavigate();
  const [which, setWhich] = useState(said);
  const [candidate, session] = [which.candidate.trim(), which.session.trim()];
  return (
    <Page
      title="Corriger un résultat"
      trail={[{ label: "Taux de réussite", to: "/resultats" }]}
      lead="Les deux références sont celles du fichier importé ; un résultat se corrige aussi depuis la page de résultats de son organisme."
    >
      <FormSection title="Quel résultat ?">
        <form
          className={styles.which}
          onSubmit={(event) => {
            event.preventDefault();
            void navigate({ to: "/resultats/corriger", search: { candidat: candidate, session } });
          }}
        >
          <div className={styles.mapping}>
            <TextInput
              label="Référence du candidat"
              required
              value={which.candidate}
              onChange={(event) => setWhich({ ...which, candidate: event.currentTarget.value })}
            />
            <TextInput
              label="Référence de la session"
              required
              value={which.session}
              onChange={(event) => setWhich({ ...which, session: event.currentTarget.value })}
            />
          </div>
          <Button type="submit" disabled={candidate === "" || session === ""}>
            Chercher ce résultat
          </Button>
        </form>
      </FormSection>
    </Page>
  );
}

function Known({ scheme, of }: { readonly scheme: string; readonly of: Which }) {
  const { data } = useSuspenseQuery(asking("GET /api/schemes/:scheme/result-history", { scheme, ...of }));
  const current = data.history.find(({ undone }) => !undone);
  return (
    <Page
      title={`Résultat de ${of.candidate}`}
      trail={[{ label: "Taux de réussite", to: "/resultats" }]}
      lead={`Session ${of.session}. Ce qui était dit avant reste dans l’historique.`}
    >
      {current === undefined ? (
        <EmptyState
          kind="no-result"
          what="Aucun résultat n’est connu de ce candidat à cette session."
          next={<Link to="/resultats/corriger">Chercher un autre résultat</Link>}
        />
      ) : (
        <CorrectForm scheme={scheme} current={current} />
      )}
      <Section title="Ce qui a été dit">
        <Thread
          entries={data.history.map((one) => ({
            ...{ id: one.importId, at: one.openedAt, actor: one.byName, kind: "change" as const },
            what: `a enregistré ${outcomeNames[one.outcome].toLowerCase()} (${originNames[one.origin].toLowerCase()})${one.undone ? ", annulé depuis" : ""}`,
            body: `Jury du ${shortDay(one.juryOn)}, passage ${one.sitting}${one.certificate === null ? "" : `, certificat ${one.certificate}`}`,
          }))}
        />
      </Section>
    </Page>
  );
}

function CorrectForm({ scheme, current }: { readonly scheme: string; readonly current: Told }) {
  const navigate = useNavigate();
  const [outcome, setOutcome] = useState(current.outcome);
  const [juryOn, setJuryOn] = useState<string | undefined>(current.juryOn);
  const [certificate, setCertificate] = useState(current.certificate ?? "");
  const [sitting, setSitting] = useState(String(current.sitting));
  const [organisation, setOrganisation] = useState(current.organisationId ?? "libre");
  const [acquired, setAcquired] = useState(
    new Map(current.competences.map((one) => [one.code, one.acquired] as const)),
  );
  const [reason, setReason] = useState("");
  const command = useCommand("POST /api/schemes/:scheme/result-corrections", {
    ...{ to: { scheme }, position: null },
    onDone: ({ id }) => {
      notifyDone("Résultat corrigé.");
      void navigate({ to: `/resultats/imports/${id}` });
    },
  });
  const competences = Object.fromEntries([...acquired].map(([code, yes]) => [code, yes ? "acquis" : "non acquis"]));
  const result = {
    ...{ candidate: current.candidate, session: current.session, organisation, juryOn: juryOn ?? "" },
    ...{
      heldOn: current.heldOn ?? "",
      outcome,
      certificate: certificate.trim(),
      sitting: sitting.trim(),
      ...competences,
    },
  };
  return (
    <FormSection
      title="Corriger"
      help={`Se corrigent ici ${changeNames.outcome}, ${changeNames.juryOn}, ${changeNames.organisationId}, ${changeNames.sitting} et ${changeNames.certificate}.`}
    >
      <div className={styles.mapping}>
        <Select
          label="Résultat final"
          allowDeselect={false}
          data={Object.entries(outcomeNames).map(([value, label]) => ({ value, label }))}
          value={outcome}
          onChange={(value) => setOutcome(examOutcomes.find((one) => one === value) ?? outcome)}
        />
        <DayField label="Date du jury" required value={juryOn} onChange={setJuryOn} />
        <TextInput
          label="Organisme"
          description="SIREN, ou « libre »"
          value={organisation}
          onChange={(event) => setOrganisation(event.currentTarget.value)}
        />
        <TextInput
          label="Numéro de passage"
          value={sitting}
          onChange={(event) => setSitting(event.currentTarget.value)}
        />
        <TextInput
          label="Numéro de certificat"
          value={certificate}
          onChange={(event) => setCertificate(event.currentTarget.value)}
        />
        {[...acquired].map(([code, yes]) => (
          <Select
            key={code}
            label={`Compétence ${code}`}
            allowDeselect={false}
            data={[
              { value: "yes", label: "Acquise" },
              { value: "no", label: "Non acquise" },
            ]}
            value={yes ? "yes" : "no"}
            onChange={(value) => setAcquired(new Map(acquired).set(code, value === "yes"))}
          />
        ))}
      </div>
      <LongField
        label="Motif de la correction"
        required
        minRows={2}
        most={4000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <ActionButton
        command={command}
        fields={{ reason: reason.trim(), corrects: current.importId, result }}
        unavailable={
          reason.trim() === "" ? "Écrivez un motif." : juryOn === undefined ? "Indiquez la date du jury." : undefined
        }
      >
        Corriger le résultat
      </ActionButton>
    </FormSection>
  );
}
