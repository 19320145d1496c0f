import { type CSSVariablesResolver, colorsTuple, createTheme, type VariantColorsResolver } from "@mantine/core";

/** A Mantine colour drawn from the tokens, which already know light and dark. */
const drawn = (...names: string[]) => colorsTuple(names.map((name) => `var(--${name})`));

const petrol = drawn(
  ...["accent-soft", "accent-soft", "accent-line", "accent-line", "accent"],
  ...["accent", "accent", "accent-hover", "accent-hover", "accent"],
);
const red = drawn(
  ...["danger-soft", "danger-soft", "danger-line", "danger-line", "danger-ink"],
  ...["danger-ink", "danger-ink", "danger-ink", "danger-ink", "danger-ink"],
);
const gray = drawn(
  ...["sunken", "sunken", "neutral-soft", "line", "line-strong"],
  ...["ink-faint", "ink-faint", "ink-soft", "ink-soft", "ink"],
);
const dark = drawn(
  ...["ink", "ink-soft", "ink-soft", "ink-faint", "line-strong"],
  ...["raised", "surface", "surface", "sunken", "sunken"],
);

const edge = "1px solid transparent";

/** Buttons of two colours only: the accent, and danger for what cannot be undone. */
const variantColorResolver: VariantColorsResolver = ({ color, variant, theme }) => {
  const danger = (color ?? theme.primaryColor) === "red";
  const strong = danger ? "var(--danger-ink)" : "var(--accent)";
  const soft = danger ? "var(--danger-soft)" : "var(--accent-soft)";
  if (variant === "filled") {
    const hover = danger ? "color-mix(in oklab, var(--danger-ink) 88%, var(--ink))" : "var(--accent-hover)";
    return { background: strong, hover, color: danger ? "var(--surface)" : "var(--on-accent)", border: edge };
  }
  if (variant === "default") {
    return {
      background: "var(--surface)",
      hover: "var(--sunken)",
      color: "var(--ink)",
      border: "1px solid var(--line-strong)",
    };
  }
  if (variant === "outline") {
    return { background: "transparent", hover: soft, color: strong, border: `1px solid ${strong}` };
  }
  if (variant === "light") return { background: soft, hover: soft, color: strong, border: edge };
  return { background: "transparent", hover: variant === "subtle" ? soft : "transparent", color: strong, border: edge };
};

const same = {
  "--mantine-color-white": "var(--on-accent)",
  "--mantine-color-black": "var(--ink)",
  "--mantine-color-bright": "var(--ink)",
  "--mantine-color-text": "var(--ink)",
  "--mantine-color-body": "var(--surface)",
  "--mantine-color-error": "var(--danger-ink)",
  "--mantine-color-success": "var(--success-ink)",
  "--mantine-color-placeholder": "var(--ink-faint)",
  "--mantine-color-anchor": "var(--accent)",
  "--mantine-color-default": "var(--surface)",
  "--mantine-color-default-hover": "var(--sunken)",
  "--mantine-color-default-color": "var(--ink)",
  "--mantine-color-default-border": "var(--line-strong)",
  "--mantine-color-dimmed": "var(--ink-soft)",
  "--mantine-color-disabled": "var(--neutral-soft)",
  "--mantine-color-disabled-color": "var(--ink-faint)",
  "--mantine-color-disabled-border": "var(--neutral-line)",
  "--mantine-primary-color-contrast": "var(--on-accent)",
  "--mantine-color-petrol-light": "var(--accent-soft)",
  "--mantine-color-petrol-light-hover": "var(--accent-soft)",
  "--mantine-color-petrol-light-color": "var(--accent)",
  "--mantine-color-petrol-outline": "var(--accent)",
  "--mantine-color-petrol-outline-hover": "var(--accent-soft)",
};

/** Mantine’s own variables, all taken from the tokens: the scheme is chosen there, not here. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: same, dark: same });

/** The Mantine theme of Habilis: tokens.css put under Mantine’s names. */
export const theme = createTheme({
  primaryColor: "petrol",
  primaryShade: 6,
  colors: { petrol, red, gray, dark },
  variantColorResolver,
  fontFamily: "var(--font-sans)",
  fontFamilyMonospace: "ui-monospace, SFMono-Regular, Menlo, Consolas, monospace",
  headings: { fontFamily: "var(--font-sans)", fontWeight: "650" },
  fontSizes: {
    xs: "var(--text-s)",
    sm: "var(--text-m)",
    md: "var(--text-m)",
    lg: "var(--text-l)",
    xl: "var(--text-xl)",
  },
  lineHeights: { xs: "1.4", sm: "1.5", md: "1.5", lg: "1.4", xl: "1.25" },
  spacing: {
    xs: "var(--space-8)",
    sm: "var(--space-12)",
    md: "var(--space-16)",
    lg: "var(--space-24)",
    xl: "var(--space-32)",
  },
  radius: {
    xs: "var(--radius-s)",
    sm: "var(--radius-s)",
    md: "var(--radius-m)",
    lg: "var(--radius-m)",
    xl: "var(--radius-m)",
  },
  defaultRadius: "sm",
  shadows: { xs: "none", sm: "var(--shadow)", md: "var(--shadow)", lg: "var(--shadow)", xl: "var(--shadow)" },
  respectReducedMotion: true,
  cursorType: "pointer",
  // Dialogs come and go at once: one closed before its opening had slid in stayed over the page, out of reach.
  components: {
    Button: { defaultProps: { loaderProps: { type: "dots" } } },
    InputWrapper: { defaultProps: { inputWrapperOrder: ["label", "description", "error", "input"] } },
    Modal: {
      defaultProps: {
        ...{ centered: true, overlayProps: { color: "var(--veil)", backgroundOpacity: 1 } },
        transitionProps: { duration: 0 },
      },
    },
    Drawer: { defaultProps: { transitionProps: { duration: 0 } } },
    Tooltip: { defaultProps: { withArrow: true, multiline: true, maw: 320, color: "gray.9" } },
  },
});
