import { useState } from "react";

/** A text being written that is found again on this device after leaving the page, until `clear`. */
export function useKeptText(key: string) {
  const [text, setText] = useState(() => sessionStorage.getItem(key) ?? "");
  const change = (next: string) => {
    sessionStorage.setItem(key, next);
    setText(next);
  };
  const clear = () => {
    sessionStorage.removeItem(key);
    setText("");
  };
  return { text, change, clear };
}
