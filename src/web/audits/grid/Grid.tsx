import { Button } from "@mantine/core";
import { useLocalStorage } from "@mantine/hooks";
import { useLocation, useNavigate } from "@tanstack/react-router";
import { type ReactNode, useDeferredValue, useEffect, useRef, useState } from "react";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { count } from "../../ui/format.ts";
import { partLink } from "../audit.view.ts";
import { ratingNames } from "../audits.sentences.ts";
import { EvidencePane } from "./EvidencePane.tsx";
import type { Rating } from "./findings.view.ts";
import styles from "./Grid.module.css";
import { GridHead } from "./GridHead.tsx";
import { audited, criterionOf, focusOf, missingOf, neighbour, nextToRate, setAside, tallyOf } from "./grid.view.ts";
import { IndicatorList } from "./IndicatorList.tsx";
import { IndicatorPanel } from "./IndicatorPanel.tsx";
import { KeysDialog } from "./KeysDialog.tsx";
import type { Intent } from "./keys.view.ts";
import { SetAsideDialog } from "./SetAsideDialog.tsx";
import { useGridKeys } from "./useGridKeys.ts";
import { type Field, FieldProvider, useField } from "./useNotebook.ts";
import { useRoomBeside } from "./useRoomBeside.ts";
import { useTyping } from "./useTyping.ts";

/** The indicator in focus and the way to another; without one in the address, the first to rate stays until one goes on. */
function useFocus(findings: Parameters<typeof focusOf>[0]) {
  const navigate = useNavigate();
  const { pathname, searchStr } = useLocation();
  const [first] = useState(() => focusOf(findings, undefined)?.code);
  const asked = new URLSearchParams(searchStr).get("indicateur") ?? first;
  const go = (code: string) =>
    void navigate({ href: `${pathname}?indicateur=${code}`, replace: true, resetScroll: false });
  return { indicator: focusOf(findings, asked), go };
}

/** A part that shows the audit as it was until what was just tapped is on screen: the finger is answered first. */
function useLater(field: Field, part: ReactNode): ReactNode {
  return useDeferredValue(<FieldProvider value={field}>{part}</FieldProvider>);
}

/** The audit grid, entered: the list, the indicator in focus, the evidence beside it. */
export function Grid() {
  const field = useField();
  const { page, audit: findings, notebook } = field;
  const typing = useTyping(field);
  const { indicator, go } = useFocus(findings);
  const [singleKeys, setSingleKeys] = useLocalStorage({ key: "habilis.audit.single-keys", defaultValue: true });
  const [dialog, open] = useState<"keys" | "set-aside">();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [said, say] = useState("");
  const note = useRef<HTMLTextAreaElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const beside = useRoomBeside(frame);
  const code = indicator?.code ?? "";

  /** What the rules refuse is shown before one leaves; leaving again leaves it there to finish. */
  const leave = (to: string) => {
    const why = typing.flush(code);
    setRefusal(refusal === null ? why : null);
    if (why === null || refusal !== null) go(to);
  };
  const writeNote = () => {
    note.current?.focus();
    note.current?.setSelectionRange(note.current.value.length, note.current.value.length);
  };
  const choose = (rating: Rating) => {
    if (criterionOf(findings, code)?.yours === false) return;
    const why = typing.choose(code, rating);
    setRefusal(why);
    if (why === null) say(`${code}, ${ratingNames[rating].toLowerCase()}`);
    if (rating === "not_applicable" && why === null) writeNote();
  };
  const flag = () => {
    const flagged = indicator?.flagged !== true;
    const why = notebook.enter({ kind: "flag", indicator: code, flagged });
    setRefusal(why);
    if (why === null) say(`${code}, ${flagged ? "à revoir" : "plus à revoir"}`);
  };
  const act = (intent: Intent) => {
    if (intent.kind === "rate") choose(intent.rating);
    if (intent.kind === "move") leave(neighbour(findings, code, intent.by));
    if (intent.kind === "go-on") leave(nextToRate(findings, code));
    if (intent.kind === "note") writeNote();
    if (intent.kind === "flag") flag();
    if (intent.kind === "photo") document.querySelector<HTMLElement>("[data-photo]")?.click();
    if (intent.kind === "search") search.current?.focus();
    if (intent.kind === "help") open("keys");
  };
  useGridKeys(singleKeys, act);
  useEffect(() => {
    const hide = () => document.visibilityState === "hidden" && typing.flush(code);
    document.addEventListener("visibilitychange", hide);
    return () => document.removeEventListener("visibilitychange", hide);
  });

  const all = audited(findings);
  const aside = setAside(findings);
  const ready = missingOf(findings).length === 0;
  const list = (onGone: () => void) => (
    <>
      <IndicatorList
        here={code}
        unfinished={typing.unfinished}
        search={search}
        onGo={(to) => {
          leave(to);
          onGone();
        }}
      />
      {aside.length > 0 && (
        <Button
          variant="subtle"
          size="compact-md"
          mt="md"
          onClick={() => {
            onGone();
            open("set-aside");
          }}
        >
          {count(aside.length, "indicateur écarté", "indicateurs écartés")}
        </Button>
      )}
    </>
  );
  const head = useLater(
    field,
    <GridHead
      tally={tallyOf(all)}
      ready={ready}
      closing={partLink("closing", page)}
      onKeys={() => open("keys")}
      list={list}
    />,
  );
  const contents = useLater(
    field,
    list(() => undefined),
  );
  const evidence = useLater(field, indicator && <EvidencePane key={code} indicator={indicator} />);
  if (indicator === undefined) return <EmptyState what="Aucun indicateur n’est à évaluer dans cet audit." />;
  return (
    <div ref={frame} className={styles.grid} data-work>
      {head}
      <div className={styles.columns}>
        <div className={styles.list}>{contents}</div>
        <IndicatorPanel
          indicator={indicator}
          place={`Indicateur ${all.indexOf(indicator) + 1} sur ${all.length}`}
          typing={typing}
          singleKeys={singleKeys}
          note={note}
          refusal={refusal}
          ready={ready}
          onChoose={choose}
          onFlag={flag}
          onMove={(by) => leave(neighbour(findings, code, by))}
          onNext={() => leave(nextToRate(findings, code))}
          evidence={beside ? null : evidence}
        />
        {beside && <div className={styles.evidence}>{evidence}</div>}
      </div>
      <p className="reader-only" role="status">
        {said}
      </p>
      <KeysDialog
        opened={dialog === "keys"}
        onClose={() => open(undefined)}
        singleKeys={singleKeys}
        onSingleKeys={setSingleKeys}
      />
      <SetAsideDialog
        opened={dialog === "set-aside"}
        onClose={() => open(undefined)}
        indicators={aside}
        onReopen={(reopened, reason) => {
          notebook.enter({ kind: "reopen", indicator: reopened, reason });
          open(undefined);
          leave(reopened);
        }}
      />
    </div>
  );
}
