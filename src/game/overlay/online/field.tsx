import { useId } from 'preact/hooks';

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly maxLength: number;
  readonly onInput: (value: string) => void;
  readonly autoComplete?: string;
}

/** A line to type into, with its label above and what to know about it below. */
export function Field({ label, hint, value, maxLength, onInput, autoComplete = 'off' }: FieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        required
        value={value}
        maxLength={maxLength}
        autoComplete={autoComplete}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {hint !== undefined && (
        <p class="aside" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
