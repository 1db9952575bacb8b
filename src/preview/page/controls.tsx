import type { Choices, ViewEdition } from '../view.js';
import { type OverlayName, type Overlays, overlayNames } from './overlay.js';
import type { Asked } from './state.js';

const editionNames: Readonly<Record<ViewEdition, string>> = {
  print: 'Print',
  web: 'Web',
  office: 'Office printer',
  proof: 'Proof',
};

interface ControlsProps {
  readonly choices: Choices;
  readonly asked: Asked;
  readonly overlays: Overlays;
  onAsk(asked: Asked): void;
  onOverlays(overlays: Overlays): void;
}

/** What is looked at, and what is drawn over it. */
export function Controls({ choices, asked, overlays, onAsk, onOverlays }: ControlsProps) {
  const leaflet = choices.leaflets.find(({ id }) => id === asked.leaflet);
  return (
    <form class="choices" onSubmit={(event) => event.preventDefault()}>
      <Choice
        label="Leaflet"
        value={asked.leaflet}
        options={choices.leaflets.map(({ id, title }) => [id, title])}
        onChoose={(id) => onAsk({ ...asked, leaflet: id, language: '' })}
      />
      {leaflet && leaflet.languages.length > 0 && (
        <Choice
          label="Language"
          value={asked.language}
          options={[
            ['', languageName(leaflet.language), leaflet.language],
            ...leaflet.languages.map((tag): Option => [tag, languageName(tag), tag]),
          ]}
          onChoose={(language) => onAsk({ ...asked, language })}
        />
      )}
      <Choice
        label="Edition"
        value={asked.edition}
        options={Object.entries(editionNames)}
        onChoose={(edition) => onAsk({ ...asked, edition: edition as ViewEdition })}
      />
      {choices.printers.length > 1 && (
        <Choice
          label="Printer"
          value={asked.printer}
          options={[
            ['', 'The default'],
            ...choices.printers.map(({ name, title }): [string, string] => [name, title]),
          ]}
          onChoose={(printer) => onAsk({ ...asked, printer })}
        />
      )}
      <fieldset>
        <legend>Show</legend>
        <label>
          <input
            type="radio"
            name="folded"
            checked={!asked.folded}
            onChange={() => onAsk({ ...asked, folded: false })}
          />{' '}
          Sheet
        </label>
        <label>
          <input
            type="radio"
            name="folded"
            checked={asked.folded}
            onChange={() => onAsk({ ...asked, folded: true })}
          />{' '}
          Folded
        </label>
      </fieldset>
      <fieldset disabled={asked.folded}>
        <legend>Draw over it</legend>
        {(Object.keys(overlayNames) as OverlayName[]).map((name) => (
          <label key={name} class={`over ${name}`}>
            <input
              type="checkbox"
              checked={overlays[name] === true}
              onChange={(event) => onOverlays({ ...overlays, [name]: event.currentTarget.checked })}
            />{' '}
            {overlayNames[name]}
          </label>
        ))}
      </fieldset>
    </form>
  );
}

/** What is asked for, its words, and the language that they are in, where that is not the page's. */
type Option = readonly [name: string, words: string, lang?: string];

const languageName = (tag: string): string =>
  new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;

function Choice({
  label,
  value,
  options,
  onChoose,
}: {
  label: string;
  value: string;
  options: readonly Option[];
  onChoose(value: string): void;
}) {
  return (
    <label class="choice">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {options.map(([name, words, lang]) => (
          <option key={name} value={name} lang={lang}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
