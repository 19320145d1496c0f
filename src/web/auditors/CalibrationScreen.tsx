import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { asking } from "../app/api.ts";
import { downloadCsv } from "../app/csv.ts";
import { ProgrammeNav } from "../audits/programme/ProgrammeNav.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { count } from "../ui/format.ts";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { ShareBar } from "../ui/ShareBar.tsx";
import styles from "./Calibration.module.css";
import { type Calibrated, calibrationCsv, readingOf, shareWords } from "./calibration.view.ts";

/** Whether auditors judge alike: the share of nonconformities of each beside that of the others. */
export function CalibrationScreen() {
  const { data } = useSuspenseQuery(asking("GET /api/audit-calibration", {}));
  const known = data.schemes.filter(({ auditors }) => auditors.length > 0);
  return (
    <Page
      title="Comparaison des auditeurs"
      trail={[{ label: "Audits", to: "/audits" }]}
      lead="Un écart n’est pas une faute : les organismes audités diffèrent. Il invite à relire ensemble des constats."
    >
      <ProgrammeNav />
      {known.length === 0 && (
        <EmptyState what="Rien à comparer encore." why="Les audits clos apparaissent ici, critère par critère." />
      )}
      {known.map((scheme) => (
        <Section
          key={scheme.id}
          title={scheme.name}
          lead={`Audits clos depuis ${count(scheme.months, "mois", "mois")}, indicateurs sans objet mis à part. Sous ${count(scheme.minimum, "indicateur")} de part et d’autre, rien n’est comparé.`}
          aside={
            <Button
              variant="default"
              size="compact-md"
              leftSection={<IconDownload size={18} aria-hidden />}
              onClick={() => downloadCsv(`comparaison-auditeurs-${scheme.id}.csv`, calibrationCsv(scheme))}
            >
              Exporter en CSV
            </Button>
          }
        >
          <div className={styles.auditors}>
            {scheme.auditors.map((auditor) => (
              <Auditor key={auditor.id} auditor={auditor} minimum={scheme.minimum} />
            ))}
          </div>
        </Section>
      ))}
    </Page>
  );
}

function Auditor({ auditor, minimum }: { readonly auditor: Calibrated; readonly minimum: number }) {
  const { name, overall, criteria } = auditor;
  return (
    <section className={styles.sheet} aria-label={name}>
      <h3 className={styles.name}>{name}</h3>
      <p className={styles.overall}>
        Tous critères : {shareWords(overall.own)}, collègues {shareWords(overall.others)}. {readingOf(overall, minimum)}
        .
      </p>
      <table className={styles.table}>
        <caption className="reader-only">Part de non-conformités de {name} par critère</caption>
        <thead>
          <tr>
            <th scope="col">Critère</th>
            <th scope="col">{name}</th>
            <th scope="col">Ses collègues</th>
            <th scope="col">Lecture</th>
          </tr>
        </thead>
        <tbody>
          {criteria.map((one) => (
            <tr key={one.code} data-few={!one.significant || undefined}>
              <th scope="row">
                {one.code} · {one.title}
              </th>
              <td data-title={name}>
                <ShareBar percent={one.own.percent ?? 0} />
                {shareWords(one.own)}
              </td>
              <td data-title="Ses collègues">
                <ShareBar percent={one.others.percent ?? 0} aside />
                {shareWords(one.others)}
              </td>
              <td data-title="Lecture">{readingOf(one, minimum)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
