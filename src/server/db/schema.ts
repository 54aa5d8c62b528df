/**
 * The tables, once for SQLite and PostgreSQL. Only what both understand: text ids made by the program, whole
 * milliseconds in `bigint`, 0 and 1 for no and yes, JSON as text. Every key of a board begins with the board, so that
 * a distributed database can keep one board in one place.
 */
export interface Database {
  team: TeamTable;
  player: PlayerTable;
  session: SessionTable;
  published: PublishedTable;
  scenario: ScenarioTable;
  attempt: AttemptTable;
  move: MoveTable;
  entry: EntryTable;
  cell: CellTable;
  team_entry: TeamEntryTable;
  board_version: BoardVersionTable;
  setting: SettingTable;
}

export interface TeamTable {
  id: string;
  name: string;
  /** JSON list of scenario ids; null: the first-week course. */
  course: string | null;
  due: number | null;
  join_code: string | null;
  join_expires: number | null;
  created_at: number;
}

export interface PlayerTable {
  id: string;
  name: string;
  team: string | null;
  role: 'player' | 'trainer' | 'admin';
  hidden: number;
  /** SHA-256 of the recovery token. */
  recovery: string;
  created_at: number;
}

export interface SessionTable {
  /** SHA-256 of the token in the cookie. */
  token: string;
  player: string;
  expires: number;
}

/** Every content of a scenario that was ever published; an attempt is finished under the one it began with. */
export interface PublishedTable {
  hash: string;
  scenario: string;
  /** The compiled scenario as JSON. */
  compiled: string;
  published_at: number;
}

/** What is on offer now: one content per scenario. */
export interface ScenarioTable {
  id: string;
  hash: string;
  version: number;
  /** `shipped` with the program, or `dropped` into the folder of the trainers. */
  origin: 'shipped' | 'dropped';
}

export interface AttemptTable {
  id: string;
  player: string;
  scenario: string;
  hash: string;
  draw_secret: string;
  order_secret: string;
  status: 'open' | 'ended' | 'given-up';
  /** 1: the first that this player started at this scenario. */
  is_first: number;
  started_at: number;
  ended_at: number | null;
  /** Whole points, as shown; null while open or where nothing was measured. */
  whole: number | null;
  band: string | null;
  value_creation: number | null;
  non_sparring: number | null;
  walking_away: number | null;
  /** 1: faster than anybody reads. Shown to trainers, not punished. */
  implausibly_fast: number;
}

export interface MoveTable {
  attempt: string;
  ply: number;
  position: number;
  /** The authored ids of the moment and of the reply. They leave the server only after the end. */
  node: string;
  choice: string;
  at: number;
}

/** Who stands on a board with what. One row per board, kind, window and player. */
export interface EntryTable {
  board: string;
  kind: 'first' | 'latest';
  win: string;
  player: string;
  team: string | null;
  score: number;
  band: string;
  at: number;
  /** 1: the player wants not to be seen; not counted in the cells. */
  hidden: number;
}

/** How many visible players stand at a score: the histogram from which ranks are read. */
export interface CellTable {
  board: string;
  kind: 'first' | 'latest';
  win: string;
  shard: number;
  score: number;
  n: number;
}

/** Where a team stands on a board: kept beside its entries, so that a table of teams needs not read them all. */
export interface TeamEntryTable {
  board: string;
  kind: 'first' | 'latest';
  win: string;
  team: string;
  /** Trimmed mean of the visible entries, whole points. */
  mean: number;
  /** How many visible entries there are. */
  played: number;
}

/** Counts the changes of a board, for those who watch it. */
export interface BoardVersionTable {
  board: string;
  version: number;
}

export interface SettingTable {
  name: string;
  value: string;
}
