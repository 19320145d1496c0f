import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { asking } from "../app/api.ts";
import { isStaff } from "../app/rights.ts";
import { useSession } from "../app/session.ts";
import { useCommand } from "../app/useCommand.ts";
import { useLeaveWarning } from "../decisions/useLeaveWarning.ts";
import { useHabilitationOf } from "../habilitations/habilitation.query.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { Notice } from "../ui/Notice.tsx";
import { notifyDone } from "../ui/notify.tsx";
import { Page } from "../ui/Page.tsx";
import { type HabilitationSessions, useNamed } from "./activity.query.ts";
import { fieldsOf, missingIn, newSession, type TypedSession } from "./form.view.ts";
import { SessionFields } from "./SessionFields.tsx";

/** `/habilitations/$habilitationId/sessions/nouvelle`: declares a session, for oneself or on behalf of the organisation. */
export function DeclareScreen() {
  const habilitationId = useNamed("habilitationId");
  const { data } = useSuspenseQuery(asking("GET /api/habilitations/:habilitationId/sessions", { habilitationId }));
  const { organisationName, number } = useHabilitationOf(habilitationId);
  const staff = isStaff(useSession());
  const trail = staff
    ? [
        { label: "Habilitations", to: "/habilitations" },
        { label: organisationName, to: `/habilitations/${habilitationId}` },
      ]
    : [{ label: "Mes sessions", to: "/sessions" }];
  const lead = staff
    ? `Pour le compte de ${organisationName}, habilitation ${number}.`
    : `Habilitation ${number}. Comptez deux minutes.`;
  return (
    <Page title="Déclarer une session" trail={trail} lead={lead}>
      {data.declares && data.closed === null ? <DeclareForm of={data} /> : <Closed of={data} />}
    </Page>
  );
}

function Closed({ of: { closed } }: { readonly of: HabilitationSessions }) {
  const title =
    closed === "suspended"
      ? "L’habilitation est suspendue : aucune nouvelle session avant sa levée."
      : closed === "over"
        ? "L’habilitation a pris fin : plus aucune session ne se déclare sous elle."
        : "Vos fonctions ne permettent pas de déclarer une session.";
  return <Notice tone="info" title={title} />;
}

function DeclareForm({ of }: { readonly of: HabilitationSessions }) {
  const navigate = useNavigate();
  const [typed, setTyped] = useState<TypedSession>(() => newSession(of.choices.programmes));
  const sent = useLeaveWarning(typed.from !== undefined || typed.where !== "");
  const command = useCommand("POST /api/habilitations/:habilitationId/sessions", {
    to: { habilitationId: of.habilitationId },
    position: null,
    onDone: ({ id }) => {
      sent();
      notifyDone("La session est déclarée.");
      void navigate({ to: `/sessions/${id}` });
    },
  });
  return (
    <>
      <SessionFields of={of} typed={typed} onChange={(change) => setTyped({ ...typed, ...change })} />
      <ActionButton command={command} fields={fieldsOf(typed)} unavailable={missingIn(typed)}>
        Déclarer la session
      </ActionButton>
    </>
  );
}
