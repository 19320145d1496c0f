import { AgreementReading } from "../agreements/AgreementReading.tsx";
import styles from "../agreements/AgreementScreen.module.css";
import { Signature, YourTurn } from "../agreements/AgreementScreen.tsx";
import { useAgreement } from "../agreements/agreement.query.ts";
import { purposeWords } from "../agreements/agreements.sentences.ts";
import { SignatureStanding } from "../agreements/SignatureStanding.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Page } from "../ui/Page.tsx";
import { useParam } from "./renewal.query.ts";

/** `/conventions/$agreementId`: what renews or extends an habilitation, its text, its signature. */
export function AgreementPage() {
  const agreementId = useParam("agreementId");
  const agreement = useAgreement(agreementId);
  const { text, turn, dossierId, purpose } = agreement;
  return (
    <Page
      title={purposeWords[purpose].name}
      trail={[{ label: "Habilitation", to: `/habilitations/${encodeURIComponent(dossierId)}` }]}
    >
      <div className={styles.side}>
        {text === null ? (
          <EmptyState what="Ce texte n’est pas encore rédigé." why="Il se lit et se signe ici dès qu’il l’est." />
        ) : (
          <>
            <SignatureStanding agreement={agreement} />
            {turn !== null && <YourTurn />}
            <AgreementReading text={text} purpose={purpose} />
            <Signature agreementId={agreementId} agreement={agreement} />
          </>
        )}
      </div>
    </Page>
  );
}
