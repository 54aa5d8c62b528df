import book from 'lucide-static/icons/book-open.svg?raw';
import user from 'lucide-static/icons/circle-user-round.svg?raw';
import trophy from 'lucide-static/icons/trophy.svg?raw';
import users from 'lucide-static/icons/users-round.svg?raw';
import './online.css';
import type { Send } from '../../app/app-machine.ts';
import { Icon } from '../icon.tsx';
import { usePresence } from './use-presence.ts';

interface OnlineWaysProps {
  /** The first part of the address of the screen that is shown. */
  readonly here: string;
  readonly send: Send;
}

/** The ways to the boards, to one's own page, and to the team for whoever looks after one. */
export function OnlineWays({ here, send }: OnlineWaysProps) {
  const now = usePresence();
  const ways = [
    { path: 'principles', label: 'Principles', icon: book },
    { path: 'me', label: 'My page', icon: user },
    ...(now.kind === 'in' || now.kind === 'signed-out'
      ? [{ path: 'boards', label: 'Boards', icon: trophy }]
      : []),
    ...(now.kind === 'in' && now.me.role !== 'player' ? [{ path: 'team', label: 'Team', icon: users }] : []),
  ];
  return (
    <>
      {ways.map(({ path, label, icon }) => (
        <button
          key={path}
          type="button"
          class="plain"
          aria-current={here === path ? 'page' : undefined}
          onClick={() =>
            send({
              type: 'go',
              route: path === 'principles' ? { screen: 'guide', path } : { screen: 'online', path },
            })
          }
        >
          <Icon drawing={icon} /> {label}
        </button>
      ))}
    </>
  );
}
