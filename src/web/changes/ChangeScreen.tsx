import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { asking } from "../app/api.ts";
import { allowed, isStaff } from "../app/rights.ts";
import { useSession } from "../app/session.ts";
import { RecordPart, RecordSheet } from "../decisions/RecordSheet.tsx";
import { hrefOfFile } from "../habilitations/procedure/procedure.query.ts";
import { DueDate } from "../ui/DueDate.tsx";
import { longMoment, plainDay } from "../ui/format.ts";
import { GivenFiles } from "../ui/GivenFiles.tsx";
import { LongText } from "../ui/LongText.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Page } from "../ui/Page.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { Answer } from "./Answer.tsx";
import { badgeOf, type Change, kindWords, partWords, saidOf } from "./changes.sentences.ts";
import { managerFunctions } from "./changes.view.ts";

/** `/changements/$changeId`: what is declared, what was said of it, and the answer. */
export function ChangeScreen() {
  const { changeId }: Readonly<Record<string, unknown>> = useParams({ strict: false });
  if (typeof changeId !== "string") throw new Error("This screen is shown only at the address of a change.");
  const change = useSuspenseQuery(asking("GET /api/changes/:changeId", { changeId })).data;
  const session = useSession();
  const { organisationId, organisationName, kind, status, habilitationId, habilitationNumber } = change;
  return (
    <Page
      title={kindWords[kind].label}
      trail={[{ label: "Changements", to: "/changements" }]}
      lead={
        <>
          {organisationName}, habilitation{" "}
          <Link to={`/habilitations/${habilitationId}`} className="reference">
            {habilitationNumber}
          </Link>{" "}
          <StatusBadge {...badgeOf(change)} />
        </>
      }
    >
      {change.loss && status === "declared" && isStaff(session) && (
        <Notice tone="danger" title="À examiner aujourd’hui">
          <p>Une perte se constate : prenez-en acte, puis décidez de ce qui en suit, griefs ou mesure urgente.</p>
        </Notice>
      )}
      <Declared change={change} />
      <Answer change={change} may={(action) => allowed(session, action, organisationId)} staff={isStaff(session)} />
    </Page>
  );
}

function Declared({ change }: { readonly change: Change }) {
  const { happenedOn, declaredOn, late, reviewDueOn, status, effect, identity, said, rules } = change;
  const waits = status === "declared" || status === "proposed";
  return (
    <RecordSheet title="Changement déclaré">
      <RecordPart name="Dates">
        <p>
          {happenedOn > declaredOn ? "Prévu le" : "Depuis le"} {plainDay(happenedOn)}, déclaré le {plainDay(declaredOn)}{" "}
          {late && <StatusBadge tone="warning" label="Après le délai" />}
        </p>
        {waits && (
          <DueDate
            day={reviewDueOn}
            rule={
              change.loss
                ? "Vue le jour même"
                : `Réponse dans les ${rules.reviewWorkingDays} jours ouvrés ; le silence n’accepte rien`
            }
          />
        )}
      </RecordPart>
      {effect !== null && (
        <RecordPart name="Périmètre" note={effect.direction === "add" ? "Ce qui s’ajouterait" : "Ce qui sortirait"}>
          <p>
            {partWords[effect.part]} :{" "}
            <strong>{effect.item === null ? "description effacée" : itemWords(effect.item)}</strong>
          </p>
        </RecordPart>
      )}
      {identity !== null && (
        <RecordPart name="Ce qui devient vrai" note="Une fois accepté, dans le dossier et partout où il est cité">
          <p>
            <strong>{identityWords(identity)}</strong>
          </p>
        </RecordPart>
      )}
      {said.map((one) => (
        <RecordPart
          key={`${one.kind} ${one.at}`}
          name={saidOf(change, one.kind)}
          note={`${one.byName}, ${longMoment(one.at)}`}
        >
          <LongText text={one.text} />
          <GivenFiles
            label={`${saidOf(change, one.kind)} : pièces`}
            files={one.files.map(({ id, name, bytes, at }) => ({
              ...{ id, name, size: bytes, at, state: "ready" as const, href: hrefOfFile(change, id) },
            }))}
          />
        </RecordPart>
      ))}
    </RecordSheet>
  );
}

const identityWords = ({ name, value, detail, address, postcode, city }: NonNullable<Change["identity"]>): string =>
  [
    ...managerFunctions.flatMap((one) => (one.value === value ? [one.label] : [])),
    ...[name, detail, address, [postcode, city].join(" ").trim()],
  ]
    .filter((word) => word !== "")
    .join(", ");

const itemWords = ({ name, value, detail, city }: NonNullable<NonNullable<Change["effect"]>["item"]>): string =>
  [name === "" ? value : name, detail, city].filter((word) => word !== "").join(", ");
