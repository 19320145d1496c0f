import { Select, TextInput } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { asking } from "../app/api.ts";
import { useSession } from "../app/session.ts";
import { useCommand } from "../app/useCommand.ts";
import { Observations } from "../auditors/Observations.tsx";
import { sirenHint } from "../organisations/organisations.view.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { DayField } from "../ui/DayField.tsx";
import { LongField } from "../ui/LongField.tsx";
import { notifyDone } from "../ui/notify.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { useToday } from "../ui/today.ts";
import { Authorisations } from "./Authorisations.tsx";
import { LinkList } from "./LinkList.tsx";
import { isLinkKind, type Link, linkKinds, type Standing } from "./staff.view.ts";
import styles from "./TeamScreen.module.css";

/** One’s own ties with organisations, to be declared before being assigned to their files. */
export function MyLinksScreen() {
  const personId = useSession().person.id;
  const { data } = useSuspenseQuery(asking("GET /api/staff/:personId", { personId }));
  return (
    <Page
      title="Mes liens et autorisations"
      lead="Un lien avec un organisme, présent ou récent, empêche de vous confier son dossier. Il n’a rien d’une faute : il suffit de le dire."
    >
      <LinkList standing={data} mine />
      <DeclareLink standing={data} />
      <Authorisations standing={data} />
      {data.roles.includes("auditor") && <Observations personId={personId} name={data.name} />}
    </Page>
  );
}

const nothing = { siren: "", detail: "" } as const;

function DeclareLink({ standing }: { readonly standing: Standing }) {
  const today = useToday();
  const [typed, setTyped] = useState<{ readonly siren: string; readonly detail: string }>(nothing);
  const [kind, setKind] = useState<Link["kind"]>("employment");
  const [from, setFrom] = useState<string>();
  const [until, setUntil] = useState<string>();
  const hint = sirenHint(typed.siren);
  const command = useCommand("POST /api/staff/:personId/links", {
    to: { personId: standing.id },
    position: standing.position,
    onDone: () => {
      setTyped(nothing);
      setFrom(undefined);
      setUntil(undefined);
      notifyDone("Votre lien est déclaré.");
    },
  });
  return (
    <Section title="Déclarer un lien" sheet>
      <div className={styles.form}>
        <TextInput
          label="SIREN de l’organisme"
          inputMode="numeric"
          maw={320}
          value={typed.siren}
          error={hint.kind === "wrong" ? hint.text : undefined}
          onChange={(event) => setTyped({ ...typed, siren: event.currentTarget.value })}
        />
        <Select
          label="Nature du lien"
          data={linkKinds}
          maw={320}
          value={kind}
          allowDeselect={false}
          onChange={(value) => isLinkKind(value) && setKind(value)}
        />
        <div className={styles.row}>
          <DayField label="Depuis le" value={from} onChange={setFrom} max={today} />
          <DayField label="Jusqu’au" description="S’il a pris fin" value={until} onChange={setUntil} max={today} />
        </div>
        <LongField
          label="Précisions"
          description="Facultatif ; lues par la personne responsable de l’impartialité."
          minRows={2}
          most={4000}
          value={typed.detail}
          onChange={(event) => setTyped({ ...typed, detail: event.currentTarget.value })}
        />
        <ActionButton
          command={command}
          fields={{ ...typed, kind, from: from ?? "", until: until ?? null }}
          unavailable={whyNot(hint.kind, from)}
        >
          Déclarer ce lien
        </ActionButton>
      </div>
    </Section>
  );
}

function whyNot(hint: "waiting" | "right" | "wrong", from: string | undefined): string | undefined {
  if (hint !== "right") return "Indiquez un SIREN exact.";
  return from === undefined ? "Indiquez depuis quand." : undefined;
}
