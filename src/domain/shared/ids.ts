/** The only place of the domain where a text becomes a branded type; callers have checked it. */
declare const dayBrand: unique symbol;
declare const momentBrand: unique symbol;

/** A civil date in Europe/Paris, `2026-04-14`. */
export type Day = string & { readonly [dayBrand]: true };
/** An instant in UTC with milliseconds, `2026-04-14T08:00:00.000Z`. */
export type Moment = string & { readonly [momentBrand]: true };

export const asDay = (checked: string): Day => checked as Day;
export const asMoment = (checked: string): Moment => checked as Moment;

/** A command as the decider takes it: what is asked, stamped with who asks and when. */
export const stamped = <C>(command: Untimed<C>, stamp: { readonly by: string; readonly at: Moment }): C =>
  ({ ...command, ...stamp }) as C;

/** A command before it is known who gives it and when. */
export type Untimed<C> = C extends unknown ? Omit<C, "by" | "at"> : never;
