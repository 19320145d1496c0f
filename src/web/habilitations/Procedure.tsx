import { LinkButton } from "../app/LinkButton.tsx";
import { RecordPart, RecordSheet } from "../decisions/RecordSheet.tsx";
import { DueDate } from "../ui/DueDate.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import type { Habilitation } from "./habilitation.query.ts";
import { whileSuspended } from "./habilitations.sentences.ts";
import styles from "./Procedure.module.css";
import { correctionBadge } from "./procedure/procedure.view.ts";
import { procedureDue, procedureTitle } from "./procedure.view.ts";
import { statusBadge } from "./status.view.ts";

interface Props {
  readonly habilitation: Habilitation;
}

/** A procedure under way: what is reproached, what would correct it, what is due and on whom; nothing otherwise. */
export function Procedure({ habilitation }: Props) {
  const title = procedureTitle(habilitation);
  if (title === undefined) return null;
  const due = procedureDue(habilitation);
  const suspended = habilitation.status === "suspended";
  return (
    <RecordSheet
      title={title}
      reference={suspended ? whileSuspended : undefined}
      aside={
        <>
          {suspended && <StatusBadge {...statusBadge(habilitation)} />}
          <LinkButton to={`/habilitations/${habilitation.id}/procedure`}>Ouvrir la procédure</LinkButton>
        </>
      }
    >
      {suspended && habilitation.failings.length > 0 && (
        <RecordPart name="Corrections attendues" note="Par manquement, avec la preuve et son dernier jour">
          <ul className={styles.failings}>
            {habilitation.failings.map((failing) => (
              <li key={failing.code}>
                <p className={styles.strong}>{failing.label}</p>
                <p>{failing.detail}</p>
                <p>
                  <span className={styles.soft}>Preuve attendue : </span>
                  {failing.proofExpected}
                </p>
                <p>
                  <StatusBadge {...correctionBadge[failing.status]} />
                </p>
                {(failing.status === "missing" || failing.status === "insufficient") && (
                  <p>
                    <DueDate day={failing.proofDueOn} />
                  </p>
                )}
              </li>
            ))}
          </ul>
        </RecordPart>
      )}
      {due.length > 0 && (
        <RecordPart name="Échéances">
          <ul className={styles.due}>
            {due.map((line) => (
              <li key={line.id}>
                <div>
                  <p className={styles.strong}>{line.label}</p>
                  <p className={styles.soft}>{line.owner}</p>
                </div>
                <DueDate day={line.dueOn} rule={line.rule} />
              </li>
            ))}
          </ul>
        </RecordPart>
      )}
    </RecordSheet>
  );
}
