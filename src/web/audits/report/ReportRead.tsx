import { LongText } from "../../ui/LongText.tsx";
import { Prose } from "../../ui/Prose.tsx";
import styles from "./ReportRead.module.css";
import type { ReportText } from "./report.view.ts";

const parts = [
  { name: "summary", title: "Synthèse" },
  { name: "strengths", title: "Points forts" },
  { name: "observations", title: "Observations" },
] as const;

/** What the auditor wrote, as it reads in the report. */
export function ReportRead({ report }: { readonly report: Omit<ReportText, "correction"> }) {
  return (
    <div className={styles.report}>
      <p className={styles.conclusion}>{report.conclusion}</p>
      <Prose>
        {parts.map(
          ({ name, title }) =>
            report[name] !== "" && (
              <section key={name} aria-label={title}>
                <h3>{title}</h3>
                <LongText text={report[name]} />
              </section>
            ),
        )}
      </Prose>
    </div>
  );
}
