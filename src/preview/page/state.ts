import { useEffect, useState } from 'preact/hooks';
import type { Choices, View, ViewEdition, ViewWish } from '../view.js';

/** What the address says behind `#`: what is looked at, so that a reload shows the same. */
export interface Asked {
  readonly leaflet: string;
  readonly edition: ViewEdition;
  readonly language: string;
  readonly printer: string;
  readonly folded: boolean;
}

const editions: readonly ViewEdition[] = ['print', 'web', 'office', 'proof'];

export function readAddress(choices: Choices): Asked {
  const hash = new URLSearchParams(location.hash.slice(1));
  const leaflet = choices.leaflets.find(({ id }) => id === hash.get('leaflet')) ?? choices.leaflets[0];
  return {
    leaflet: leaflet?.id ?? '',
    edition: editions.find((edition) => edition === hash.get('edition')) ?? 'print',
    language: leaflet?.languages.find((language) => language === hash.get('language')) ?? '',
    printer: choices.printers.find(({ name }) => name === hash.get('printer'))?.name ?? '',
    folded: hash.get('folded') === 'true',
  };
}

const parametersOf = (asked: Asked): URLSearchParams =>
  new URLSearchParams(
    Object.entries(asked).flatMap(([name, value]) => (value === '' ? [] : [[name, String(value)]])),
  );

export const writeAddress = (asked: Asked): void => history.replaceState(null, '', `#${parametersOf(asked)}`);

/** What the server shows of a wish, and again after every save; `lost` while it can't be reached. */
export function useView(asked: Asked | undefined, ppi: number): { view: View | undefined; lost: boolean } {
  const [view, setView] = useState<View>();
  const [lost, setLost] = useState(false);
  const wish = asked && `${parametersOf(asked)}&ppi=${ppi}`;
  useEffect(() => {
    if (wish === undefined) return undefined;
    const live = new EventSource(`live?${wish}`);
    live.addEventListener('view', (event) => {
      setLost(false);
      setView(JSON.parse((event as MessageEvent<string>).data) as View);
    });
    live.addEventListener('error', () => setLost(true));
    return () => live.close();
  }, [wish]);
  return { view, lost };
}

/** A setting that this browser remembers. */
export function useKept<T>(name: string, first: T): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => {
    try {
      const kept = localStorage.getItem(name);
      return kept === null ? first : (JSON.parse(kept) as T);
    } catch {
      return first;
    }
  });
  const keep = (next: T) => {
    setValue(next);
    try {
      localStorage.setItem(name, JSON.stringify(next));
    } catch {
      // A browser that keeps nothing shows it all the same.
    }
  };
  return [value, keep];
}

export const isSame = (a: ViewWish, b: Asked): boolean =>
  a.leaflet === b.leaflet &&
  a.edition === b.edition &&
  (a.printer ?? '') === b.printer &&
  (a.language ?? '') === b.language;
