import { Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useState } from "react";
import type { EntryRow } from "../../offline/rows.ts";
import { longMoment } from "../../ui/format.ts";
import { entryWords } from "./entryWords.view.ts";
import styles from "./Troubles.module.css";
import { useField } from "./useNotebook.ts";

/** Entries that did not go through: why, what stands instead, and what to do; nothing is overwritten in silence (R-AUD-12). */
export function Troubles({ rows }: { readonly rows: readonly EntryRow[] }) {
  return (
    <div role="alert" className={styles.troubles}>
      {rows.map((row) =>
        row.status === "conflict" ? <Conflict key={row.seq} row={row} /> : <Refused key={row.seq} row={row} />,
      )}
    </div>
  );
}

/** Two devices said different things of one thing: both are shown, a person chooses. */
function Conflict({ row }: { readonly row: EntryRow }) {
  const { notebook } = useField();
  const [why, setWhy] = useState<string | null>(null);
  const stands = row.trouble?.stands ?? null;
  return (
    <section className={styles.trouble} aria-label="Deux saisies différentes">
      <IconAlertTriangle size={20} aria-hidden />
      <div>
        <p className={styles.title}>Deux saisies différentes : laquelle garder ?</p>
        <div className={styles.sides}>
          <div className={styles.side}>
            <p className={styles.whose}>La vôtre, sur cet appareil</p>
            <p className={styles.what}>{entryWords(row.entry)}</p>
            <p className={styles.when}>Saisie le {longMoment(row.claimedAt)}</p>
            <Button variant="default" size="compact-md" onClick={() => setWhy(notebook.insist(row))}>
              Garder la mienne
            </Button>
          </div>
          <div className={styles.side}>
            <p className={styles.whose}>{stands === null ? "Déjà enregistrée" : `Celle de ${stands.by}`}</p>
            <p className={styles.what}>{stands?.entry == null ? "Retirée" : entryWords(stands.entry)}</p>
            {stands !== null && (
              <p className={styles.when}>
                {stands.claimedAt === null
                  ? `Enregistrée le ${longMoment(stands.at)}`
                  : `Saisie le ${longMoment(stands.claimedAt)} d’après l’autre appareil, arrivée le ${longMoment(stands.at)}`}
              </p>
            )}
            <Button variant="default" size="compact-md" onClick={() => notebook.putAway(row)}>
              Garder celle-ci
            </Button>
          </div>
        </div>
        {why !== null && <p className={styles.why}>{why}</p>}
      </div>
    </section>
  );
}

function Refused({ row }: { readonly row: EntryRow }) {
  const { notebook } = useField();
  const [why, setWhy] = useState<string | null>(null);
  const { trouble } = row;
  return (
    <section className={styles.trouble} aria-label="Saisie non acceptée">
      <IconAlertTriangle size={20} aria-hidden />
      <div>
        <p className={styles.title}>Une saisie n’a pas été acceptée. Elle reste gardée sur cet appareil.</p>
        <p className={styles.what}>{entryWords(row.entry)}</p>
        <p>{why ?? trouble?.detail ?? trouble?.title}</p>
        <div className={styles.buttons}>
          <Button variant="default" size="compact-md" onClick={() => setWhy(notebook.insist(row))}>
            Réessayer
          </Button>
          <Button variant="subtle" size="compact-md" onClick={() => notebook.putAway(row)}>
            J’ai lu
          </Button>
        </div>
      </div>
    </section>
  );
}
