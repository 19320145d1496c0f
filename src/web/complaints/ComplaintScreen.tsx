import { Link } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { complaintTold, followUpWords, stepWords } from "../../contract/complaints.sentences.ts";
import { hrefOf } from "../app/api.ts";
import { DueDate } from "../ui/DueDate.tsx";
import { FileHeader } from "../ui/FileHeader.tsx";
import { plainDay, siren } from "../ui/format.ts";
import { GivenFiles } from "../ui/GivenFiles.tsx";
import { KeyValue } from "../ui/KeyValue.tsx";
import { LoadingState } from "../ui/LoadingState.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { Thread } from "../ui/Thread.tsx";
import type { ThreadEntry } from "../ui/thread.view.ts";
import styles from "./Complaints.module.css";
import { type Complaint, useComplaint } from "./complaint.query.ts";
import { channelWords, kindWords, outcomeWords, partyWords, statusWords, trackWords } from "./complaints.sentences.ts";
import { Hearings } from "./Hearings.tsx";

/** Its forms weigh more than all the rest, for whoever handles the case. */
const Acts = lazy(async () => ({ default: (await import("./acts/Acts.tsx")).Acts }));

/** One alert or complaint: what is said, what is to be done, what was done (R-CMP-2 to R-CMP-6). */
export function ComplaintScreen() {
  const complaint = useComplaint();
  return (
    <Page
      title={`${kindWords[complaint.kind]} ${complaint.number}`}
      trail={[{ label: "Signalements et plaintes", to: "/plaintes" }]}
      header={<Header complaint={complaint} />}
    >
      <Suspense fallback={<LoadingState />}>
        <Acts complaint={complaint} />
      </Suspense>
      <Conclusion complaint={complaint} />
      <Section title="Ce qui est dit" sheet>
        <Said complaint={complaint} />
      </Section>
      <Hearings hearings={complaint.hearings} files={complaint.files} complaintId={complaint.id} />
      <Section title="Ce qui s’est passé">
        <Thread entries={entriesOf(complaint)} />
      </Section>
    </Page>
  );
}

function Header({ complaint }: { readonly complaint: Complaint }) {
  const { kind, number, organisation, named, track, status, handler, decideBy, receivedOn, channel } = complaint;
  const name = organisation?.name ?? named?.name ?? "";
  return (
    <FileHeader
      kind={kindWords[kind]}
      number={number}
      name={name === "" ? trackWords[track] : name}
      status={<StatusBadge {...statusWords[status]} />}
      facts={[
        { label: "Objet", value: trackWords[track] },
        { label: "Reçu", value: `le ${plainDay(receivedOn)}, ${channelWords[channel].toLowerCase()}` },
        ...(complaint.conclusion === null
          ? [
              {
                label: "À conclure",
                value: <DueDate day={decideBy} compact rule="Délai de traitement depuis la réception" />,
              },
            ]
          : []),
        { label: "Confié à", value: handler?.name ?? "Personne encore" },
        ...(complaint.habilitationId === null
          ? []
          : [
              {
                label: "Habilitation",
                value: <Link to={`/habilitations/${complaint.habilitationId}`}>Voir l’habilitation</Link>,
              },
            ]),
      ]}
    />
  );
}

const authorWords: Readonly<Record<Exclude<Complaint["author"]["status"], "shown">, string>> = {
  anonymous: "Anonyme",
  hidden: "Masqué : connu de qui traite l’affaire et du responsable qualité",
  erased: "Effacé à l’issue de sa durée de conservation",
};

function Said({ complaint }: { readonly complaint: Complaint }) {
  const { facts, named, author, files, id, concerned } = complaint;
  const person = author.person;
  const contact = [person?.name, person?.email, person?.phone].filter((part) => part !== undefined && part !== "");
  return (
    <div className={styles.fields}>
      <p className={styles.told}>{facts ?? "Le texte de l’auteur est masqué."}</p>
      <KeyValue
        items={[
          { label: "Auteur", value: author.status === "shown" ? contact.join(", ") : authorWords[author.status] },
          ...(named === null
            ? []
            : [
                {
                  label: "Organisme désigné",
                  value: [named.name, siren(named.siren)].filter((part) => part !== "").join(", "),
                },
              ]),
          ...(concerned.length === 0
            ? []
            : [{ label: "Personnes concernées", value: concerned.map(({ name }) => name).join(", ") }]),
        ]}
      />
      <GivenFiles
        label="Pièces de l’affaire"
        files={files.map((file) => ({
          ...{ id: file.id, name: `${file.name} (${partyWords[file.party]})`, size: file.bytes, at: file.at },
          ...{ state: "ready" as const, href: fileHref(id, file.id) },
        }))}
      />
    </div>
  );
}

const fileHref = (complaintId: string, fileId: string): string =>
  hrefOf("GET /api/complaints/:complaintId/files/:fileId", { complaintId, fileId });

function Conclusion({ complaint }: { readonly complaint: Complaint }) {
  const { conclusion, followUps } = complaint;
  if (conclusion === null) return null;
  return (
    <Section title={`Issue : ${outcomeWords[conclusion.outcome].toLowerCase()}`} sheet>
      <p className={styles.told}>{conclusion.reasons}</p>
      {conclusion.communicated && <Letters complaint={complaint} />}
      {conclusion.authority !== null && <p>Autorité nommée : {conclusion.authority}</p>}
      {followUps.map(({ kind, open, done }) => (
        <p key={kind}>
          {followUpWords[kind]} : {open ? "proposé, en attente d’un décideur" : done === true ? "ordonné" : "écarté"}
        </p>
      ))}
    </Section>
  );
}

/** The letters, to be posted to who has no address. */
function Letters({ complaint: { id: complaintId, hearings, author } }: { readonly complaint: Complaint }) {
  const hrefTo = (party: string) => hrefOf("GET /api/complaints/:complaintId/letters/:party", { complaintId, party });
  return (
    <p>
      {author.status !== "hidden" && <a href={hrefTo("author")}>Lettre à l’auteur (PDF)</a>}
      {hearings.length > 0 && (
        <>
          {author.status !== "hidden" && ", "}
          <a href={hrefTo("organisation")}>Lettre à l’organisme (PDF)</a>
        </>
      )}
    </p>
  );
}

const decisive = new Set(["ComplaintAdmitted", "ComplaintDismissed", "ComplaintDecided", "FollowUpSettled"]);
const spoken = new Set(["OrganisationAsked", "OrganisationAnswered", "PrecisionAdded", "AuthorWrittenTo"]);

function entriesOf({ story, files, id }: Complaint): readonly ThreadEntry[] {
  return story.map((one, rank) => {
    const given = files.filter((file) => one.files.includes(file.id));
    const what = Object.entries(complaintTold).find(([type]) => type === one.type)?.[1] ?? "";
    return {
      ...{ id: `${rank}`, at: one.at, actor: one.byName ?? "L’auteur", what: `${what}${detailOf(one.detail)}` },
      kind: decisive.has(one.type) ? "decision" : spoken.has(one.type) ? "message" : "change",
      ...(one.text === null ? {} : { body: one.text }),
      ...(given.length === 0
        ? {}
        : { files: given.map(({ id: fileId, name, bytes }) => ({ name, size: bytes, href: fileHref(id, fileId) })) }),
    };
  });
}

function detailOf(detail: string | null): string {
  const words: Readonly<Record<string, string>> = { ...stepWords, ...followUpWords, ...outcomeWords };
  return detail === null ? "" : ` : ${(words[detail] ?? "").toLowerCase()}`;
}
