import { useState } from 'preact/hooks';
import { forgetHints } from '../../../progress/index.ts';
import { Confirm } from '../confirm.tsx';
import { deviceProgress } from './device-progress.ts';

/** What this device keeps by itself, to take along or to delete. */
export function MyDevice({ onDeleted }: { readonly onDeleted: () => void }) {
  const [said, setSaid] = useState('');
  const save = async (): Promise<void> => {
    const text = await (await deviceProgress()).exportAll();
    const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = 'owed-nothing-practice.json';
    link.click();
    URL.revokeObjectURL(address);
    setSaid('Saved as owed-nothing-practice.json.');
  };
  return (
    <section class="sheet" aria-labelledby="device-title">
      <h2 id="device-title">Practice on this device</h2>
      <p>Practice talks are kept in this browser only. No server and nobody else has them.</p>
      <div class="actions">
        <button type="button" class="secondary" onClick={() => void save()}>
          Take my practice along
        </button>
        <Confirm
          label="Delete my practice"
          question="Delete all practice talks from this device? This cannot be undone."
          yes="Yes, delete them"
          isGrave
          onYes={async () => {
            await (await deviceProgress()).deleteAll();
            forgetHints();
            setSaid('Your practice is deleted from this device.');
            onDeleted();
          }}
        />
      </div>
      <p class="aside" role="status">
        {said}
      </p>
    </section>
  );
}
