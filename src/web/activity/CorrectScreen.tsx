import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { asking } from "../app/api.ts";
import { useCommand } from "../app/useCommand.ts";
import { useLeaveWarning } from "../decisions/useLeaveWarning.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { Notice } from "../ui/Notice.tsx";
import { notifyDone } from "../ui/notify.tsx";
import { Page } from "../ui/Page.tsx";
import { type Session, useNamed } from "./activity.query.ts";
import { datesIn } from "./activity.view.ts";
import { fieldsOf, missingIn, typedFrom } from "./form.view.ts";
import { SessionFields } from "./SessionFields.tsx";

/** `/sessions/$sessionId/correction`: corrects what was declared; what it was stays in its history. */
export function CorrectScreen() {
  const sessionId = useNamed("sessionId");
  const { data } = useSuspenseQuery(asking("GET /api/sessions/:sessionId", { sessionId }));
  return (
    <Page
      title="Corriger la session"
      trail={[
        { label: "Sessions", to: "/sessions" },
        { label: `Session ${datesIn(data)}`, to: `/sessions/${sessionId}` },
      ]}
    >
      {data.acts.includes("CorrectSession") ? (
        <CorrectForm session={data} />
      ) : (
        <Notice tone="info" title="Cette session ne se corrige plus." />
      )}
    </Page>
  );
}

function CorrectForm({ session }: { readonly session: Session }) {
  const { id: sessionId, habilitationId, position } = session;
  const navigate = useNavigate();
  const { data: of } = useSuspenseQuery(asking("GET /api/habilitations/:habilitationId/sessions", { habilitationId }));
  const [typed, setTyped] = useState(() => typedFrom(session));
  const [touched, setTouched] = useState(false);
  const sent = useLeaveWarning(touched);
  const command = useCommand("POST /api/sessions/:sessionId/correction", {
    ...{ to: { sessionId }, position },
    onDone: () => {
      sent();
      notifyDone("La session est corrigée.");
      void navigate({ to: `/sessions/${sessionId}` });
    },
  });
  return (
    <>
      <SessionFields
        of={of}
        typed={typed}
        onChange={(change) => {
          setTouched(true);
          setTyped({ ...typed, ...change });
        }}
      />
      <ActionButton
        command={command}
        fields={fieldsOf(typed)}
        unavailable={missingIn(typed) ?? (touched ? undefined : "Rien n’est modifié.")}
      >
        Enregistrer la correction
      </ActionButton>
    </>
  );
}
