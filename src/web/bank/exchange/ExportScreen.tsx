import { Button, Radio } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { asking, hrefOf } from "../../app/api.ts";
import { holding, useReserved } from "../../app/rights.ts";
import { LoadingState } from "../../ui/LoadingState.tsx";
import { Page } from "../../ui/Page.tsx";
import { Section } from "../../ui/Section.tsx";
import { useScheme } from "../useScheme.ts";
import styles from "./Exchange.module.css";
import { type Format, formats, lossesOf, reportSummary } from "./export.view.ts";

/** Where the questions in service leave for another tool, once one knows what its format keeps of them. */
export function ExportScreen() {
  useReserved(holding("bank.read"));
  const scheme = useScheme();
  const [format, setFormat] = useState<Format>("moodle");
  return (
    <Page
      title="Exporter la banque"
      lead="Les questions en service, avec leurs bonnes réponses : gardez ce fichier hors de portée des candidats."
      trail={[{ label: "Banque de questions", to: "/banque" }]}
    >
      <Section title="Format" sheet>
        <Radio.Group
          aria-label="Format"
          value={format}
          onChange={(value) => setFormat(formats.find((one) => one.value === value)?.value ?? "moodle")}
        >
          <div className={styles.formats}>
            {formats.map(({ value, label, description }) => (
              <Radio key={value} value={value} label={label} description={description} />
            ))}
          </div>
        </Radio.Group>
      </Section>
      <Report scheme={scheme} format={format} />
    </Page>
  );
}

function Report({ scheme, format }: { readonly scheme: string; readonly format: Format }) {
  const { data: report } = useQuery(
    asking("GET /api/schemes/:scheme/question-exports/:format/report", { scheme, format }),
  );
  if (report === undefined) return <LoadingState />;
  return (
    <Section title="Ce que ce format garde" lead={reportSummary(report)}>
      <div className={styles.send}>
        {lossesOf(report).map((loss) => (
          <p key={loss}>{loss}</p>
        ))}
        <Button
          component="a"
          href={hrefOf("GET /api/schemes/:scheme/question-exports/:format", { scheme, format })}
          download
          leftSection={<IconDownload size={18} aria-hidden />}
        >
          Télécharger le fichier
        </Button>
      </div>
    </Section>
  );
}
