import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { asking } from "../app/api.ts";
import { countWords, intervalWords, rateWords } from "../results/rate.view.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { count, plainDay } from "../ui/format.ts";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { Bars, Figure } from "./Bars.tsx";
import styles from "./Board.module.css";
import type { BarRow, Board } from "./board.view.ts";
import {
  ageRows,
  alertRows,
  complaintRows,
  dueRows,
  endedRows,
  habilitationRows,
  headlines,
  indicatorRows,
  managerRows,
  rateRows,
  stageRows,
  surveillanceRows,
  targetRows,
} from "./board.view.ts";

/** The figures of the house: dossiers, delays, quality, habilitations. Each opens the list that it counts. */
export function BoardScreen() {
  const { data: board } = useSuspenseQuery(asking("GET /api/board", {}));
  return (
    <Page
      title="Pilotage"
      lead="Chaque chiffre ouvre la liste qu’il compte. Une barre est hachurée pour la part en retard, dépassée ou sous le seuil."
    >
      <dl className={styles.headlines}>
        {headlines(board).map(({ label, cell }) => (
          <div key={label} data-alarming={cell.alarming || undefined}>
            <dt>{label}</dt>
            <dd>
              <Figure cell={cell} of={label.toLowerCase()} />
            </dd>
          </div>
        ))}
      </dl>
      {board.quality && <Quality />}
      <Files board={board} />
      <Delays board={board} />
      {board.schemes.map((scheme) => (
        <Scheme key={scheme.id} board={board} scheme={scheme} />
      ))}
      <Followed board={board} />
    </Page>
  );
}

const caseHeads = ["Étape", "Dossiers", "En retard", "Le plus ancien"] as const;

function Files({ board }: { readonly board: Board }) {
  return (
    <div className={styles.pair}>
      <Section title="Dossiers en cours, par étape" sheet>
        <Bars caption="Dossiers en cours par étape" heads={caseHeads} rows={stageRows(board)} />
      </Section>
      <div className={styles.stack}>
        <Section title="Âge des dossiers en cours" sheet>
          <Bars caption="Dossiers en cours par âge" heads={["Déposés", "Dossiers"]} rows={ageRows(board)} />
        </Section>
        <Section
          title="Charge par chargé d’affaires"
          aside={<Link to="/audits/charge">Charge des auditeurs</Link>}
          sheet
        >
          <Bars
            caption="Dossiers en cours par chargé d’affaires"
            heads={["Suivis par", "Dossiers", "En retard", "Le plus ancien"]}
            rows={managerRows(board)}
          />
        </Section>
        <Section title="Dossiers terminés" sheet>
          <Bars caption="Dossiers terminés par issue" heads={["Issue", "Dossiers"]} rows={endedRows(board)} />
        </Section>
      </div>
    </div>
  );
}

function Delays({ board }: { readonly board: Board }) {
  return (
    <Section
      title="Délais tenus"
      lead={`Étapes terminées depuis ${count(board.months, "mois", "mois")}, chacune au regard du délai affiché au public par le dispositif du dossier.`}
      sheet
    >
      <Bars
        caption="Durée des étapes terminées au regard des délais affichés"
        heads={["Étape", "Délai affiché", "Durée médiane", "Terminées", "Dépassées"]}
        rows={targetRows(board)}
      />
    </Section>
  );
}

function Scheme({ board, scheme }: { readonly board: Board; readonly scheme: Board["schemes"][number] }) {
  const { whole, window, rules } = scheme.rate;
  const named = board.schemes.length > 1 ? ` (${scheme.name})` : "";
  const indicators = indicatorRows(scheme);
  return (
    <div className={styles.pair}>
      <Section
        title={`Non-conformités par indicateur${named}`}
        lead={`Écrites dans les audits clos depuis ${count(board.months, "mois", "mois")}.`}
        sheet
      >
        {indicators.length === 0 ? (
          <EmptyState what="Aucune non-conformité n’a été écrite sur cette période." />
        ) : (
          <Bars
            caption="Non-conformités par indicateur"
            heads={["Indicateur", "Écrites", "En cours", "En retard"]}
            rows={indicators}
          />
        )}
      </Section>
      <Section
        title={`Réussite à l’examen${named}`}
        lead={`Premier passage, du ${plainDay(window.from)} au ${plainDay(window.until)} : ${rateWords(whole)} tous organismes, ${countWords(whole)}, ${intervalWords(whole)}.`}
        sheet
      >
        <Bars
          caption={`Organismes habilités, au regard du seuil de ${rules.passRatePercent} %`}
          heads={["Situation", "Organismes"]}
          rows={rateRows(scheme)}
        />
      </Section>
    </div>
  );
}

function Followed({ board }: { readonly board: Board }) {
  const { complaints } = board.followed;
  return (
    <div className={styles.pair}>
      <div className={styles.stack}>
        <Counted title="Habilitations" head="Statut" rows={habilitationRows(board)} none="Aucune habilitation." />
        <Counted title="Surveillances" head="État" rows={surveillanceRows(board)} none="Aucune surveillance ouverte." />
        <Counted title="Alertes ouvertes" head="Statut" rows={alertRows(board)} none="Aucune alerte ouverte." />
        {complaints !== null && (
          <Counted
            title="Signalements et plaintes en cours"
            head="État"
            rows={complaintRows(board)}
            none="Aucune affaire en cours."
          />
        )}
      </div>
      <Section title="Échéances de la vie des habilitations" sheet>
        {board.followed.due.length === 0 ? (
          <EmptyState what="Rien n’est dû aujourd’hui." />
        ) : (
          <Bars
            caption="Échéances ouvertes, par nature"
            heads={["Ce qui est attendu", "Ouvertes", "En retard"]}
            rows={dueRows(board)}
          />
        )}
      </Section>
    </div>
  );
}

interface CountedProps {
  readonly title: string;
  readonly head: string;
  readonly rows: readonly BarRow[];
  readonly none: string;
}

function Counted({ title, head, rows, none }: CountedProps) {
  return (
    <Section title={title} sheet>
      {rows.length === 0 ? <EmptyState what={none} /> : <Bars caption={title} heads={[head, "Nombre"]} rows={rows} />}
    </Section>
  );
}

/** The registers and comparisons that the quality manager answers for. */
function Quality() {
  return (
    <nav className={styles.registers} aria-label="Registres de la qualité">
      {qualityLinks.map(({ to, label }) => (
        <Link key={to} to={to}>
          {label}
        </Link>
      ))}
    </nav>
  );
}

const qualityLinks = [
  { to: "/audits/comparaison", label: "Cohérence des auditeurs" },
  { to: "/audits/auditeurs", label: "Autorisations et observations" },
  { to: "/plaintes", label: "Registre des plaintes" },
  { to: "/appels", label: "Registre des appels" },
  { to: "/impartialite", label: "Impartialité" },
  { to: "/banque/qualite", label: "Qualité des questions" },
  { to: "/dispositif", label: "Versions du dispositif" },
  { to: "/observateurs", label: "Accès des observateurs" },
] as const;
