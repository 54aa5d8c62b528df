import './me.css';
import { useState } from 'preact/hooks';
import { AXES, ok } from '../../../../engine/index.ts';
import type { Send } from '../../../app/app-machine.ts';
import type { Library } from '../../../app/library.ts';
import { api } from '../../../online/index.ts';
import { type Play, practicePlays, rankedPlays } from '../../../online/plays.ts';
import { ScreenHeading } from '../../screen-heading.tsx';
import { ChoiceField } from '../choice-field.tsx';
import { type Asked, useAnswer } from '../use-answer.ts';
import { usePresence } from '../use-presence.ts';
import { AxisPicture } from './axis-picture.tsx';
import { deviceProgress } from './device-progress.ts';
import { MyAccount } from './my-account.tsx';
import { MyDevice } from './my-device.tsx';
import { PlaysTable } from './plays-table.tsx';
import { PrinciplePictures } from './principle-pictures.tsx';

interface MyPageProps {
  readonly library: Library;
  readonly send: Send;
}

type Source = 'ranked' | 'practice';

/** How I come along, and what is kept of me. Works without a server too, from what this device keeps. */
export function MyPage({ library, send }: MyPageProps) {
  const now = usePresence();
  const [chosen, setChosen] = useState<Source | null>(null);
  const source: Source = now.kind === 'in' ? (chosen ?? 'ranked') : 'practice';
  const plays = useAnswer<readonly Play[]>(
    () => (source === 'ranked' ? askRanked() : askPractice(library)),
    source,
  );
  return (
    <main class="my-page">
      <ScreenHeading>{now.kind === 'in' ? now.me.name : 'My page'}</ScreenHeading>
      {now.kind === 'in' ? (
        <ChoiceField
          label="What is shown"
          value={source}
          options={[
            ['ranked', 'Ranked talks'],
            ['practice', 'Practice on this device'],
          ]}
          onChange={(value) => setChosen(value === 'practice' ? 'practice' : 'ranked')}
        />
      ) : (
        <p class="lead" aria-live="polite">
          {now.kind === 'asking'
            ? 'Asking the server …'
            : 'This is your practice on this device. Nobody else sees it.'}
        </p>
      )}
      <Progress plays={plays} source={source} send={send} />
      {now.kind === 'in' && <MyAccount me={now.me} send={send} />}
      <MyDevice onDeleted={plays.again} />
    </main>
  );
}

function Progress({
  plays: { value: plays, trouble, again },
  source,
  send,
}: {
  readonly plays: Asked<readonly Play[]>;
  readonly source: Source;
  readonly send: Send;
}) {
  if (plays === null)
    return trouble === null ? (
      <p aria-busy="true">Fetching your talks …</p>
    ) : (
      <div class="sheet" role="alert">
        <p class="refusal">{trouble.words}</p>
        <div class="actions">
          <button type="button" class="secondary" onClick={again}>
            Try again
          </button>
        </div>
      </div>
    );
  if (plays.length === 0)
    return (
      <section class="sheet">
        <p class="empty">
          {source === 'ranked'
            ? 'No ranked talk has ended yet. Your progress shows here after the first one.'
            : 'No talk has ended on this device yet. Your progress shows here after the first one.'}
        </p>
        <div class="actions">
          <button
            type="button"
            class="primary"
            onClick={() => send({ type: 'go', route: { screen: 'choice' } })}
          >
            Meet the customers
          </button>
        </div>
      </section>
    );
  return (
    <>
      <section aria-labelledby="axes-title">
        <h2 id="axes-title">The three axes over time</h2>
        <div class="axis-pictures">
          {AXES.map((axis) => (
            <AxisPicture key={axis} plays={plays} axis={axis} />
          ))}
        </div>
      </section>
      <section aria-labelledby="principles-title">
        <h2 id="principles-title">Principles, talk by talk</h2>
        <PrinciplePictures plays={plays} />
      </section>
      <section aria-labelledby="talks-title">
        <h2 id="talks-title">Your talks</h2>
        <PlaysTable plays={plays} isRanked={source === 'ranked'} send={send} />
      </section>
    </>
  );
}

async function askRanked() {
  const answer = await api.myAttempts();
  return answer.ok ? ok(rankedPlays(answer.value)) : answer;
}

async function askPractice(library: Library) {
  const finished = await (await deviceProgress()).finished();
  return ok(await practicePlays(finished, library));
}
