import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { drawn, heightOf, longName, size, stretches, type TrendPoint } from "./chart.view.ts";
import styles from "./Results.module.css";
import { intervalWords, percent, rateWords } from "./rate.view.ts";

interface Props {
  readonly months: readonly TrendPoint[];
  readonly quarters: readonly TrendPoint[];
  readonly thresholdPercent: number;
}

/** The trend of a rate with its uncertainty, drawn then written: the drawing says nothing by its colours alone. */
export function RateChart({ months, quarters, thresholdPercent }: Props) {
  const [step, setStep] = useState("quarters");
  const points = step === "months" ? months : quarters;
  return (
    <div className={styles.stack}>
      <SegmentedControl
        aria-label="Par trimestre ou par mois"
        value={step}
        onChange={setStep}
        data={[
          { value: "quarters", label: "Par trimestre" },
          { value: "months", label: "Par mois" },
        ]}
        w="fit-content"
      />
      <div className={styles.frame}>
        <Drawing points={points} thresholdPercent={thresholdPercent} />
      </div>
      <details>
        <summary>Les mêmes nombres en tableau</summary>
        <div className={styles.frame}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">Période</th>
                <th scope="col" data-numeric>
                  Reçus
                </th>
                <th scope="col" data-numeric>
                  Présentés
                </th>
                <th scope="col" data-numeric>
                  Taux
                </th>
                <th scope="col">Incertitude</th>
              </tr>
            </thead>
            <tbody>
              {points.map((point) => (
                <tr key={point.name}>
                  <th scope="row">{longName(point.name)}</th>
                  <td data-numeric>{point.passed}</td>
                  <td data-numeric>{point.presented}</td>
                  <td data-numeric>{rateWords(point)}</td>
                  <td>{intervalWords(point)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </div>
  );
}

function Drawing({
  points,
  thresholdPercent,
}: {
  readonly points: readonly TrendPoint[];
  readonly thresholdPercent: number;
}) {
  const places = drawn(points);
  const threshold = heightOf(thresholdPercent * 10);
  const sparse = places.length > 14;
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label="Taux de réussite par période, avec son incertitude ; les nombres sont dans le tableau qui suit"
    >
      {[0, 250, 500, 750, 1000].map((tenths) => (
        <g key={tenths}>
          <line
            x1={size.left}
            x2={size.width - size.right}
            y1={heightOf(tenths)}
            y2={heightOf(tenths)}
            className={styles.axis}
          />
          <text x={size.left - 6} y={heightOf(tenths) + 4} textAnchor="end">
            {percent(tenths)}
          </text>
        </g>
      ))}
      <line x1={size.left} x2={size.width - size.right} y1={threshold} y2={threshold} className={styles.threshold} />
      <text x={size.left + 4} y={threshold + 13} className={styles.said}>
        seuil {thresholdPercent} %
      </text>
      {places.map(
        ({ name, x, low, high }) =>
          low !== null && high !== null && <line key={name} x1={x} x2={x} y1={low} y2={high} className={styles.bar} />,
      )}
      {stretches(places).map((line) => (
        <polyline key={line} points={line} className={styles.curve} />
      ))}
      {places.map(({ name, x, y, tenths }, rank) => (
        <g key={name}>
          {y !== null && <circle cx={x} cy={y} r={4} className={styles.point} />}
          {y !== null && tenths !== null && (
            <text x={x + 8} y={y + 4} className={styles.value}>
              {percent(tenths)}
            </text>
          )}
          {(!sparse || rank % 2 === 0) && (
            <text x={x} y={size.height - 8} textAnchor="middle">
              {name}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}
