import { LinkButton } from "../app/LinkButton.tsx";
import { useCommand } from "../app/useCommand.ts";
import { RecordPart, RecordSheet } from "../decisions/RecordSheet.tsx";
import { ActionButton } from "../ui/ActionButton.tsx";
import { plainDay } from "../ui/format.ts";
import { notifyDone } from "../ui/notify.tsx";
import styles from "./Renewal.module.css";
import type { Renewal } from "./renewal.query.ts";

/** The agreement that renews: to be written, to be signed by both, signed (R-REN-3). */
export function AgreementPart({ renewal }: { readonly renewal: Renewal }) {
  const { status, lastDay, agreements, may, id } = renewal;
  if (status !== "granted" && status !== "concluded") return null;
  const written = agreements.agreement !== "none";
  const signs = status === "granted" && may.sign;
  return (
    <RecordSheet title="Convention de renouvellement">
      <RecordPart name="Signatures">
        <p>
          {status === "concluded"
            ? "Signée par les deux parties : la période suivante est ouverte à l’ancienne échéance."
            : `À signer par les deux parties au plus tard le ${plainDay(lastDay)} ; sans quoi l’habilitation prend fin.`}
        </p>
        {written ? (
          <div className={styles.act}>
            <LinkButton to={`/conventions/${encodeURIComponent(id)}`} kind={signs ? "primary" : "secondary"}>
              {signs ? "Lire et signer" : "Ouvrir la convention"}
            </LinkButton>
          </div>
        ) : (
          !may.generate && <p>Votre interlocuteur la rédige : vous serez prévenu par e-mail.</p>
        )}
        {!written && may.generate && <Write renewal={renewal} />}
      </RecordPart>
    </RecordSheet>
  );
}

function Write({ renewal: { id: renewalId } }: { readonly renewal: Renewal }) {
  const command = useCommand("POST /api/renewals/:renewalId/agreement", {
    ...{ to: { renewalId }, position: null, onDone: () => notifyDone("Convention rédigée : elle attend l’organisme.") },
  });
  return (
    <ActionButton command={command} fields={{ financialTerms: "", signatoryId: "" }}>
      Rédiger la convention
    </ActionButton>
  );
}
