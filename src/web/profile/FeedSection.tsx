import { Button, CopyButton, TextInput } from "@mantine/core";
import { IconCalendarShare, IconCheck, IconCopy } from "@tabler/icons-react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { asking } from "../app/api.ts";
import { useCommand } from "../app/useCommand.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { longMoment } from "../ui/format.ts";
import { notifyDone } from "../ui/notify.tsx";
import { Section } from "../ui/Section.tsx";
import styles from "./FeedSection.module.css";
import { addressOfFeed, newSecret, subscriptionOf } from "./feed.view.ts";

const leadFor = (auditor: boolean): string =>
  `Une adresse secrète que votre agenda relit toutes les heures : vos échéances y apparaissent et en disparaissent dès qu’elles sont faites${auditor ? ", vos audits y suivent les dates, les heures du plan et les annulations" : ""}. Qui la connaît lit votre calendrier sans mot de passe.`;

/** One follows one’s due dates, and an auditor their audits, in one’s own agenda, at a secret address that is shown once. */
export function FeedSection({ auditor }: { readonly auditor: boolean }) {
  const { data } = useSuspenseQuery(asking("GET /api/calendar-feed", {}));
  const { openedAt, position } = data;
  const [address, setAddress] = useState<string>();
  const [secret, setSecret] = useState(newSecret);
  const open = useCommand("POST /api/calendar-feed", {
    ...{ to: {}, position },
    onDone: () => {
      setAddress(addressOfFeed(window.location.origin, secret));
      setSecret(newSecret());
    },
  });
  const close = useCommand("POST /api/calendar-feed/closing", {
    ...{ to: {}, position },
    onDone: () => {
      setAddress(undefined);
      notifyDone("Adresse désactivée : votre agenda ne recevra plus rien.");
    },
  });
  return (
    <Section title="Dans mon agenda" lead={leadFor(auditor)} sheet>
      <div className={styles.feed}>
        {address !== undefined && <Address address={address} />}
        {address === undefined && openedAt !== null && (
          <p>Une adresse est active depuis le {longMoment(openedAt)}. Elle n’est affichée qu’à sa création.</p>
        )}
        <div className={styles.acts}>
          <ActionButton command={open} fields={{ secret }} kind="secondary">
            {openedAt === null ? "Créer l’adresse" : "Remplacer l’adresse"}
          </ActionButton>
          {openedAt !== null && (
            <ActionButton command={close} fields={{}} kind="secondary">
              Désactiver l’adresse
            </ActionButton>
          )}
        </div>
      </div>
    </Section>
  );
}

function Address({ address }: { readonly address: string }) {
  return (
    <>
      <TextInput
        label="Adresse de votre calendrier"
        description="Copiez-la maintenant : elle ne sera plus affichée."
        value={address}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className={styles.acts}>
        <CopyButton value={address}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              leftSection={copied ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />}
              onClick={copy}
            >
              {copied ? "Adresse copiée" : "Copier l’adresse"}
            </Button>
          )}
        </CopyButton>
        <Button
          component="a"
          href={subscriptionOf(address)}
          variant="default"
          leftSection={<IconCalendarShare size={18} aria-hidden />}
        >
          Ouvrir dans mon agenda
        </Button>
      </div>
    </>
  );
}
