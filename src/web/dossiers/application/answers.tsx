import { Checkbox, NumberInput, Radio } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { type HTMLInputTypeAttribute, type ReactNode, useState } from "react";
import { longestAnswer } from "../../../domain/dossiers/answers.ts";
import { DayField } from "../../ui/DayField.tsx";
import { LongField } from "../../ui/LongField.tsx";
import { ShortField } from "../../ui/ShortField.tsx";
import styles from "./answers.module.css";
import { useAsked } from "./draft.context.ts";

interface Asked {
  /** Where the answer is in the content; a link to what is missing leads here. */
  readonly path: string;
  /** Used when the scheme gives the field no name of its own. */
  readonly label: string;
  readonly description?: string;
}

/** The place of an answer on the page. */
function Place({ path, children }: { readonly path: string; readonly children: ReactNode }) {
  return (
    <div id={path} className={styles.place}>
      {children}
    </div>
  );
}

function useNamed({ path, label }: Asked) {
  const asked = useAsked(path);
  return { label: asked.label ?? label, required: asked.required };
}

interface TextProps extends Asked {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is wrong with it, said once the field is left. */
  readonly problem?: string | undefined;
  /** What is unusual in it and prevents nothing, said once the field is left. */
  readonly remark?: string | undefined;
  readonly type?: HTMLInputTypeAttribute;
  readonly inputMode?: "numeric" | "email" | "tel" | "url";
  readonly autoComplete?: string;
  /** About how many characters it holds, for its width. */
  readonly size?: "s" | "m" | "l";
}

const widths = { s: 220, m: 380, l: undefined } as const;

/** A short answer. */
export function TextAnswer(props: TextProps) {
  const { path, description, value, onChange, problem, remark, type = "text", size = "l", ...rest } = props;
  const { label, required } = useNamed(props);
  const [writing, setWriting] = useState(false);
  const said = !writing && value.trim() !== "";
  return (
    <Place path={path}>
      <ShortField
        label={label}
        description={said && remark !== undefined ? <Remark>{remark}</Remark> : description}
        type={type}
        withAsterisk={required}
        value={value}
        most={longestAnswer.short}
        error={said ? problem : undefined}
        onFocus={() => setWriting(true)}
        onBlur={() => setWriting(false)}
        onChange={(event) => onChange(event.currentTarget.value)}
        {...(rest.inputMode === undefined ? {} : { inputMode: rest.inputMode })}
        {...(rest.autoComplete === undefined ? {} : { autoComplete: rest.autoComplete })}
        {...(widths[size] === undefined ? {} : { maw: widths[size] })}
      />
    </Place>
  );
}

/** A word on an answer that is taken as it is. */
function Remark({ children }: { readonly children: string }) {
  return (
    <span className={styles.remark}>
      <IconInfoCircle size={18} aria-hidden />
      {children}
    </span>
  );
}

interface LongProps extends Asked {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
}

/** A long answer; it grows with what is written. */
export function LongAnswer(props: LongProps) {
  const { path, description, value, onChange, rows = 3 } = props;
  const { label, required } = useNamed(props);
  return (
    <Place path={path}>
      <LongField
        label={label}
        description={description}
        withAsterisk={required}
        minRows={rows}
        maxRows={20}
        most={longestAnswer.long}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Place>
  );
}

interface ChoiceProps<Value extends string> extends Asked {
  readonly value: Value | "";
  readonly options: readonly { readonly value: Value; readonly label: string; readonly description?: string }[];
  readonly onChange: (value: Value) => void;
}

/** One answer out of a few. */
export function ChoiceAnswer<Value extends string>(props: ChoiceProps<Value>) {
  const { path, description, value, options, onChange } = props;
  const { label, required } = useNamed(props);
  const choose = (chosen: string) => {
    const option = options.find((one) => one.value === chosen);
    if (option !== undefined) onChange(option.value);
  };
  return (
    <Place path={path}>
      <Radio.Group label={label} description={description} withAsterisk={required} value={value} onChange={choose}>
        <div className={styles.choices}>
          {options.map((option) => (
            <Radio key={option.value} {...option} />
          ))}
        </div>
      </Radio.Group>
    </Place>
  );
}

interface YesProps extends Asked {
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

/** Something that is so or not. */
export function YesAnswer({ path, label, description, value, onChange }: YesProps) {
  const { required } = useAsked(path);
  return (
    <Place path={path}>
      <Checkbox
        label={
          <>
            {label}
            {required && <span className={styles.required}> *</span>}
          </>
        }
        description={description}
        checked={value}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </Place>
  );
}

interface NumberProps extends Asked {
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly unit: string;
  readonly max: number;
}

/** A whole number of something; nothing written is zero. */
export function NumberAnswer(props: NumberProps) {
  const { path, description, value, onChange, unit, max } = props;
  const { label, required } = useNamed(props);
  return (
    <Place path={path}>
      <NumberInput
        label={label}
        description={description}
        withAsterisk={required}
        maw={220}
        min={0}
        max={max}
        allowDecimal={false}
        allowNegative={false}
        clampBehavior="strict"
        hideControls
        suffix={`\u00a0${unit}`}
        value={value === 0 ? "" : value}
        onChange={(next) => onChange(typeof next === "number" ? next : 0)}
      />
    </Place>
  );
}

interface DayProps extends Asked {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is wrong with the day that was given. */
  readonly problem?: string | undefined;
}

/** A date; none yet is an empty text. */
export function DayAnswer(props: DayProps) {
  const { path, description, value, onChange, problem } = props;
  const { label, required } = useNamed(props);
  return (
    <Place path={path}>
      <DayField
        label={label}
        error={problem}
        required={required}
        value={value === "" ? undefined : value}
        onChange={(day) => onChange(day ?? "")}
        {...(description === undefined ? {} : { description })}
      />
    </Place>
  );
}
