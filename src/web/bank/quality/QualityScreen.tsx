import { useSuspenseQuery } from "@tanstack/react-query";
import { asking } from "../../app/api.ts";
import type { Column } from "../../ui/column.ts";
import { DataTable } from "../../ui/DataTable.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { FilterBar } from "../../ui/FilterBar.tsx";
import { plainDay } from "../../ui/format.ts";
import { KeyValue } from "../../ui/KeyValue.tsx";
import { Page } from "../../ui/Page.tsx";
import { Section } from "../../ui/Section.tsx";
import { useListState } from "../../ui/useListState.ts";
import styles from "../Bank.module.css";
import { useScheme } from "../useScheme.ts";
import { correlation, facetsOf, keptBy, percent, type Served, testFacts } from "./quality.view.ts";

/** How the questions have served, and what the quiz measures: what deserves a look comes first, nothing follows by itself. */
export function QualityScreen() {
  const scheme = useScheme();
  const { data: quality } = useSuspenseQuery(asking("GET /api/schemes/:scheme/question-statistics", { scheme }));
  const list = useListState();
  const rows = keptBy(list.state, quality.questions).toSorted((one, other) => other.flags.length - one.flags.length);
  return (
    <Page
      title="Qualité des questions"
      lead={`D’après les copies terminées depuis le ${plainDay(quality.since)}. Une question n’est jugée qu’à partir de ${quality.minimumUses} emplois.`}
      trail={[{ label: "Banque de questions", to: "/banque" }]}
    >
      {quality.papers === 0 ? (
        <EmptyState what="Aucune copie terminée sur cette période." why="Les chiffres viendront avec les premières." />
      ) : (
        <>
          <Section title="Le QCM dans son ensemble" sheet>
            <KeyValue items={testFacts(quality)} />
          </Section>
          <Section title="Question par question">
            <FilterBar list={list} facets={facetsOf(quality)} searchLabel="Mots de la question, ou son numéro" />
            <DataTable
              caption="Comment chaque question a servi"
              counted={["question", "questions"]}
              columns={columns}
              rows={rows}
              rowId={({ code }) => code}
              rowTo={({ code }) => `/banque/${code}`}
              list={list}
              empty={<EmptyState kind="no-result" what="Aucune question ne correspond." why="Effacez un filtre." />}
            />
          </Section>
        </>
      )}
    </Page>
  );
}

const columns: readonly [Column<Served>, ...Column<Served>[]] = [
  {
    ...{ id: "question", title: "Question" },
    cell: ({ code, version, text }) => (
      <span className={styles.question}>
        <span className={styles.under}>
          {code}, version {version}
        </span>
        {text}
      </span>
    ),
    sortBy: ({ code }) => code,
  },
  {
    ...{ id: "regard", title: "À regarder" },
    cell: ({ flags }) =>
      flags.map((flag) => (
        <span key={flag} className={styles.flag}>
          {flag}
        </span>
      )),
    sortBy: ({ flags }) => -flags.length,
  },
  { ...{ id: "emplois", title: "Emplois", numeric: true }, cell: ({ uses }) => uses, sortBy: ({ uses }) => uses },
  {
    ...{ id: "reussite", title: "Bonnes réponses", numeric: true, nowrap: true },
    cell: ({ rightPercent }) => percent(rightPercent),
    sortBy: ({ rightPercent }) => rightPercent,
  },
  {
    ...{ id: "discrimination", title: "Discrimination", numeric: true, optional: true },
    cell: ({ discriminationPercent }) => correlation(discriminationPercent),
    sortBy: ({ discriminationPercent }) => discriminationPercent ?? undefined,
  },
  {
    ...{ id: "exposition", title: "Exposition", numeric: true, nowrap: true, optional: true },
    cell: ({ exposurePercent }) => percent(exposurePercent),
    sortBy: ({ exposurePercent }) => exposurePercent,
  },
];
