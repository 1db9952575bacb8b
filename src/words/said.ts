import type { Part } from './tokens.js';

/** What one panel says, or one page where a file doesn’t tell its panels. */
export interface PanelText {
  /** Its heading; null for a panel without one, and for pages. */
  readonly title: string | null;
  /** From 0; null where nothing of it is painted, or no page is known. */
  readonly page: number | null;
  /** In the reader’s order. */
  readonly parts: readonly Part[];
}

/** All that a file or an issue says, in the reader’s order. */
export interface FileText {
  /** `panels` where they are told, as by the tags of web editions. */
  readonly by: 'panels' | 'pages';
  readonly panels: readonly PanelText[];
}
