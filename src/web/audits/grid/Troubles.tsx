import { Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { ratingNames } from "../audits.sentences.ts";
import { type Entry, indicatorOf } from "./entries.view.ts";
import type { Trouble } from "./queue.ts";
import styles from "./Troubles.module.css";
import type { FindingsHandle } from "./useFindings.ts";

interface Props {
  readonly code: string;
  readonly handle: FindingsHandle;
}

/** What was entered on an indicator and did not go through: why, and what to do; nothing is overwritten in silence. */
export function Troubles({ code, handle }: Props) {
  const mine = handle.queue.troubles.filter(({ entry }) => entry.indicator === code);
  return (
    <div role="alert" className={styles.troubles}>
      {mine.map((trouble) => (
        <TroubleLine key={JSON.stringify(trouble.entry)} trouble={trouble} handle={handle} />
      ))}
    </div>
  );
}

function TroubleLine({ trouble, handle }: { readonly trouble: Trouble; readonly handle: FindingsHandle }) {
  const { entry } = trouble;
  const conflict = trouble.kind === "conflict";
  const keepMine = () => {
    handle.dismiss(entry);
    handle.enter(entry);
  };
  return (
    <div className={styles.trouble}>
      <IconAlertTriangle size={20} aria-hidden />
      <div>
        <p className={styles.title}>
          {conflict ? "Cet indicateur a été modifié depuis un autre appareil." : "Cette saisie n’a pas été acceptée."}
        </p>
        <p>
          Votre saisie : {wordsOf(entry)}
          {conflict && <>, ailleurs : {standingWords(entry, handle)}</>}.
        </p>
        {trouble.kind === "refused" && <p>{trouble.problem.detail ?? trouble.problem.title}</p>}
        <div className={styles.buttons}>
          {conflict && (
            <Button variant="default" size="compact-md" onClick={keepMine}>
              Garder ma saisie
            </Button>
          )}
          <Button variant="subtle" size="compact-md" onClick={() => handle.dismiss(entry)}>
            {conflict ? "Garder l’autre" : "J’ai lu"}
          </Button>
        </div>
      </div>
    </div>
  );
}

const quoted = (text: string) => (text === "" ? "" : ` (« ${text} »)`);

function wordsOf(entry: Entry): string {
  switch (entry.kind) {
    case "rate":
      return `${ratingNames[entry.rating].toLowerCase()}${quoted(entry.note)}`;
    case "write":
      return `non-conformité${quoted(entry.finding)}`;
    case "remove":
      return "non-conformité retirée";
    case "reopen":
      return "indicateur rouvert";
  }
}

function standingWords(entry: Entry, { findings }: FindingsHandle): string {
  if (entry.kind === "rate") {
    const { rating = null, note = null } = indicatorOf(findings, entry.indicator) ?? {};
    return rating === null ? "à évaluer" : `${ratingNames[rating].toLowerCase()}${quoted(note ?? "")}`;
  }
  if (entry.kind === "reopen") return "indicateur écarté";
  const written = findings.nonconformities.find(({ id }) => id === entry.id);
  return written === undefined ? "non-conformité retirée" : `non-conformité${quoted(written.finding)}`;
}
