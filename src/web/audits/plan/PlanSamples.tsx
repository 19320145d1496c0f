import { siret } from "../../ui/format.ts";
import type { Plan } from "../audit.query.ts";
import styles from "./PlanSamples.module.css";
import { sampleWords } from "./plan.view.ts";

/** What is drawn by lot, from what, with the seed that lets anybody draw it again. */
export function PlanSamples({ plan }: { readonly plan: Plan }) {
  return (
    <div className={styles.samples}>
      <dl className={styles.list}>
        {plan.samples.map((one) => (
          <div key={one.code}>
            <dt>{one.label}</dt>
            <dd>
              <p>{sampleWords(one)}</p>
              {one.drawn.length > 0 && <p className={styles.drawn}>{one.drawn.map(siret).join(" · ")}</p>}
              {one.mustInclude.length > 0 && (
                <p className={styles.more}>Dont, s’il en existe : {one.mustInclude.map(lower).join(" ; ")}.</p>
              )}
              {one.raised !== null && <p className={styles.more}>Augmenté par l’auditeur : « {one.raised} »</p>}
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.seed}>
        Le tirage part d’un nombre choisi par la machine, le germe <code>{plan.seed}</code>. Avec ce germe et les mêmes
        listes, n’importe qui retrouve le même tirage : personne n’a choisi. L’auditeur peut augmenter un échantillon,
        avec un motif, jamais le réduire.
      </p>
    </div>
  );
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
