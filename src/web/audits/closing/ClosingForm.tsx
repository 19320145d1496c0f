import { Button } from "@mantine/core";
import { IconPresentation } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useRef } from "react";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { count } from "../../ui/format.ts";
import { LongField } from "../../ui/LongField.tsx";
import { notifyDone } from "../../ui/notify.tsx";
import { Section } from "../../ui/Section.tsx";
import type { Audit, AuditPage } from "../audit.query.ts";
import { partLink } from "../audit.view.ts";
import { Device } from "../grid/DeviceBar.tsx";
import { useDraft, useEntry } from "../grid/useEntry.ts";
import { useField } from "../grid/useNotebook.ts";
import { usePresence } from "../grid/usePresence.ts";
import { Notice } from "../Notice.tsx";
import { PresenceField } from "../PresenceField.tsx";
import { present } from "../presence.view.ts";
import styles from "./ClosingForm.module.css";
import { ClosingSheet } from "./ClosingSheet.tsx";
import { adviceOn, blockingOf } from "./closing.view.ts";

/** The closing meeting: what still prevents it, what is said, who is there, and the page shown to the room (R-AUD-5). */
export function ClosingForm() {
  const { page, audit } = useField();
  const strengths = useDraft("closing:strengths");
  const observations = useDraft("closing:observations");
  const { people, change, clear } = usePresence("closing", audit.plan?.people ?? [], audit.opening?.present ?? []);
  const sheet = useRef<HTMLElement>(null);
  const blocking = blockingOf(audit);
  const documentary = audit.mode === "documentary";
  const room = present(people);
  const command = useEntry(() => {
    strengths.change("");
    observations.change("");
    clear();
    notifyDone("Audit clos. Le procès-verbal est à signer.");
  });
  const nobody = !documentary && room.length === 0 ? "Cochez au moins une personne présente." : undefined;
  return (
    <>
      <Device />
      {blocking.length > 0 && <Blocked page={page} audit={audit} />}
      <Advised audit={audit} />
      <div className={styles.columns}>
        <Section title="À dire et à noter">
          <div className={styles.fields}>
            <LongField
              label="Points forts"
              description="Deux ou trois, précis : ils ouvrent la réunion."
              minRows={3}
              most={6000}
              value={strengths.text}
              onChange={(event) => strengths.change(event.currentTarget.value)}
            />
            <LongField
              label="Observations"
              description="Ce qui mérite attention sans être une non-conformité."
              minRows={3}
              most={6000}
              value={observations.text}
              onChange={(event) => observations.change(event.currentTarget.value)}
            />
            {!documentary && (
              <PresenceField
                label="Personnes présentes à la clôture"
                description="Reprises de l’ouverture ; ajoutez ou décochez."
                people={people}
                onChange={change}
              />
            )}
            <ActionButton
              command={command}
              fields={{
                ...{ kind: "close", present: room, strengths: strengths.text.trim() },
                observations: observations.text.trim(),
              }}
              unavailable={blocking.length > 0 ? "Terminez d’abord la grille." : nobody}
              confirm={{
                title: "Clore cet audit ?",
                consequence:
                  "Les résultats et les non-conformités ne changent plus. Le procès-verbal est alors à signer par les deux parties.",
                affected: [page.organisationName, ...room.map(({ name }) => name)],
                confirmLabel: "Clore l’audit",
              }}
            >
              Clore l’audit
            </ActionButton>
          </div>
        </Section>
        <Section
          title="À montrer"
          aside={
            <Button
              variant="default"
              size="compact-md"
              leftSection={<IconPresentation size={18} aria-hidden />}
              onClick={() => void sheet.current?.requestFullscreen()}
            >
              Plein écran
            </Button>
          }
        >
          <ClosingSheet
            ref={sheet}
            page={page}
            audit={audit}
            strengths={strengths.text}
            observations={observations.text}
            present={room}
          />
        </Section>
      </div>
    </>
  );
}

/** What the writing of a nonconformity would gain, before it cannot change any more. */
function Advised({ audit }: { readonly audit: Audit }) {
  const advised = adviceOn(audit);
  if (advised.length === 0) return null;
  return (
    <Notice tone="info" title="À relire avant de clore">
      <ul>
        {advised.map(({ id, indicator, advice }) => (
          <li key={id}>
            {indicator} : {advice.join(" ")}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Blocked({ page, audit }: { readonly page: AuditPage; readonly audit: Audit }) {
  const blocking = blockingOf(audit);
  const left = blocking.reduce((sum, { items }) => sum + items.length, 0);
  return (
    <Notice tone="warning" title={`La clôture attend encore ${count(left, "point", "points")}`}>
      {blocking.map(({ title, items }) => (
        <div key={title} className={styles.blocking}>
          <p>{title} :</p>
          <ul>
            {items.map((one) => (
              <li key={one.indicator}>
                <Link to={partLink("grid", page)} search={{ indicateur: one.indicator }}>
                  {one.indicator} {one.title}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Notice>
  );
}
