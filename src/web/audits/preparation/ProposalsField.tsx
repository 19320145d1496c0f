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
  /** The organisation does not choose: one date only. */
  readonly imposed?: boolean;
}

const chosenByThem = "L’organisme retient l’une des propositions, ou en demande d’autres.";
const fixedHere = "L’organisme ne la choisit pas.";

interface Place {
  readonly imposed: boolean;
  readonly index: number;
  readonly at: number;
}

function dayLabel({ imposed, index, at }: Place): string {
  if (imposed) return at === 0 ? "Jour de l’audit" : `Jour ${at + 1} de l’audit`;
  return at === 0 ? `Proposition ${index + 1}` : `Proposition ${index + 1}, jour ${at + 1}`;
}

/** The dates that the organisation will choose from, one proposal a line; an audit may last several days. */
export function ProposalsField({ proposals, onChange, imposed = false }: Props) {
  const today = useToday();
  const set = (at: number, days: readonly (string | undefined)[]) =>
    onChange(proposals.map((one, index) => (index === at ? days : one)));
  return (
    <fieldset className={styles.field}>
      <legend>{imposed ? "Date de l’audit" : "Dates proposées"}</legend>
      <p className={styles.help}>{imposed ? fixedHere : chosenByThem}</p>
      {proposals.map((days, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a proposal has no other identity than its place.
        <div key={index} className={styles.proposal}>
          {days.map((day, at) => (
            <DayField
              // biome-ignore lint/suspicious/noArrayIndexKey: nor has a day.
              key={at}
              label={dayLabel({ imposed, index, at })}
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
      {!imposed && (
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange([...proposals, [undefined]])}
        >
          Ajouter une proposition
        </Button>
      )}
    </fieldset>
  );
}
