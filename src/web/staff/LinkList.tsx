import { useState } from "react";
import { useCommand } from "../app/useCommand.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { DayField } from "../ui/DayField.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { plainDay, siren } from "../ui/format.ts";
import { notifyDone } from "../ui/notify.tsx";
import { Section } from "../ui/Section.tsx";
import { useToday } from "../ui/today.ts";
import { type Link, linkLabel, linksInOrder, type Standing } from "./staff.view.ts";
import styles from "./TeamScreen.module.css";

interface Props {
  readonly standing: Standing;
  readonly mine: boolean;
}

/** The ties that somebody declared with organisations, present and past (R-IMP-2). */
export function LinkList({ standing, mine }: Props) {
  return (
    <Section title="Liens déclarés">
      {standing.links.length === 0 ? (
        <EmptyState
          what="Aucun lien déclaré."
          why={
            mine
              ? "Déclarez-en un dès qu’il existe : emploi, conseil, formation, famille, intérêt financier."
              : undefined
          }
        />
      ) : (
        <ul className={styles.list}>
          {linksInOrder(standing.links).map((link) => (
            <LinkLine key={link.id} link={link} standing={standing} mine={mine} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function LinkLine({ link, standing, mine }: Props & { readonly link: Link }) {
  const span =
    link.until === null ? `depuis le ${plainDay(link.from)}` : `du ${plainDay(link.from)} au ${plainDay(link.until)}`;
  return (
    <li className={styles.line}>
      <div>
        <p className={styles.name}>{link.organisationName ?? `SIREN ${siren(link.siren)}`}</p>
        <p className={styles.soft}>
          {linkLabel(link.kind)}, {span}
        </p>
      </div>
      <div className={styles.stack}>
        {link.detail !== null && link.detail !== "" && <p>{link.detail}</p>}
        {mine && link.until === null && <EndLink link={link} standing={standing} />}
      </div>
    </li>
  );
}

function EndLink({ link, standing }: { readonly link: Link; readonly standing: Standing }) {
  const today = useToday();
  const [until, setUntil] = useState<string | undefined>(today);
  const command = useCommand("POST /api/staff/:personId/links/:linkId/end", {
    to: { personId: standing.id, linkId: link.id },
    position: standing.position,
    onDone: () => notifyDone("La fin du lien est enregistrée."),
  });
  const name = link.organisationName ?? siren(link.siren);
  return (
    <ActionButton
      command={command}
      fields={{ until: until ?? "" }}
      kind="quiet"
      confirm={{
        title: `Mettre fin au lien avec ${name} ?`,
        consequence: (
          <>
            <p>
              Le lien reste visible ; il empêche encore de vous désigner pendant le délai que prévoit le dispositif.
            </p>
            <DayField label="Dernier jour du lien" value={until} onChange={setUntil} max={today} />
          </>
        ),
        affected: [],
        confirmLabel: "Enregistrer la fin",
      }}
    >
      Ce lien a pris fin
      <span className="reader-only"> avec {name}</span>
    </ActionButton>
  );
}
