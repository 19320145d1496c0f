import { Button, Checkbox, Popover, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconChevronDown, IconSearch, IconX } from "@tabler/icons-react";
import { type FormEvent, useEffect, useRef, useState } from "react";
import styles from "./FilterBar.module.css";
import type { Facet } from "./facet.ts";
import { isNarrowed, withFilter, withoutFilters } from "./listState.ts";
import type { List } from "./useListState.ts";

interface Props {
  readonly list: List;
  readonly facets: readonly Facet[];
  /** « Nom, SIRET ou numéro de dossier »; without it there is no search field. */
  readonly searchLabel?: string;
}

/** The filters of a list; they live in the address of the page, so that a link or a bookmark keeps them. */
export function FilterBar({ list, facets, searchLabel }: Props) {
  return (
    <search className={styles.filters}>
      {searchLabel !== undefined && <SearchField list={list} label={searchLabel} />}
      {facets.map((facet) => (
        <FacetPicker key={facet.id} list={list} facet={facet} />
      ))}
      {isNarrowed(list.state) && (
        <Button
          variant="subtle"
          leftSection={<IconX size={16} aria-hidden />}
          onClick={() => list.change(withoutFilters(list.state))}
        >
          Effacer les filtres
        </Button>
      )}
    </search>
  );
}

/** How long one stops typing before the list follows, in milliseconds. */
const pause = 300;

/** The list follows what is typed, at once on Enter; another search in the address replaces what is typed. */
function SearchField({ list, label }: { readonly list: List; readonly label: string }) {
  const asked = list.state.text;
  const [text, setText] = useState(asked);
  const sent = useRef(asked);
  useEffect(() => {
    if (asked === sent.current) return;
    sent.current = asked;
    setText(asked);
  }, [asked]);
  const search = (typed: string) => {
    sent.current = typed.trim();
    list.change({ ...list.state, text: typed.trim() });
  };
  const searchSoon = useDebouncedCallback(search, pause);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    search(text);
  };
  const type = (typed: string) => {
    setText(typed);
    searchSoon(typed);
  };
  return (
    <form onSubmit={submit} className={styles.search}>
      <TextInput
        type="search"
        aria-label={label}
        placeholder={label}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
      />
    </form>
  );
}

function FacetPicker({ list, facet }: { readonly list: List; readonly facet: Facet }) {
  const chosen = list.state.filters.get(facet.id) ?? [];
  const words = facet.options.filter((option) => chosen.includes(option.value)).map((option) => option.label);
  return (
    <Popover position="bottom-start" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          className={styles.facet}
          data-chosen={chosen.length > 0 || undefined}
          rightSection={<IconChevronDown size={16} aria-hidden />}
        >
          {facet.label}
          {words.length > 0 && <span className={styles.words}>{words.join(", ")}</span>}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Checkbox.Group
          label={<span className="reader-only">{facet.label}</span>}
          value={[...chosen]}
          onChange={(values) => list.change(withFilter(list.state, facet.id, values))}
        >
          <div className={styles.options}>
            {facet.options.map((option) => (
              <Checkbox
                key={option.value}
                value={option.value}
                label={option.count === undefined ? option.label : `${option.label} (${option.count})`}
              />
            ))}
          </div>
        </Checkbox.Group>
      </Popover.Dropdown>
    </Popover>
  );
}
