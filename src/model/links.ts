import type { MapContent } from '../schema/leaflet.js';
import type { City } from './project.js';

/** Whether a map shows a city at the far end of a link; the home city stands on every map. */
export const showsOnMap = ({ kinds, only }: MapContent, id: string, { kind }: City): boolean =>
  kind !== 'home' && kinds.includes(kind) && (only === null || only.includes(id));
