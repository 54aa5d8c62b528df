/** What lies over a screen; one chunk, fetched while the player reads. */
import '../style/dialogs.css';

export { HistoryDialog } from './history-dialog.tsx';
export { MenuDialog } from './menu-dialog.tsx';
