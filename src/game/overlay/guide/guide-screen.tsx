import './guide.css';
import { principleById } from '../../../engine/index.ts';
import type { Send } from '../../app/app-machine.ts';
import type { Library } from '../../app/library.ts';
import { late } from '../late.tsx';
import { parsePath } from '../online/path.ts';
import { PageBar } from '../page-bar.tsx';
import { CardPage } from './card-page.tsx';
import { PrincipleIndex } from './principle-index.tsx';
import { PrinciplePage } from './principle-page.tsx';
import { TrainerSheetPage } from './trainer-sheet-page.tsx';

const ways = late(() => import('../../online-part.ts').then((part) => part.OnlineWays), null);

interface GuideScreenProps {
  /** What follows `#/` in the address. */
  readonly path: string;
  readonly library: Library;
  readonly send: Send;
}

/** The pages to read and to print, under one bar of ways. */
export function GuideScreen({ path, library, send }: GuideScreenProps) {
  const { screen, rest } = parsePath(path);
  const principle = principleById(rest);
  return (
    <div class="page guide">
      <PageBar send={send}>
        <ways.Part here={rest === '' ? screen : ''} send={send} />
      </PageBar>
      {screen === 'trainer-sheet' ? (
        <TrainerSheetPage key={rest} scenario={rest} library={library} />
      ) : principle === undefined ? (
        <PrincipleIndex isUnknown={rest !== ''} />
      ) : screen === 'call-card' ? (
        <CardPage key={rest} principle={principle} />
      ) : (
        <PrinciplePage key={rest} principle={principle} library={library} />
      )}
    </div>
  );
}
