import { Button, Checkbox } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { type RehearsalNotes, rehearsalProgress } from "../../../domain/audits/rehearsal.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { SavedState } from "../../ui/SavedState.tsx";
import { Section } from "../../ui/Section.tsx";
import { AuditNav } from "../AuditNav.tsx";
import { type AuditPage, useAuditPage } from "../audit.query.ts";
import { partLink } from "../audit.view.ts";
import { TallyBar } from "../grid/TallyBar.tsx";
import styles from "./RehearsalSide.module.css";
import { RehearsedCard } from "./RehearsedCard.tsx";
import { asideIn, noteOf, type Rehearsal, shownCriteria } from "./rehearsal.view.ts";
import { useRehearsal } from "./useRehearsal.ts";

/** The organisation rates itself on the real grid, for itself alone. */
export function RehearsalSide() {
  const page = useAuditPage();
  const { rehearsal, notes, note, state } = useRehearsal(page.auditId);
  const [onlyLeft, setOnlyLeft] = useState(false);
  const criteria = shownCriteria(rehearsal, notes, onlyLeft);
  return (
    <>
      <AuditNav page={page} />
      <Section
        title="Répéter l’audit"
        lead={`Évaluez-vous sur la grille de votre audit (${rehearsal.kind.toLowerCase()}), et notez ce qu’il vous reste à préparer. Ces notes restent dans votre organisme : le certificateur ne les lit pas.`}
        aside={
          <span className="screen-only">
            <SavedState state={state} />
          </span>
        }
      >
        {!rehearsal.answered && <NotAnswered page={page} />}
        <div className={styles.bar}>
          <div className={styles.tally}>
            <TallyBar
              tally={rehearsalProgress(
                rehearsal.criteria.flatMap(({ indicators }) => indicators),
                notes,
              )}
            />
          </div>
          <Checkbox
            label="Ce qui reste à préparer"
            checked={onlyLeft}
            onChange={(event) => setOnlyLeft(event.currentTarget.checked)}
          />
          <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
            Imprimer
          </Button>
        </div>
        <div className={styles.page}>
          <Contents rehearsal={rehearsal} notes={notes} />
          <div className={styles.criteria}>
            {criteria.map(({ code, title, indicators }) => (
              <section key={code} id={`critere-${code}`} aria-label={title}>
                <h3 className={styles.criterion}>
                  {code}. {title}
                </h3>
                <ol className={styles.indicators}>
                  {indicators.map((one) => (
                    <RehearsedCard
                      key={one.code}
                      indicator={one}
                      noted={noteOf(notes, one.code)}
                      onNote={(some) => note(one.code, some)}
                    />
                  ))}
                </ol>
              </section>
            ))}
            {criteria.length === 0 && (
              <EmptyState
                what="Plus rien à préparer."
                why="Chaque indicateur qui vous concerne est noté conforme ou non applicable."
              />
            )}
            <Aside rehearsal={rehearsal} />
          </div>
        </div>
      </Section>
    </>
  );
}

function NotAnswered({ page }: { readonly page: AuditPage }) {
  return (
    <Notice tone="info" title="Tous les indicateurs de l’audit sont montrés.">
      <p>
        Ceux qui ne vous concernent pas seront écartés d’après vos réponses aux questions préliminaires
        {page.audit === null && ", posées quand l’audit est programmé"}.
      </p>
      {page.audit !== null && (
        <p className="screen-only">
          <Link to={partLink("questions", page)}>Répondre aux questions préliminaires</Link>
        </p>
      )}
    </Notice>
  );
}

interface Read {
  readonly rehearsal: Rehearsal;
}

function Contents({ rehearsal, notes }: Read & { readonly notes: RehearsalNotes }) {
  return (
    <nav className={styles.contents} aria-label="Critères">
      <ol>
        {rehearsal.criteria.map(({ code, title, indicators }) => {
          const { rated, applicable } = rehearsalProgress(indicators, notes);
          return (
            applicable > 0 && (
              <li key={code}>
                <a href={`#critere-${code}`}>
                  <span>
                    {code}. {title}
                  </span>
                  <span className={styles.count}>
                    {rated}/{applicable}
                    <span className="reader-only"> évalués</span>
                  </span>
                </a>
              </li>
            )
          );
        })}
      </ol>
    </nav>
  );
}

function Aside({ rehearsal }: Read) {
  const aside = asideIn(rehearsal);
  if (aside.length === 0) return null;
  return (
    <details className={styles.aside}>
      <summary>Ce qui ne vous concerne pas ({aside.length})</summary>
      <ul>
        {aside.map(({ code, title, reason }) => (
          <li key={code}>
            <strong>
              {code} {title}
            </strong>{" "}
            : {reason}
          </li>
        ))}
      </ul>
    </details>
  );
}
