import { Link } from "@tanstack/react-router";
import { allowed } from "../app/rights.ts";
import { useSession } from "../app/session.ts";
import { longDay } from "../ui/format.ts";
import { Section } from "../ui/Section.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import styles from "./Briefing.module.css";
import type { Briefing } from "./briefing.query.ts";
import { isReader, type NewTerms } from "./briefing.view.ts";
import { TextsToRead } from "./TextsToRead.tsx";

interface Props {
  readonly briefing: Briefing;
  readonly dossier: { readonly id: string; readonly organisationId: string };
  readonly personId: string;
}

/** The texts of later versions: from when they apply, who has still to read them, and the way out for who does not accept them (R-REG-3). */
export function NewTermsSections({ briefing, dossier, personId }: Props) {
  const session = useSession();
  const reads = isReader(briefing, personId);
  const endsIt = allowed(session, "habilitation.terminate", dossier.organisationId);
  return briefing.newTerms.map((terms) => (
    <Section key={terms.version} title={`Nouveaux textes, version ${terms.version}`} lead={leadOf(terms)}>
      <TextsToRead texts={terms.documents} dossierId={dossier.id} reader={reads ? personId : null} />
      <Left terms={terms} />
      {endsIt && (
        <p className={styles.detail}>
          Votre organisme peut renoncer à son habilitation plutôt que d’accepter ces textes, sans faute et sans
          préavis : <Link to={`/habilitations/${dossier.id}/resiliation`}>mettre fin à l’habilitation</Link>.
        </p>
      )}
    </Section>
  ));
}

const leadOf = ({ inForce, effectiveOn }: NewTerms): string =>
  inForce
    ? `Ils s’appliquent depuis le ${longDay(effectiveOn)}.`
    : `Ils s’appliquent à partir du ${longDay(effectiveOn)} ; jusque-là, la version précédente s’applique.`;

function Left({ terms: { left } }: { readonly terms: NewTerms }) {
  if (left.length === 0) return <StatusBadge tone="success" label="Lus par toutes les personnes concernées" />;
  return <p>Restent à lire par {left.map(({ name }) => name).join(", ")}.</p>;
}
