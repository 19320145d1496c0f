import { IconExternalLink } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { hrefOf } from "../app/api.ts";
import { RecordPart, RecordSheet } from "../decisions/RecordSheet.tsx";
import { plainDay, siret } from "../ui/format.ts";
import type { Habilitation } from "./habilitation.query.ts";
import styles from "./ScopeSheet.module.css";
import { isRunning } from "./status.view.ts";

interface Props {
  readonly habilitation: Habilitation;
}

/** What the habilitation covers, and its documents. */
export function ScopeSheet({ habilitation }: Props) {
  const { certification, scope } = habilitation;
  return (
    <RecordSheet
      title="Périmètre et documents"
      reference="L’habilitation porte sur la préparation. L’examen, le jury et le certificat relèvent du seul certificateur."
    >
      <RecordPart name="Certification" note={certification.number}>
        <p className={styles.exact}>{certification.title}</p>
        {certification.registrationEndsOn !== null && (
          <p className={styles.soft}>Enregistrée jusqu’au {plainDay(certification.registrationEndsOn)} inclus.</p>
        )}
      </RecordPart>
      {scope !== null && <ScopeParts scope={scope} />}
      <Documents habilitation={habilitation} />
    </RecordSheet>
  );
}

/** What an habilitation covers today, part by part. */
export function ScopeParts({ scope }: { readonly scope: NonNullable<Habilitation["scope"]> }) {
  return (
    <>
      <RecordPart name="Établissements">
        <ul className={styles.list}>
          {scope.establishments.map((one) => (
            <li key={one.siret}>
              {one.name} <span className={styles.soft}>{one.address}</span>
              <span className={styles.soft}>SIRET {siret(one.siret)}</span>
            </li>
          ))}
        </ul>
      </RecordPart>
      <RecordPart name="Programmes">
        <ul className={styles.list}>
          {scope.programmes.map((one) => (
            <li key={one.value}>
              {one.title}{" "}
              <span className={styles.soft}>
                {[one.version, one.duration].filter((word) => word !== "").join(", ")}
              </span>
            </li>
          ))}
        </ul>
      </RecordPart>
      <RecordPart name="Modalités">
        <p>{capitalised(scope.modalities.map(({ name }) => name).join(", "))}</p>
      </RecordPart>
      <RecordPart name="Formateurs">
        <ul className={styles.list}>
          {scope.trainers.map((one) => (
            <li key={one.value}>
              {one.name} <span className={styles.soft}>{one.competences}</span>
            </li>
          ))}
        </ul>
      </RecordPart>
    </>
  );
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function Documents({ habilitation }: Props) {
  const { dossierId, number, agreement, attestation } = habilitation;
  return (
    <RecordPart name="Documents">
      <ul className={styles.list}>
        <li>
          {attestation?.ready ? (
            <a href={hrefOf("GET /api/attestations/:number", { number })}>Attestation d’habilitation (PDF)</a>
          ) : (
            <span className={styles.soft}>Attestation en cours d’impression</span>
          )}
          {!isRunning(habilitation) && (
            <span className={styles.soft}>Elle n’est plus valable : le registre le dit.</span>
          )}
        </li>
        {agreement !== null && (
          <li>
            {agreement.copy?.ready && (
              <>
                <a
                  href={hrefOf("GET /api/dossiers/:dossierId/files/:attachmentId", {
                    dossierId,
                    attachmentId: agreement.copy.id,
                  })}
                >
                  Convention signée (PDF)
                </a>
                {" – "}
              </>
            )}
            <Link to={`/dossiers/${dossierId}/convention`}>lire la convention et ses preuves de signature</Link>{" "}
            <span className={styles.soft}>{agreement.reference}</span>
          </li>
        )}
        <li>
          <a href={`/registre/${number}`} className={styles.external}>
            Page publique du registre <IconExternalLink size={16} aria-hidden />
          </a>
        </li>
      </ul>
    </RecordPart>
  );
}
