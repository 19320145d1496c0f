import { DueDate } from "../ui/DueDate.tsx";
import { longDay } from "../ui/format.ts";
import { KeyValue } from "../ui/KeyValue.tsx";
import { Section } from "../ui/Section.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import styles from "./Impartiality.module.css";
import { type Impartiality, outcomeBadge } from "./impartiality.view.ts";

const namesOf = (people: readonly { readonly name: string }[]): string | undefined =>
  people.length === 0 ? undefined : people.map(({ name }) => name).join(", ");

/** The analysis in force: its conclusion, its measures, the people it names. */
export function AnalysisReading({ analysis }: { readonly analysis: NonNullable<Impartiality["analysis"]> }) {
  return (
    <Section title="Analyse de risques approuvée" aside={<StatusBadge {...outcomeBadge(analysis.outcome)} />} sheet>
      <KeyValue
        items={[
          { label: "Analyse", value: analysis.reasons ?? undefined },
          {
            label: "Mesures",
            value:
              analysis.measures.length === 0 ? (
                "Aucune"
              ) : (
                <ul className={styles.measures}>
                  {analysis.measures.map((measure) => (
                    <li key={measure}>{measure}</li>
                  ))}
                </ul>
              ),
          },
          { label: "Interlocuteurs indépendants", value: namesOf(analysis.contacts) },
          { label: "Personnes écartées", value: namesOf(analysis.excluded) ?? "Aucune" },
          { label: "Approuvée", value: `par ${analysis.approvedByName}, le ${longDay(analysis.approvedOn)}` },
          { label: "À revoir", value: <DueDate day={analysis.reviewDueOn} rule="Revue annuelle" warnWithin={30} /> },
        ]}
      />
    </Section>
  );
}
