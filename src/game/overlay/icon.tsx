interface IconProps {
  /** The text of an SVG file of Lucide (ISC licence, kept in each), imported with `?raw`: a chunk carries only its own. */
  readonly drawing: string;
}

/** A drawing beside words that say the same; hidden from screen readers. */
export function Icon({ drawing }: IconProps) {
  return <span class="icon" aria-hidden="true" dangerouslySetInnerHTML={{ __html: drawing }} />;
}
