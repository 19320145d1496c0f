import { count } from "../../ui/format.ts";
import type { Tally } from "./grid.view.ts";
import styles from "./TallyBar.module.css";

interface Props {
  readonly tally: Tally;
  /** Only « 12 sur 34 », without the detail of the results. */
  readonly brief?: boolean;
}

/** How far the rating has got: one bar to scale, then the numbers in words. */
export function TallyBar({ tally, brief = false }: Props) {
  const { applicable, rated, conforming, nonconforming, notApplicable } = tally;
  const parts = [
    { id: "conforming", n: conforming, words: count(conforming, "conforme") },
    { id: "nonconforming", n: nonconforming, words: count(nonconforming, "non conforme", "non conformes") },
    { id: "notApplicable", n: notApplicable, words: count(notApplicable, "non applicable", "non applicables") },
  ];
  return (
    <div className={styles.tally}>
      <div className={styles.bar} aria-hidden="true">
        {parts.map(({ id, n }) => n > 0 && <span key={id} data-part={id} style={{ flexGrow: n }} />)}
        {applicable > rated && <span data-part="left" style={{ flexGrow: applicable - rated }} />}
      </div>
      <p className={styles.words}>
        <strong>
          {rated} sur {applicable}
        </strong>{" "}
        {brief ? "" : rated < 2 ? "évalué" : "évalués"}
        {!brief && (
          <span className={styles.parts}>
            {parts.map(
              ({ id, n, words }) =>
                n > 0 && (
                  <span key={id} data-part={id}>
                    {words}
                  </span>
                ),
            )}
          </span>
        )}
      </p>
    </div>
  );
}
