import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import type { Site } from "../../../domain/dossiers/content.model.ts";
import { newCommandId } from "../../app/commandId.ts";
import { FormSection } from "../../ui/FormSection.tsx";
import { ChoiceAnswer, DayAnswer, TextAnswer, YesAnswer } from "./answers.tsx";
import { Card } from "./Card.tsx";
import { ndaRemark, postcodeHint, siretProblem, websiteHint } from "./checks.view.ts";
import { useFilling, useSection } from "./draft.context.ts";

/** Who the organisation is, where it trains, and its declaration of activity. */
export function OrganisationPart() {
  return (
    <>
      <IdentitySection />
      <SitesSection />
      <ActivitySection />
    </>
  );
}

function IdentitySection() {
  const [identity, change] = useSection("identity");
  const siren = useFilling().dossier.organisationId;
  return (
    <FormSection title="Identité légale" help="Comme sur l’extrait d’immatriculation : c’est l’entité qui signera.">
      <TextAnswer
        path="identity.legalName"
        label="Dénomination"
        autoComplete="organization"
        value={identity.legalName}
        onChange={(legalName) => change({ legalName })}
      />
      <TextAnswer
        path="identity.legalForm"
        label="Forme juridique"
        description="Par exemple SAS, SARL, association, entreprise individuelle."
        size="m"
        value={identity.legalForm}
        onChange={(legalForm) => change({ legalForm })}
      />
      <TextAnswer
        path="identity.siret"
        label="SIRET de l’établissement principal"
        inputMode="numeric"
        size="m"
        value={identity.siret}
        problem={siretProblem(identity.siret, siren)}
        onChange={(siret) => change({ siret })}
      />
      <TextAnswer
        path="identity.address"
        label="Adresse"
        autoComplete="street-address"
        value={identity.address}
        onChange={(address) => change({ address })}
      />
      <TextAnswer
        path="identity.postcode"
        label="Code postal"
        inputMode="numeric"
        autoComplete="postal-code"
        size="s"
        value={identity.postcode}
        problem={postcodeHint(identity.postcode)}
        onChange={(postcode) => change({ postcode })}
      />
      <TextAnswer
        path="identity.city"
        label="Ville"
        autoComplete="address-level2"
        size="m"
        value={identity.city}
        onChange={(city) => change({ city })}
      />
      <TextAnswer
        path="identity.website"
        label="Site internet"
        description="Facultatif."
        inputMode="url"
        size="m"
        value={identity.website}
        problem={websiteHint(identity.website)}
        onChange={(website) => change({ website })}
      />
    </FormSection>
  );
}

const newSite = (): Site => ({ id: newCommandId(), siret: "", name: "", address: "", owned: "own" });

function SitesSection() {
  const [{ sites }, change] = useSection("identity");
  const siren = useFilling().dossier.organisationId;
  const edit = (id: string, part: Partial<Site>) =>
    change({ sites: sites.map((site) => (site.id === id ? { ...site, ...part } : site)) });
  return (
    <FormSection
      title="Autres lieux de formation"
      help="Chaque lieu où vous formerez, en dehors de l’établissement principal. Rien à indiquer si vous ne formez qu’à distance ou au siège."
    >
      {sites.map((site, index) => (
        <Card
          key={site.id}
          title={site.name === "" ? `Lieu ${index + 1}` : site.name}
          onRemove={() => change({ sites: sites.filter(({ id }) => id !== site.id) })}
        >
          <TextAnswer
            path={`identity.sites.${site.id}.name`}
            label="Nom du lieu"
            size="m"
            value={site.name}
            onChange={(name) => edit(site.id, { name })}
          />
          <TextAnswer
            path={`identity.sites.${site.id}.siret`}
            label="SIRET"
            description="S’il s’agit d’un de vos établissements."
            inputMode="numeric"
            size="m"
            value={site.siret}
            problem={siretProblem(site.siret, siren)}
            onChange={(siret) => edit(site.id, { siret })}
          />
          <TextAnswer
            path={`identity.sites.${site.id}.address`}
            label="Adresse"
            value={site.address}
            onChange={(address) => edit(site.id, { address })}
          />
          <ChoiceAnswer
            path={`identity.sites.${site.id}.owned`}
            label="Ces locaux"
            value={site.owned}
            options={[
              { value: "own", label: "sont les vôtres" },
              { value: "third_party", label: "sont loués ou mis à disposition" },
            ]}
            onChange={(owned) => edit(site.id, { owned })}
          />
        </Card>
      ))}
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => change({ sites: [...sites, newSite()] })}
        >
          Ajouter un lieu
        </Button>
      </div>
    </FormSection>
  );
}

function ActivitySection() {
  const [activity, change] = useSection("activity");
  const [report, setReport] = useState<"sent" | "first">(activity.firstYearEndsOn === "" ? "sent" : "first");
  return (
    <FormSection
      title="Déclaration d’activité"
      help="Le numéro enregistré auprès du préfet de région, et votre dernier bilan pédagogique et financier."
    >
      <YesAnswer
        path="activity.ndaPending"
        label="L’enregistrement de la déclaration est en cours"
        description="La candidature peut être déposée ; aucune décision n’est prise avant le numéro."
        value={activity.ndaPending}
        onChange={(ndaPending) => change({ ndaPending })}
      />
      {!activity.ndaPending && (
        <TextAnswer
          path="activity.nda"
          label="Numéro de déclaration d’activité"
          inputMode="numeric"
          size="m"
          value={activity.nda}
          remark={ndaRemark(activity.nda)}
          onChange={(nda) => change({ nda })}
        />
      )}
      <ChoiceAnswer
        path="activity.report"
        label="Bilan pédagogique et financier"
        value={report}
        options={[
          { value: "sent", label: "Notre dernier bilan est transmis" },
          { value: "first", label: "Notre premier exercice n’est pas encore clos" },
        ]}
        onChange={(chosen) => {
          setReport(chosen);
          change({ activityReportOn: "", firstYearEndsOn: "" });
        }}
      />
      {report === "sent" ? (
        <DayAnswer
          path="activity.activityReportOn"
          label="Transmis le"
          value={activity.activityReportOn}
          onChange={(activityReportOn) => change({ activityReportOn })}
        />
      ) : (
        <DayAnswer
          path="activity.firstYearEndsOn"
          label="Clôture du premier exercice"
          value={activity.firstYearEndsOn}
          onChange={(firstYearEndsOn) => change({ firstYearEndsOn })}
        />
      )}
    </FormSection>
  );
}
