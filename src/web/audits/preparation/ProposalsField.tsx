import { ActionIcon, Button } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { DayField } from "../../ui/DayField.tsx";
import { useToday } from "../../ui/today.ts";
import styles from "./ProposalsField.module.css";

/** Dates being proposed: each proposal is the days of one audit, some still to be chosen. */
export type Proposals = readonly (readonly (string | undefined)[])[];

/** Two proposals to fill in: a choice is easier to accept. */
export const blankProposals: Proposals = [[undefined], [undefined]];

interface Props {
  readonly proposals: Proposals;
  readonly onChange: (proposals: Proposals) => void;
  readonly help?: string;
}

const chosenByThem = "L’organisme retient l’une des propositions, ou en demande d’autres.";

/** The dates that the organisation will choose from, one proposal a line; an audit may last several days. */
export function ProposalsField({ proposals, onChange, help = chosenByThem }: Props) {
  const today = useToday();
  const set = (at: number, days: readonly (string | undefined)[]) =>
    onChange(proposals.map((one, index) => (index === at ? days : one)));
  return (
    <fieldset className={styles.field}>
      <legend>Dates proposées</legend>
      <p className={styles.help}>{help}</p>
      {proposals.map((days, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a proposal has no other identity than its place.
        <div key={index} className={styles.proposal}>
          {days.map((day, at) => (
            <DayField
              // biome-ignore lint/suspicious/noArrayIndexKey: nor has a day.
              key={at}
              label={at === 0 ? `Proposition ${index + 1}` : `Proposition ${index + 1}, jour ${at + 1}`}
              value={day}
              min={today}
              onChange={(next) => set(index, days.with(at, next))}
            />
          ))}
          <Button
            variant="subtle"
            size="compact-md"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => set(index, [...days, undefined])}
          >
            Un jour de plus
          </Button>
          {proposals.length > 1 && (
            <ActionIcon
              variant="subtle"
              aria-label={`Retirer la proposition ${index + 1}`}
              onClick={() => onChange(proposals.filter((_, other) => other !== index))}
            >
              <IconX size={18} aria-hidden />
            </ActionIcon>
          )}
        </div>
      ))}
      <Button
        variant="default"
        size="compact-md"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => onChange([...proposals, [undefined]])}
      >
        Ajouter une proposition
      </Button>
    </fieldset>
  );
}
