/** A part of the page that holds a form: what a button sends is written in its own. */
const parts = "[role=dialog], form, section, main";

/** The first date beside a button that was written and cannot be taken: what is sent without it would say something else. */
const wrongDayBeside = (button: Element): HTMLInputElement | undefined =>
  [...(button.closest(parts)?.querySelectorAll("input") ?? [])].find(({ validity }) => validity.customError);

/** Goes back to such a date, where what is wrong with it is written; whether there was one. */
export function backToWrongDay(button: Element): boolean {
  const wrong = wrongDayBeside(button);
  wrong?.focus();
  return wrong !== undefined;
}
