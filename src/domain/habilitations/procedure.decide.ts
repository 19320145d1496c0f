import type { Decision } from "../shared/decider.ts";
import { unreachable } from "../shared/unreachable.ts";
import type { HabilitationFacts, HabilitationRefusal } from "./habilitation.model.ts";
import type { Granted } from "./habilitation.state.ts";
import { fileCorrection, proveRemoval, verifyCorrection } from "./procedure.corrections.ts";
import type { ProcedureEvent } from "./procedure.events.ts";
import {
  answerGrievance,
  closeGrievances,
  dropGrievance,
  issueGrievances,
  recordHearing,
} from "./procedure.grievances.ts";
import type { ProcedureCommand } from "./procedure.model.ts";
import { tellPeople } from "./procedure.people.ts";

/** What a procedure accepts and refuses, whose status the habilitation has looked at already. */
export function decideProcedure(
  command: ProcedureCommand,
  state: Granted,
  facts: HabilitationFacts,
): Decision<ProcedureEvent, HabilitationRefusal> {
  switch (command.type) {
    case "IssueGrievances":
      return issueGrievances(command, state, facts);
    case "AnswerGrievance":
      return answerGrievance(command, state);
    case "DropGrievance":
      return dropGrievance(command, state, facts);
    case "CloseGrievances":
      return closeGrievances(command, state, facts);
    case "RecordHearing":
      return recordHearing(command, state);
    case "FileCorrection":
      return fileCorrection(command, state);
    case "VerifyCorrection":
      return verifyCorrection(command, state);
    case "ProveRemoval":
      return proveRemoval(command, state, facts);
    case "TellPeople":
      return tellPeople(command, state);
    default:
      return unreachable(command);
  }
}
