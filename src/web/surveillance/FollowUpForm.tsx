import { Radio } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useCommand } from "../app/useCommand.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { LongField } from "../ui/LongField.tsx";
import { notifyDone } from "../ui/notify.tsx";
import { useKeptText } from "../ui/useKeptText.ts";
import styles from "./Surveillance.module.css";
import type { Surveillance } from "./surveillance.query.ts";
import { followUpWords } from "./surveillance.sentences.ts";

type FollowUp = keyof typeof followUpWords;
const choices = ["complementary-audit", "sanction-procedure", "none"] as const satisfies readonly FollowUp[];

/** Where the act that follows is done. */
const acts: Readonly<Record<FollowUp, string | null>> = {
  "complementary-audit": "audit",
  "sanction-procedure": "griefs",
  none: null,
};

/** A decision maker says what follows; nothing to follow is reasoned too (R-SUR-5). */
export function FollowUpForm({ surveillance }: { readonly surveillance: Surveillance }) {
  const { id: surveillanceId, habilitationId, position, organisationName } = surveillance;
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<FollowUp | null>(null);
  const { text: reason, change: setReason, clear } = useKeptText(`acte/${surveillanceId}/suite`);
  const command = useCommand("POST /api/surveillances/:surveillanceId/follow-up", {
    ...{ to: { surveillanceId }, position },
    onDone: () => {
      clear();
      notifyDone("La suite est décidée.");
      const act = chosen === null ? null : acts[chosen];
      if (act !== null) void navigate({ to: `/habilitations/${habilitationId}/${act}` });
    },
  });
  return (
    <div className={styles.form}>
      <Radio.Group
        label="Suite"
        description="L’audit ou la procédure s’ouvre ensuite sur sa propre page."
        value={chosen ?? ""}
        onChange={(value) => setChosen(choices.find((one) => one === value) ?? null)}
      >
        <div className={styles.choices}>
          {choices.map((one) => (
            <Radio key={one} value={one} label={followUpWords[one]} />
          ))}
        </div>
      </Radio.Group>
      <LongField
        label="Motif"
        withAsterisk
        minRows={2}
        most={4000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <ActionButton
        command={command}
        fields={{ followUp: chosen ?? "none", reason: reason.trim() }}
        unavailable={chosen === null ? "Choisissez une suite." : reason.trim() === "" ? "Motivez-la." : undefined}
        confirm={{
          title: "Décider de cette suite ?",
          consequence: chosen === null ? "" : `${followUpWords[chosen]}.`,
          affected: [organisationName],
          confirmLabel: "Décider",
        }}
      >
        Décider de la suite
      </ActionButton>
      <p>
        <Link to={`/habilitations/${habilitationId}`}>Relire l’habilitation</Link>
      </p>
    </div>
  );
}
