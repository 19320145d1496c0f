import { Link } from "@tanstack/react-router";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import type { Habilitation } from "../habilitation.query.ts";
import { correctionBadge } from "../procedure/procedure.view.ts";
import styles from "./acts.module.css";

/** Where the correction of each failing stands, as somebody else verified it (R-SUS-1). */
export function Corrections({ habilitation: { id, failings } }: { readonly habilitation: Habilitation }) {
  return (
    <>
      <ul className={styles.corrections}>
        {failings.map(({ code, label, proofExpected, status }) => (
          <li key={code}>
            <p>
              <strong>{label}</strong> <StatusBadge {...correctionBadge[status]} />
            </p>
            <p className={styles.rule}>Preuve attendue : {proofExpected}</p>
          </li>
        ))}
      </ul>
      <p>
        <Link to={`/habilitations/${id}/procedure`}>Lire les preuves et les observations</Link>
      </p>
    </>
  );
}
