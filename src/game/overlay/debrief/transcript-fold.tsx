import { useRef, useState } from 'preact/hooks';

/** The play as text, to keep or hand on. */
export function TranscriptFold({ text }: { readonly text: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [message, setMessage] = useState('');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setMessage('Copied.');
    } catch {
      field.current?.select();
      setMessage(
        'The browser does not allow copying. The text is selected: copy it with the keyboard or the menu.',
      );
    }
  };
  return (
    <details class="transcript block">
      <summary>The transcript of this play</summary>
      <p>With it, the same play can be lived again, reply for reply.</p>
      <textarea ref={field} readOnly rows={4} aria-label="Transcript" value={text} />
      <button type="button" class="plain" onClick={copy}>
        Copy
      </button>
      <span role="status">{message}</span>
    </details>
  );
}
