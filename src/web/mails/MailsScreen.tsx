import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { asking } from "../app/api.ts";
import type { Column } from "../ui/column.ts";
import { DataTable } from "../ui/DataTable.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { FilterBar } from "../ui/FilterBar.tsx";
import { longMoment } from "../ui/format.ts";
import { LoadingState } from "../ui/LoadingState.tsx";
import { isNarrowed } from "../ui/listState.ts";
import { Notice } from "../ui/Notice.tsx";
import { Page } from "../ui/Page.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { useListState } from "../ui/useListState.ts";
import { type MailRow, mailBadge, mailCounts } from "./mails.view.ts";

const columnsOf = (sent: boolean): readonly [Column<MailRow>, ...Column<MailRow>[]] => [
  { id: "objet", title: "Objet", cell: (mail) => mail.subject, sortBy: (mail) => mail.subject },
  { id: "destinataire", title: "Destinataire", cell: (mail) => mail.recipient, sortBy: (mail) => mail.recipient },
  { id: "date", title: "Écrit le", cell: (mail) => longMoment(mail.at), sortBy: (mail) => mail.at },
  { id: "etat", title: "État", cell: (mail) => <StatusBadge {...mailBadge(mail, sent)} /> },
];

/** The messages that leave by themselves: all of them in a demonstration, elsewhere only whether they leave. */
export function MailsScreen() {
  const list = useListState();
  const { data, error } = useQuery({
    ...asking("GET /api/mails", { recipient: list.state.text }),
    placeholderData: keepPreviousData,
  });
  if (error !== null) throw error;
  if (data === undefined) return <LoadingState label="Chargement des messages…" />;
  return (
    <Page title="Messages envoyés" lead={mailCounts(data)}>
      {data.warning !== null && <Notice tone="danger" title={data.warning} />}
      {data.shown ? (
        <>
          <FilterBar list={list} facets={[]} searchLabel="Adresse du destinataire" />
          <DataTable
            caption="Messages"
            counted={["message", "messages"]}
            columns={columnsOf(data.sent)}
            rows={data.mails}
            rowId={({ id }) => id}
            rowTo={({ id }) => `/messages/${id}`}
            list={list}
            empty={
              <EmptyState
                kind={isNarrowed(list.state) ? "no-result" : "nothing-yet"}
                what={isNarrowed(list.state) ? "Aucun message pour cette adresse." : "Aucun message pour l’instant."}
              />
            }
          />
        </>
      ) : (
        <p>
          Les messages ne se lisent ici que dans une démonstration : ailleurs, ils n’appartiennent qu’à leurs
          destinataires.
        </p>
      )}
    </Page>
  );
}
