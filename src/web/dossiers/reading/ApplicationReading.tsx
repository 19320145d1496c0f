import { Link } from "@tanstack/react-router";
import { factsOf, readSections, sectionNames } from "../../../contract/dossierContent.sentences.ts";
import { allowed } from "../../app/rights.ts";
import type { SignedIn } from "../../app/session.ts";
import { KeyValue } from "../../ui/KeyValue.tsx";
import { Section } from "../../ui/Section.tsx";
import { placesOf } from "../documents.view.ts";
import { type Dossier, useApplicationScheme } from "../dossier.query.ts";
import styles from "./ApplicationReading.module.css";
import { DocumentPanel } from "./DocumentPanel.tsx";
import { Observations } from "./Observations.tsx";
import { PointField } from "./PointField.tsx";
import { PointsBar } from "./PointsBar.tsx";
import { PointsSent } from "./PointsSent.tsx";
import { usePoints } from "./usePoints.ts";

interface Props {
  readonly dossier: Dossier;
  readonly session: SignedIn;
}

/** The application as it was filed, beside its documents; the account manager notes there what to send back. */
export function ApplicationReading({ dossier, session }: Props) {
  const scheme = useApplicationScheme();
  const points = usePoints(dossier.id);
  const raising = dossier.status === "submitted" && allowed(session, "dossier.instruct", dossier.organisationId);
  const places = placesOf(dossier, scheme.documents);
  const field = (section: string) => raising && <PointField section={section} points={points} />;
  return (
    <div className={styles.reading}>
      <div className={styles.content}>
        <PointsSent dossier={dossier} />
        {raising && <Observations dossier={dossier} />}
        {readSections.map((section) => (
          <Section key={section} title={sectionNames[section]} sheet id={section}>
            {factsOf(dossier.content, section).map(({ title, facts }, index) => (
              <div key={title ?? index} className={styles.group}>
                {title !== undefined && <h3 className={styles.title}>{title}</h3>}
                <KeyValue items={facts} />
              </div>
            ))}
            {section === "programme" && dossier.programme !== null && (
              <p className={styles.more}>
                <Link to={`/dossiers/${dossier.id}/programme`}>Séquences, matrice de couverture et versions</Link>
              </p>
            )}
            {field(section)}
          </Section>
        ))}
      </div>
      <aside className={styles.documents} aria-label="Pièces de la candidature">
        <DocumentPanel dossier={dossier} places={places} />
        {field("documents")}
      </aside>
      {raising && <PointsBar dossier={dossier} points={points} />}
    </div>
  );
}
