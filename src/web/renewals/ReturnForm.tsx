import { Checkbox } from "@mantine/core";
import { useCommand } from "../app/useCommand.ts";
import styles from "../surveillance/Surveillance.module.css";
import { ActionButton } from "../ui/ActionButton.tsx";
import { LongField } from "../ui/LongField.tsx";
import { notifyDone } from "../ui/notify.tsx";
import { Section } from "../ui/Section.tsx";
import { useKeptFields } from "../ui/useKeptFields.ts";
import type { Renewal } from "./renewal.query.ts";
import { askedPoints } from "./renewal.view.ts";

/** Sends points back one by one, each with what is asked (R-APP-5). */
export function ReturnForm({ renewal }: { readonly renewal: Renewal }) {
  const { id: renewalId, position, organisationName } = renewal;
  const { fields: asked, set: write, remove, clear } = useKeptFields(`acte/${renewalId}/renvoi`);
  const command = useCommand("POST /api/renewals/:renewalId/return", {
    ...{ to: { renewalId }, position },
    onDone: () => {
      clear();
      notifyDone("Les points sont renvoyés à l’organisme.");
    },
  });
  const turn = (code: string, on: boolean) => (on ? write(code, "") : remove(code));
  const points = Object.entries(asked).map(([code, text]) => ({ code, text: text.trim() }));
  return (
    <Section
      title="Renvoyer des points"
      lead="Ce que l’organisme a donné reste ; il répond à chaque demande, puis dépose à nouveau."
      sheet
    >
      <div className={styles.form}>
        {askedPoints(renewal).map(({ code, text }) => (
          <div key={code} className={styles.form}>
            <Checkbox
              label={`${code} ${text}`}
              checked={asked[code] !== undefined}
              onChange={(event) => turn(code, event.currentTarget.checked)}
            />
            {asked[code] !== undefined && (
              <LongField
                label={`Ce qui est demandé, ${code}`}
                required
                minRows={2}
                most={4000}
                value={asked[code]}
                onChange={(event) => write(code, event.currentTarget.value)}
              />
            )}
          </div>
        ))}
        <ActionButton
          command={command}
          fields={{ points }}
          kind="secondary"
          unavailable={
            points.length === 0
              ? "Choisissez au moins un point."
              : points.some(({ text }) => text === "")
                ? "Dites ce qui est demandé pour chaque point."
                : undefined
          }
          confirm={{
            title: "Renvoyer ces points à l’organisme ?",
            consequence: `${points.map(({ code }) => code).join(", ")} : leur évaluation est à refaire après sa réponse.`,
            affected: [organisationName],
            confirmLabel: "Renvoyer",
          }}
        >
          Renvoyer à l’organisme
        </ActionButton>
      </div>
    </Section>
  );
}
