import { Button } from "@mantine/core";
import { type PointerEvent, useRef } from "react";
import styles from "./SignaturePad.module.css";
import { begun, continued, field, pathOf, pointAt, type Strokes } from "./strokes.view.ts";

interface Props {
  readonly label: string;
  readonly strokes: Strokes;
  readonly onChange: (strokes: Strokes) => void;
}

/** Where one signs with a finger, a pen or a mouse; the name typed beside it signs as well without drawing. */
export function SignaturePad({ label, strokes, onChange }: Props) {
  const pad = useRef<SVGSVGElement>(null);
  const now = useRef(strokes);
  now.current = strokes;
  const change = (next: Strokes) => {
    now.current = next;
    onChange(next);
  };
  const pointOf = ({ clientX: x, clientY: y }: { clientX: number; clientY: number }) =>
    pointAt({ x, y }, pad.current?.getBoundingClientRect() ?? { left: 0, top: 0, ...field });
  const start = (event: PointerEvent) => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    change(begun(now.current, pointOf(event)));
  };
  const go = (event: PointerEvent) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const passed = event.nativeEvent.getCoalescedEvents?.() ?? [];
    const points = (passed.length === 0 ? [event] : passed).map(pointOf);
    change(points.reduce(continued, now.current));
  };
  return (
    <div className={styles.pad}>
      <svg
        ref={pad}
        viewBox={`0 0 ${field.width} ${field.height}`}
        className={styles.field}
        role="img"
        aria-label={`${label} : ${strokes.length === 0 ? "rien n’est dessiné" : "signature dessinée"}`}
        onPointerDown={start}
        onPointerMove={go}
      >
        <path d={`M40 ${field.height - 44}H${field.width - 40}`} className={styles.line} />
        <path d={pathOf(strokes)} className={styles.ink} />
      </svg>
      <Button variant="subtle" size="compact-sm" disabled={strokes.length === 0} onClick={() => change([])}>
        Effacer le dessin
      </Button>
    </div>
  );
}
