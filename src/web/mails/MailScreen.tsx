import { useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { asking } from "../app/api.ts";
import { longMoment } from "../ui/format.ts";
import { KeyValue } from "../ui/KeyValue.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import styles from "./MailScreen.module.css";

/** One message of a demonstration, as its reader receives it. */
export function MailScreen() {
  const { mailId }: Readonly<Record<string, unknown>> = useParams({ strict: false });
  const { data: mail } = useSuspenseQuery(asking("GET /api/mails/:mailId", { mailId: String(mailId) }));
  return (
    <Page title={mail.subject} trail={[{ label: "Messages envoyés", to: "/messages" }]}>
      <KeyValue
        items={[
          { label: "Destinataire", value: mail.recipient },
          ...(mail.also.length === 0 ? [] : [{ label: "Aussi adressé à", value: mail.also.join(", ") }]),
          { label: "Écrit le", value: longMoment(mail.at) },
        ]}
      />
      <Section title="Le message">
        <iframe className={styles.letter} title={mail.subject} sandbox="" srcDoc={mail.html} />
      </Section>
      <details>
        <summary>Version en texte seul</summary>
        <pre className={styles.plain}>{mail.text}</pre>
      </details>
    </Page>
  );
}
