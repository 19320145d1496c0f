import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { asking } from "../app/api.ts";
import type { Column } from "../ui/column.ts";
import { DataTable } from "../ui/DataTable.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { FilterBar } from "../ui/FilterBar.tsx";
import { count } from "../ui/format.ts";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { useListState } from "../ui/useListState.ts";
import styles from "./Bank.module.css";
import {
  type Bank,
  type BankRow,
  changedOn,
  difficultyWords,
  facetsOf,
  keptBy,
  nextWords,
  statusWords,
  themeStanding,
} from "./bank.view.ts";
import { useScheme } from "./useScheme.ts";

/** The question bank: what each theme counts, then every question, filtered by what one looks for. */
export function BankScreen() {
  const scheme = useScheme();
  const { data: bank } = useSuspenseQuery(asking("GET /api/schemes/:scheme/questions", { scheme }));
  const list = useListState();
  const rows = keptBy(list.state, bank.questions);
  return (
    <Page
      title="Banque de questions"
      lead={`Les questions du QCM ${bank.title} : écrites par une personne, mises en service par une autre.`}
      action={
        <div className={styles.buttons}>
          <Button component={Link} to="/banque/qualite" variant="default">
            Qualité
          </Button>
          <Button component={Link} to="/banque/exporter" variant="default">
            Exporter
          </Button>
          <Button component={Link} to="/banque/importer" variant="default">
            Importer
          </Button>
          <Button component={Link} to="/banque/nouvelle">
            Proposer une question
          </Button>
        </div>
      }
    >
      <Themes bank={bank} />
      <Section title="Questions">
        <FilterBar list={list} facets={facetsOf(bank)} searchLabel="Mots de la question, ou son numéro" />
        <DataTable
          caption="Questions de la banque"
          counted={["question", "questions"]}
          columns={columnsFor(bank)}
          rows={rows}
          rowId={({ code }) => code}
          rowTo={({ code }) => `/banque/${code}`}
          list={list}
          empty={
            <EmptyState
              kind="no-result"
              what="Aucune question ne correspond."
              why="Effacez un filtre, ou cherchez un autre mot."
            />
          }
        />
      </Section>
    </Page>
  );
}

function Themes({ bank }: { readonly bank: Bank }) {
  return (
    <Section
      title="Thèmes"
      lead="Plus un thème a de questions en service, moins chacune se retrouve souvent dans un sujet."
    >
      <ul className={styles.themes}>
        {bank.themes.map((theme) => (
          <li key={theme.code} className={styles.theme}>
            <strong>{theme.title}</strong>
            <span className={styles.figures}>
              {count(theme.active, "question en service", "questions en service")}, {theme.drawn} par sujet
            </span>
            <StatusBadge {...themeStanding(theme)} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

const columnsFor = ({ themes }: Bank): readonly [Column<BankRow>, ...Column<BankRow>[]] => [
  {
    ...{ id: "question", title: "Question" },
    cell: ({ code, text }) => (
      <span className={styles.question}>
        <span className={styles.under}>{code}</span>
        {text}
      </span>
    ),
    sortBy: ({ code }) => code,
  },
  {
    ...{ id: "etat", title: "État" },
    cell: (row) => (
      <>
        <StatusBadge {...statusWords[row.status]} />
        <span className={styles.under}>{nextWords(row)}</span>
      </>
    ),
    sortBy: ({ status }) => statusWords[status].label,
  },
  {
    ...{ id: "theme", title: "Thème", optional: true },
    cell: ({ theme }) => themes.find(({ code }) => code === theme)?.title ?? "",
    sortBy: ({ theme }) => theme,
  },
  {
    ...{ id: "difficulte", title: "Difficulté", optional: true },
    cell: ({ difficulty }) => difficultyWords[difficulty],
    sortBy: ({ difficulty }) => difficulty,
  },
  {
    ...{ id: "modifiee", title: "Modifiée le", optional: true },
    cell: (row) => changedOn(row),
    sortBy: ({ changedAt }) => changedAt,
  },
];
