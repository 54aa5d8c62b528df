import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface ConfirmProps {
  readonly label: string;
  readonly question: string;
  readonly yes: string;
  readonly onYes: () => Promise<void>;
  /** Drawn as something that cannot be taken back. */
  readonly isGrave?: boolean;
}

/** A button that asks before it does what cannot be taken back. The question takes its place. */
export function Confirm({ label, question, yes, onYes, isGrave = false }: ConfirmProps) {
  const [isAsking, setAsking] = useState(false);
  const [wasAsking, setWasAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const group = useRef<HTMLFieldSetElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (isAsking) group.current?.focus();
    else if (wasAsking) button.current?.focus();
  }, [isAsking]);
  const grave = isGrave ? 'is-grave' : '';
  if (!isAsking)
    return (
      <button
        ref={button}
        type="button"
        class={`secondary ${grave}`}
        onClick={() => {
          setAsking(true);
          setWasAsking(true);
        }}
      >
        {label}
      </button>
    );
  return (
    <fieldset ref={group} class="confirm" tabIndex={-1}>
      <legend>{question}</legend>
      <button
        type="button"
        class={`primary ${grave}`}
        aria-disabled={isBusy}
        onClick={async () => {
          if (isBusy) return;
          setBusy(true);
          await onYes();
          setBusy(false);
          setAsking(false);
        }}
      >
        {yes}
      </button>
      <button type="button" class="secondary" onClick={() => setAsking(false)}>
        No, keep it
      </button>
    </fieldset>
  );
}
