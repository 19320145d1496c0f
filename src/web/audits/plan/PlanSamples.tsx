import { NumberInput } from "@mantine/core";
import { useState } from "react";
import { placesDrawn } from "../../../domain/audits/plan.samples.ts";
import { siret } from "../../ui/format.ts";
import type { Plan } from "../audit.query.ts";
import styles from "./PlanSamples.module.css";
import { placesWords, sampleWords } from "./plan.view.ts";

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
              {one.population === null && one.rule !== null && (
                <OnTheSpot rule={one.rule} size={one.size} seed={plan.seed} label={one.label} />
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

interface OnTheSpotProps {
  readonly rule: NonNullable<Plan["samples"][number]["rule"]>;
  readonly size: number;
  readonly seed: string;
  readonly label: string;
}

/** Once the list is found, how long it is says which of its lines are drawn, without a network too. */
function OnTheSpot({ rule, size, seed, label }: OnTheSpotProps) {
  const [available, setAvailable] = useState<number>();
  return (
    <details className={styles.spot}>
      <summary>Tirer sur place</summary>
      <NumberInput
        label={`Combien y en a-t-il dans la liste (${lower(label)})`}
        min={0}
        max={longestList}
        clampBehavior="strict"
        allowDecimal={false}
        value={available ?? ""}
        onChange={(next) => setAvailable(typeof next === "number" ? next : undefined)}
      />
      <p role="status" className={styles.drawn}>
        {available !== undefined && placesWords(placesDrawn(rule, { available, size }, seed), available)}
      </p>
    </details>
  );
}

/** A list of files is read by a person. */
const longestList = 5000;

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
