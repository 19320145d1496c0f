import { allowed, isStaff } from "../app/rights.ts";
import { useSession } from "../app/session.ts";
import { useDossier } from "../dossiers/dossier.query.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { plainDay } from "../ui/format.ts";
import { Notice } from "../ui/Notice.tsx";
import { AgreementReading } from "./AgreementReading.tsx";
import styles from "./AgreementScreen.module.css";
import { type Agreement, useAgreement } from "./agreement.query.ts";
import { absenceOf } from "./agreement.view.ts";
import { GenerateForm } from "./GenerateForm.tsx";
import { SignatureStanding } from "./SignatureStanding.tsx";
import { SignForm } from "./SignForm.tsx";

/** The agreement of a dossier: where it stands, its text, its signature. */
export function AgreementScreen() {
  const dossier = useDossier();
  const agreement = useAgreement(dossier.id);
  const session = useSession();
  const { status, text, turn } = agreement;
  const writes =
    (status === "none" || status === "generated") &&
    dossier.stage === "agreement" &&
    allowed(session, "agreement.generate", dossier.organisationId);
  return (
    <div className={styles.side}>
      {status === "lapsed" && <Lapsed agreement={agreement} />}
      {text !== null && <SignatureStanding agreement={agreement} />}
      {turn !== null && <YourTurn />}
      {text === null && status === "none" && !writes && <EmptyState {...absenceOf(dossier.stage, isStaff(session))} />}
      {text !== null && <AgreementReading text={text} purpose={agreement.purpose} />}
      <Signature agreementId={dossier.id} agreement={agreement} />
      {writes && (
        <div className={styles.form}>
          <GenerateForm key={agreement.position} dossierId={dossier.id} agreement={agreement} />
        </div>
      )}
    </div>
  );
}

/** Where one signs, once the text is read. */
export function YourTurn() {
  return (
    <p className="screen-only">
      C’est à vous de signer : lisez le texte, puis <a href="#signer">signez au bas de la page</a>.
    </p>
  );
}

/** The form of the signature, for whoever signs now. */
export function Signature({ agreementId, agreement }: { readonly agreementId: string; readonly agreement: Agreement }) {
  const { text, turn } = agreement;
  if (turn === null || text === null) return null;
  return (
    <div id="signer" className={styles.form}>
      <SignForm agreementId={agreementId} agreement={agreement} text={text} turn={turn} />
    </div>
  );
}

/** The time to sign is over: the decision holds no more (R-AGR-2). */
function Lapsed({ agreement: { signBy } }: { readonly agreement: Agreement }) {
  return (
    <Notice tone="danger" title="La convention n’a pas été signée à temps.">
      <p>
        {signBy !== null && `Elle pouvait être signée jusqu’au ${plainDay(signBy)} inclus. `}
        La décision favorable est caduque ; une nouvelle candidature est possible.
      </p>
    </Notice>
  );
}
