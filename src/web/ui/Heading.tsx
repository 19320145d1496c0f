import { useEffect, useRef } from "react";

let arrived = false;

interface Props {
  readonly className?: string | undefined;
  readonly children: string;
}

/** The title of a page; takes the focus when one arrives by navigation, so that screen readers say where one is. */
export function Heading({ className, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (arrived) heading.current?.focus({ preventScroll: true });
    arrived = true;
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {children}
    </h1>
  );
}
