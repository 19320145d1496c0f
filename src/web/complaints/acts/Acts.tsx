import { type ComponentType, useState } from "react";
import { useSession } from "../../app/session.ts";
import { ChoiceCards } from "../../decisions/ChoiceCards.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Section } from "../../ui/Section.tsx";
import styles from "../Complaints.module.css";
import type { Complaint } from "../complaint.query.ts";
import { AssignForm } from "./AssignForm.tsx";
import { type Act, offeredActs } from "./acts.view.ts";
import { CommunicateForm, DecideForm, SettleForm } from "./ConcludeForms.tsx";
import { AcknowledgeForm, CloseForm, ExtendForm, HearForm, JudgeForm, StepForm, WriteForm } from "./HandleForms.tsx";
import { RequalifyForm } from "./RequalifyForm.tsx";

const forms: Readonly<Record<Act, ComponentType<{ readonly complaint: Complaint }>>> = {
  ...{ assign: AssignForm, acknowledge: AcknowledgeForm, judge: JudgeForm, hear: HearForm, step: StepForm },
  ...{ decide: DecideForm, communicate: CommunicateForm, settle: SettleForm, close: CloseForm },
  ...{ write: WriteForm, extend: ExtendForm, requalify: RequalifyForm },
};

/** What there is to do on a case: the main act is open, the others are a choice away. */
export function Acts({ complaint }: { readonly complaint: Complaint }) {
  const offered = offeredActs(useSession(), complaint);
  const [chosen, choose] = useState<Act>();
  const [first] = offered;
  if (first === undefined) return <Waiting complaint={complaint} />;
  const act = offered.find((one) => one.act === chosen) ?? first;
  const Form = forms[act.act];
  return (
    <div className="screen-only">
      <Section title="À faire" sheet>
        <div className={styles.fields}>
          {offered.length > 1 && (
            <ChoiceCards
              legend={<span className="reader-only">Que faites-vous ?</span>}
              value={act.act}
              onChange={choose}
              choices={offered.map((one) => ({ value: one.act, label: one.label, hint: one.hint }))}
            />
          )}
          <Form key={`${act.act}/${complaint.position}`} complaint={complaint} />
        </div>
      </Section>
    </div>
  );
}

function Waiting({ complaint }: { readonly complaint: Complaint }) {
  if (complaint.status === "closed" || complaint.handler === null || complaint.mine) return null;
  return (
    <Notice tone="info" title={`Cette affaire est confiée à ${complaint.handler.name}.`}>
      <p>Rien ne vous y attend aujourd’hui.</p>
    </Notice>
  );
}
