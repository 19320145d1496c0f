import { useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { asking } from "../app/api.ts";
import { allowed } from "../app/rights.ts";
import type { AnswerOf } from "../app/routeKeys.ts";
import { useSession } from "../app/session.ts";
import { useCommand } from "../app/useCommand.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { FormSection } from "../ui/FormSection.tsx";
import { dayOfMoment, longMoment, plainDay } from "../ui/format.ts";
import { KeyValue } from "../ui/KeyValue.tsx";
import { LongField } from "../ui/LongField.tsx";
import { Notice } from "../ui/Notice.tsx";
import { notifyDone } from "../ui/notify.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { RefusedLines } from "./ImportReport.tsx";
import { countsWords, importBadge, originNames } from "./imports.view.ts";

type Import = AnswerOf<"GET /api/result-imports/:importId">;

/** One import: what its lines became, why some were refused, and how to undo it. */
export function ImportScreen() {
  const { importId = "" }: Readonly<Record<string, string | undefined>> = useParams({ strict: false });
  const { data } = useSuspenseQuery(asking("GET /api/result-imports/:importId", { importId }));
  const imports = allowed(useSession(), "results.import", "");
  return (
    <Page
      title={data.fileName}
      trail={[
        { label: "Taux de réussite", to: "/resultats" },
        { label: "Imports et sessions", to: "/resultats/imports" },
      ]}
      lead={<StatusBadge {...importBadge(data)} />}
    >
      {data.status === "running" && (
        <Notice tone="warning" title="Cet import n’est pas terminé.">
          <p>Ses résultats ne comptent pas encore. S’il n’avance plus, reprenez-le : rien ne sera écrit deux fois.</p>
          {imports && <Continue data={data} />}
        </Notice>
      )}
      <Section title="Ce qui a été fait" sheet>
        <KeyValue
          items={[
            { label: "Origine", value: originNames[data.origin] },
            { label: "Par", value: `${data.byName}, ${longMoment(data.openedAt)}` },
            { label: "Lignes", value: countsWords(data.counts) },
            ...(data.reason === null ? [] : [{ label: "Motif", value: data.reason }]),
            ...(data.status === "undone" && data.endedAt !== null
              ? [{ label: "Annulé", value: `le ${plainDay(dayOfMoment(data.endedAt))}` }]
              : []),
          ]}
        />
      </Section>
      <RefusedLines refused={data.refused} total={data.counts.refused} undone={data.status === "undone"} />
      {imports && data.status !== "undone" && <Undo data={data} />}
    </Page>
  );
}

function Continue({ data }: { readonly data: Import }) {
  const command = useCommand("POST /api/result-imports/:importId/continuation", {
    ...{ to: { importId: data.id }, position: null },
    onDone: () => notifyDone("Import terminé."),
  });
  return (
    <ActionButton command={command} fields={{}} kind="secondary">
      Reprendre l’import
    </ActionButton>
  );
}

function Undo({ data }: { readonly data: Import }) {
  const correction = data.origin === "correction";
  const [reason, setReason] = useState("");
  const command = useCommand("POST /api/result-imports/:importId/undoing", {
    ...{ to: { importId: data.id }, position: data.position },
    onDone: () => notifyDone(correction ? "Correction annulée." : "Import annulé : les résultats sont ceux d’avant."),
  });
  return (
    <FormSection
      title={correction ? "Annuler cette correction" : "Annuler cet import"}
      help={
        correction
          ? "Le résultat redevient ce qu’il était. L’organisme concerné en est prévenu."
          : "Tous ses résultats cessent de compter ; ce qu’il avait corrigé redevient ce qu’il était. Les organismes concernés en sont prévenus."
      }
    >
      <LongField
        label="Motif"
        required
        minRows={2}
        most={4000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <ActionButton
        command={command}
        kind="danger"
        fields={{ reason: reason.trim() }}
        unavailable={reason.trim() === "" ? "Écrivez un motif." : undefined}
      >
        {correction ? "Annuler la correction" : "Annuler l’import"}
      </ActionButton>
    </FormSection>
  );
}
