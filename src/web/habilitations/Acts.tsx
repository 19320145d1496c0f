import { LinkButton } from "../app/LinkButton.tsx";
import { useSession } from "../app/session.ts";
import { Section } from "../ui/Section.tsx";
import styles from "./Acts.module.css";
import { offeredActs } from "./acts.view.ts";
import type { Habilitation } from "./habilitation.query.ts";

/** What the person may do about the habilitation, each on its own page. */
export function Acts({ habilitation }: { readonly habilitation: Habilitation }) {
  const acts = offeredActs(useSession(), habilitation);
  if (acts.length === 0) return null;
  return (
    <div className="screen-only">
      <Section title="Agir sur l’habilitation">
        <ul className={styles.acts}>
          {acts.map(({ act, label, hint }) => (
            <li key={act}>
              <LinkButton to={`/habilitations/${habilitation.id}/${act}`} kind="secondary">
                {label}
              </LinkButton>
              <p>{hint}</p>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
