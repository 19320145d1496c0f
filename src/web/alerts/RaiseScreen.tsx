import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { asking } from "../app/api.ts";
import { holding, useReserved } from "../app/rights.ts";
import { useCommand } from "../app/useCommand.ts";
import { useLeaveWarning } from "../decisions/useLeaveWarning.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { FormSection } from "../ui/FormSection.tsx";
import { LongField } from "../ui/LongField.tsx";
import { notifyDone } from "../ui/notify.tsx";
import { Page } from "../ui/Page.tsx";
import { useKeptText } from "../ui/useKeptText.ts";

/** `/habilitations/$habilitationId/alerte`: somebody raises an alert about what they saw. */
export function RaiseScreen() {
  useReserved(holding("alert.examine"));
  const { habilitationId = "" }: Readonly<Record<string, string | undefined>> = useParams({ strict: false });
  const { data } = useSuspenseQuery(asking("GET /api/habilitations/:habilitationId", { habilitationId }));
  const navigate = useNavigate();
  const { text, change: setText, clear } = useKeptText(`acte/${habilitationId}/alerte`);
  const sent = useLeaveWarning(text !== "");
  const command = useCommand("POST /api/habilitations/:habilitationId/alerts", {
    ...{ to: { habilitationId }, position: null },
    onDone: ({ id }) => {
      clear();
      sent();
      notifyDone("Alerte levée.");
      void navigate({ to: `/alertes/${id}` });
    },
  });
  return (
    <Page
      title="Lever une alerte"
      trail={[
        { label: "Habilitations", to: "/habilitations" },
        { label: data.organisationName, to: `/habilitations/${habilitationId}` },
      ]}
      lead={`${data.organisationName}, habilitation ${data.number}`}
    >
      <FormSection
        title="Ce qui a été constaté"
        help="Les faits, leur date et d’où ils viennent. L’organisme ne lit pas ce texte."
      >
        <LongField
          label="Faits"
          required
          minRows={4}
          most={4000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <ActionButton
          command={command}
          fields={{ text: text.trim() }}
          unavailable={text.trim() === "" ? "Écrivez ce qui a été constaté." : undefined}
        >
          Lever l’alerte
        </ActionButton>
      </FormSection>
    </Page>
  );
}
