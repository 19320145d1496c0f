import { Button, CopyButton } from "@mantine/core";
import { IconCheck, IconCopy, IconDownload } from "@tabler/icons-react";
import { hrefOf } from "../app/api.ts";
import { plainDay } from "../ui/format.ts";
import { KeyValue } from "../ui/KeyValue.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Section } from "../ui/Section.tsx";
import styles from "./Communication.module.css";
import type { Communication } from "./communication.query.ts";
import { Marks } from "./Marks.tsx";

/** What each support carries, texts to use as they are, what is never written (R-COM-1). */
export function Kit({ communication: { kit, habilitationId } }: { readonly communication: Communication }) {
  const { title, number, certifier, texts, never, marks, usable, from } = kit;
  return (
    <Section
      title="Kit de communication"
      lead={`À employer tel quel, depuis la date d’effet (${plainDay(from)}) et tant que l’habilitation est active.`}
      aside={
        usable ? (
          <Button
            component="a"
            variant="default"
            href={hrefOf("GET /api/habilitations/:habilitationId/communication/kit", { habilitationId })}
            leftSection={<IconDownload size={18} aria-hidden />}
          >
            Télécharger le kit
          </Button>
        ) : undefined
      }
      sheet
    >
      {!usable && (
        <Notice tone="warning" title="L’habilitation n’est pas active : aucune mention n’est permise aujourd’hui." />
      )}
      <KeyValue
        items={[
          { label: "Intitulé exact", value: title },
          { label: "Numéro", value: <span className="reference">{number}</span> },
          { label: "Certificateur", value: certifier },
        ]}
      />
      <ul className={styles.texts}>
        {texts.map(({ use, text }) => (
          <li key={use}>
            <p className={styles.use}>{use}</p>
            <p>{text}</p>
            {usable && (
              <CopyButton value={text}>
                {({ copied, copy }) => (
                  <Button
                    variant="subtle"
                    size="compact-md"
                    onClick={copy}
                    leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
                  >
                    {copied ? "Copié" : "Copier"}
                    <span className="reader-only">, {use}</span>
                  </Button>
                )}
              </CopyButton>
            )}
          </li>
        ))}
      </ul>
      <Marks marks={marks} usable={usable} />
      <h3 className={styles.heading}>À ne jamais écrire</h3>
      <ul>
        {never.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </Section>
  );
}
