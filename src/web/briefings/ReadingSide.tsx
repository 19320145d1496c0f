import { Checkbox } from "@mantine/core";
import { Link, useLocation, useNavigate, useParams } from "@tanstack/react-router";
import { marked } from "marked";
import { useMemo, useState } from "react";
import { useSession } from "../app/session.ts";
import { useCommand } from "../app/useCommand.ts";
import { useDossierId } from "../dossiers/dossier.query.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { dayOfMoment, plainDay, timeOf } from "../ui/format.ts";
import { notifyDone } from "../ui/notify.tsx";
import { Prose } from "../ui/Prose.tsx";
import { useToday } from "../ui/today.ts";
import styles from "./Briefing.module.css";
import { type Briefing, type TextToRead, useBriefing } from "./briefing.query.ts";
import { inForceWords, isReader, nextToRead, textAt, textMark } from "./briefing.view.ts";

/** One text entire, for reading, and the acknowledgement of who read it (R-REG-2). */
export function ReadingSide() {
  const briefing = useBriefing();
  const { document: code = "" }: Readonly<Record<string, string>> = useParams({ strict: false });
  const { searchStr } = useLocation();
  const text = textAt(briefing, code, new URLSearchParams(searchStr).get("texte"));
  const dossierId = useDossierId();
  if (text === undefined) {
    return (
      <EmptyState
        kind="no-result"
        what="Ce texte ne fait pas partie de ceux du dossier."
        next={<BackLink dossierId={dossierId} />}
      />
    );
  }
  return (
    <>
      <BackLink dossierId={dossierId} />
      <article>
        <Text text={text} />
      </article>
      <Acknowledgement key={text.hash} dossierId={dossierId} briefing={briefing} text={text} />
    </>
  );
}

const BackLink = ({ dossierId }: { readonly dossierId: string }) => (
  <p className="screen-only">
    <Link to="/dossiers/$dossierId/reglement" params={{ dossierId }}>
      Tous les textes
    </Link>
  </p>
);

/** Raw HTML in a text is shown as it is written, never interpreted; its titles come under those of the page. */
const renderer = new marked.Renderer();
renderer.html = ({ text }) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
renderer.heading = function heading({ tokens, depth }) {
  const level = Math.min(6, depth + 1);
  return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>`;
};

function Text({ text: { title, version, effectiveOn, markdown } }: { readonly text: TextToRead }) {
  const html = useMemo(() => marked.parse(markdown, { renderer, async: false }), [markdown]);
  return (
    <Prose>
      <h2>{title}</h2>
      <p className={styles.detail}>
        Version {version}, {inForceWords({ effectiveOn }, useToday())}
      </p>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the published text of the scheme, its raw HTML escaped by the renderer */}
      <div dangerouslySetInnerHTML={{ __html: html }} />
    </Prose>
  );
}

interface Props {
  readonly dossierId: string;
  readonly briefing: Briefing;
  readonly text: TextToRead;
}

function Acknowledgement({ dossierId, briefing, text }: Props) {
  const { person } = useSession();
  const navigate = useNavigate();
  const [read, setRead] = useState(false);
  const next = nextToRead(briefing, text, person.id);
  const command = useCommand("POST /api/dossiers/:dossierId/briefing/acknowledgements", {
    to: { dossierId },
    position: null,
    onDone: () => {
      notifyDone(
        next === undefined
          ? "Lecture accusée. Vous avez lu tous les textes."
          : "Lecture accusée. Voici le texte suivant.",
      );
      void (next === undefined
        ? navigate({ to: "/dossiers/$dossierId/reglement", params: { dossierId } })
        : navigate({
            to: "/dossiers/$dossierId/reglement/$document",
            params: { dossierId, document: next.code },
            search: textMark(next),
          }));
    },
  });
  const mine = text.acknowledgedBy.find(({ personId }) => personId === person.id);
  if (mine !== undefined) {
    return (
      <p className={styles.acknowledged}>
        Vous avez accusé lecture de cette version le {plainDay(dayOfMoment(mine.at))} à {timeOf(mine.at)}.
      </p>
    );
  }
  if (!isReader(briefing, person.id)) return null;
  return (
    <div className={styles.acknowledge}>
      <Checkbox
        label={`J’ai lu « ${text.title} », version ${text.version}, et j’en appliquerai les règles.`}
        checked={read}
        onChange={(event) => setRead(event.currentTarget.checked)}
      />
      <ActionButton
        command={command}
        fields={{ document: text.code, version: text.version, hash: text.hash }}
        unavailable={read ? undefined : "Cochez la case après votre lecture."}
      >
        Accuser lecture
      </ActionButton>
    </div>
  );
}
