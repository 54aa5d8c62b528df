import { CopyField } from '../copy-field.tsx';
import { recoveryLink } from '../links.ts';

interface RecoveryCardProps {
  readonly token: string;
  /** Whose link it is, where it is not one's own. */
  readonly forWhom?: string;
}

/** The recovery link, which is shown this once. */
export function RecoveryCard({ token, forWhom }: RecoveryCardProps) {
  return (
    <section class="sheet" aria-labelledby="recovery-title">
      <h2 id="recovery-title">
        {forWhom === undefined ? 'Keep your recovery link' : `The recovery link of ${forWhom}`}
      </h2>
      <p>
        {forWhom === undefined
          ? 'There is no password here. This link signs you in on another device, or on this one should it forget you. It is shown only now: put it where you keep such things, and give it to nobody.'
          : `It signs ${forWhom} in, and it is shown only now. Hand it to them alone.`}
      </p>
      <CopyField label="Recovery link" text={recoveryLink(token)} />
    </section>
  );
}
