import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useCommand } from "../app/useCommand.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import type { Column } from "../ui/column.ts";
import { DataTable } from "../ui/DataTable.tsx";
import { DayField } from "../ui/DayField.tsx";
import { DueDate } from "../ui/DueDate.tsx";
import { count, plainDay } from "../ui/format.ts";
import { notifyDone } from "../ui/notify.tsx";
import { useToday } from "../ui/today.ts";
import { useListState } from "../ui/useListState.ts";
import styles from "./listing.module.css";
import { changeWords, chosenOf, earliestOf, type ListChange, reportedWords, rowIdOf } from "./listing.view.ts";

interface Props {
  readonly changes: readonly ListChange[];
  /** What is to be noted of them; null for who only reads, or when nothing is left to do. */
  readonly act: "report" | "confirm" | null;
}

/** Changes of the list: those that are ticked are noted together. */
export function ChangeList({ changes, act }: Props) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const nameOf = (id: string) => {
    const change = changes.find((one) => rowIdOf(one) === id);
    return change === undefined ? "" : `${changeWords[change.kind]}, ${change.organisationName}`;
  };
  return (
    <div className={styles.changes}>
      <DataTable
        caption="Changements de la liste"
        counted={["changement", "changements"]}
        columns={columnsFor(act)}
        rows={changes}
        rowId={rowIdOf}
        rowTo={({ habilitationId }) => `/habilitations/${habilitationId}`}
        list={useListState()}
        empty={null}
        {...(act === null ? {} : { selection: { chosen, onChange: setChosen, nameOf, actions: null } })}
      />
      {act !== null && <Noting act={act} changes={changes} chosen={chosen} onDone={() => setChosen(new Set())} />}
    </div>
  );
}

function columnsFor(act: Props["act"]): readonly [Column<ListChange>, ...Column<ListChange>[]] {
  const last: Column<ListChange> =
    act === "report"
      ? {
          ...{ id: "limite", title: "À déclarer pour le", nowrap: true, sortBy: (row) => row.reportBy },
          cell: (row) => <DueDate day={row.reportBy} compact rule="Deux mois après le changement (R. 6113-16-5)" />,
        }
      : { id: "declare", title: "Déclaré le", cell: reportedWords, nowrap: true };
  const confirmed: Column<ListChange> = {
    ...{ id: "confirme", title: "Confirmé le", nowrap: true },
    cell: (row) => (row.confirmedOn === null ? "" : plainDay(row.confirmedOn)),
  };
  return [
    { id: "organisme", title: "Organisme", cell: (row) => row.organisationName, sortBy: (row) => row.organisationName },
    {
      id: "numero",
      title: "Habilitation",
      cell: (row) => <span className="reference">{row.number}</span>,
      nowrap: true,
    },
    { id: "changement", title: "Changement", cell: (row) => changeWords[row.kind] },
    { id: "date", title: "Date", cell: (row) => plainDay(row.on), sortBy: (row) => row.on, nowrap: true },
    last,
    ...(act === null ? [confirmed] : []),
  ];
}

interface NotingProps extends Props {
  readonly act: "report" | "confirm";
  readonly chosen: ReadonlySet<string>;
  readonly onDone: () => void;
}

function Noting({ act, changes, chosen, onDone }: NotingProps) {
  return act === "report" ? (
    <Report changes={changes} chosen={chosen} onDone={onDone} />
  ) : (
    <Confirm changes={changes} chosen={chosen} onDone={onDone} />
  );
}

type Form = Omit<NotingProps, "act">;

const nothing = "Cochez d’abord les changements concernés.";

function Report({ changes, chosen, onDone }: Form) {
  const today = useToday();
  const [on, setOn] = useState<string | undefined>(today);
  const [reference, setReference] = useState("");
  const command = useCommand("POST /api/list-changes/report", {
    ...{ to: {}, position: null },
    onDone: () => {
      onDone();
      setReference("");
      notifyDone("Déclaration notée.");
    },
  });
  const earliest = earliestOf(changes, chosen);
  return (
    <div className={styles.noting}>
      <DayField
        label="Déclarés le"
        value={on}
        onChange={setOn}
        max={today}
        {...(earliest === undefined ? {} : { min: earliest })}
      />
      <TextInput
        label="Référence de la déclaration"
        description="Si la téléprocédure en donne une."
        maxLength={100}
        value={reference}
        onChange={(event) => setReference(event.currentTarget.value)}
      />
      <ActionButton
        command={command}
        kind="secondary"
        fields={{ changes: chosenOf(changes, chosen), reportedOn: on ?? today, reference: reference.trim() }}
        unavailable={chosen.size === 0 ? nothing : on === undefined ? "Indiquez le jour de la déclaration." : undefined}
      >
        {chosen.size === 0
          ? "Noter la déclaration"
          : `Noter la déclaration de ${count(chosen.size, "changement", "changements")}`}
      </ActionButton>
    </div>
  );
}

function Confirm({ changes, chosen, onDone }: Form) {
  const today = useToday();
  const [on, setOn] = useState<string | undefined>(today);
  const command = useCommand("POST /api/list-changes/confirmation", {
    ...{ to: {}, position: null },
    onDone: () => {
      onDone();
      notifyDone("Confirmation notée.");
    },
  });
  const earliest = earliestOf(changes, chosen);
  return (
    <div className={styles.noting}>
      <DayField
        label="Confirmés le"
        value={on}
        onChange={setOn}
        max={today}
        {...(earliest === undefined ? {} : { min: earliest })}
      />
      <ActionButton
        command={command}
        kind="secondary"
        fields={{ changes: chosenOf(changes, chosen), confirmedOn: on ?? today }}
        unavailable={
          chosen.size === 0 ? nothing : on === undefined ? "Indiquez le jour de la confirmation." : undefined
        }
      >
        {chosen.size === 0
          ? "Noter la confirmation"
          : `Noter la confirmation de ${count(chosen.size, "changement", "changements")}`}
      </ActionButton>
    </div>
  );
}
