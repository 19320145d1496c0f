import { Combobox, Modal, TextInput, useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { holdsFunction } from "../../../domain/access/permissions.ts";
import { asking } from "../api.ts";
import { useEntries } from "../entries.ts";
import { actorOf } from "../rights.ts";
import type { SignedIn } from "../session.ts";
import styles from "./SearchDialog.module.css";
import { type Found, type FoundGroup, foundFor, foundWords } from "./search.view.ts";

/** Milliseconds without a key before the server is asked. */
const quiet = 200;

interface Props {
  readonly session: SignedIn;
  readonly onClose: () => void;
}

/** Goes anywhere with the keyboard alone: a few letters, the arrows, Enter. */
export function SearchDialog({ session, onClose }: Props) {
  const navigate = useNavigate();
  const [typed, setTyped] = useState("");
  const { groups, searching } = useFound(session, typed);
  const combobox = useCombobox({ opened: true });
  const [first] = groups.flatMap(({ found }) => found);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other answers, another first one.
  useEffect(() => void combobox.selectFirstOption(), [first?.to, typed]);
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      centered={false}
      yOffset="10dvh"
      title="Rechercher"
      closeButtonProps={{ "aria-label": "Fermer" }}
    >
      <Combobox
        store={combobox}
        withinPortal={false}
        onOptionSubmit={(to) => {
          onClose();
          void navigate({ to });
        }}
      >
        <Combobox.EventsTarget withExpandedAttribute>
          <TextInput
            data-autofocus
            role="combobox"
            aria-autocomplete="list"
            onKeyDown={({ key }) => key === "Escape" && onClose()}
            aria-label="Organisme, numéro, SIREN ou écran"
            placeholder="Organisme, numéro, SIREN ou écran"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </Combobox.EventsTarget>
        <p role="status" className={groups.length === 0 ? styles.none : "reader-only"}>
          {foundWords(groups, searching)}
        </p>
        <Results groups={groups} />
      </Combobox>
    </Modal>
  );
}

function Results({ groups }: { readonly groups: readonly FoundGroup[] }) {
  return (
    <Combobox.Options className={styles.options ?? ""} aria-label="Résultats">
      {groups.map(({ title, found }) => (
        <Combobox.Group key={title} label={title}>
          {found.map((one) => (
            <Result key={one.to} one={one} />
          ))}
        </Combobox.Group>
      ))}
    </Combobox.Options>
  );
}

function Result({ one: { to, label, detail } }: { readonly one: Found }) {
  return (
    <Combobox.Option value={to} className={styles.option ?? ""}>
      <span>{label}</span>
      {detail !== "" && <span className={styles.detail}>{detail}</span>}
    </Combobox.Option>
  );
}

/** What answers what is typed; only what the person’s functions let them list is asked for. */
function useFound(session: SignedIn, typed: string) {
  const entries = useEntries(session);
  const actor = actorOf(session);
  const may = (action: Parameters<typeof holdsFunction>[1]) => holdsFunction(actor, action) === null;
  const [search] = useDebouncedValue(typed.trim(), quiet);
  const asked = search !== "" && search === typed.trim();
  const dossiers = useQuery({
    ...asking("GET /api/dossiers", { search }),
    enabled: asked && may("dossier.list"),
  });
  const habilitations = useQuery({
    ...asking("GET /api/habilitations", { search }),
    enabled: asked && may("habilitation.read"),
  });
  const groups = foundFor({
    ...{ typed, entries, mayReadOrganisations: may("organisation.read") },
    dossiers: (asked && dossiers.data?.dossiers) || [],
    habilitations: (asked && habilitations.data?.habilitations) || [],
  });
  return { groups, searching: search !== typed.trim() || dossiers.isLoading || habilitations.isLoading };
}
