import copy from 'lucide-static/icons/copy.svg?raw';
import { useId, useRef, useState } from 'preact/hooks';
import { Icon } from '../icon.tsx';

interface CopyFieldProps {
  readonly label: string;
  readonly text: string;
}

/** A text to take along, with a button that copies it. */
export function CopyField({ label, text }: CopyFieldProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const onCopy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('Copied.');
    } catch {
      field.current?.select();
      setSaid('Selected. Copy it with Ctrl+C or ⌘C.');
    }
  };
  return (
    <div class="copy-field">
      <label for={id}>{label}</label>
      <div>
        <input
          ref={field}
          id={id}
          type="text"
          readOnly
          value={text}
          onFocus={(event) => event.currentTarget.select()}
        />
        <button type="button" class="secondary" onClick={() => void onCopy()}>
          <Icon drawing={copy} /> Copy<span class="unseen"> the {label.toLowerCase()}</span>
        </button>
      </div>
      <p class="aside" role="status">
        {said}
      </p>
    </div>
  );
}
