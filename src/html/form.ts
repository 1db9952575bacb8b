import type { FieldBlock, Panel } from '../model/blocks.js';
import type { PageWord } from '../model/page-words.js';
import { autocomplete, inputType } from './autocomplete.js';
import { all, el, type Html } from './element.js';

type Word = (key: PageWord) => string;

/** A field of the form with its label. `form` makes its id the page's only one; `lang` is said where it is not the page's. */
export function fieldHtml(field: FieldBlock, lang: string | undefined, form: string, word: Word): Html {
  const { name, label, required, type, rows, options } = field;
  const id = `${form}-${name}`;
  const needed = required ? all(' ', el('small', { class: 'aid' }, `(${word('page-required')})`)) : null;
  const common = { id, name, required };
  switch (type) {
    case 'box':
      return el(
        'div',
        { class: 'field tick', lang },
        el('input', { type: 'checkbox', ...common, value: label }),
        el('label', { for: id }, label, needed),
      );
    case 'choice':
      return el(
        'fieldset',
        { class: 'field', lang },
        el('legend', {}, label, needed),
        el(
          'div',
          { class: 'choices' },
          options.map((option, index) =>
            el(
              'div',
              { class: 'tick' },
              el('input', { type: 'checkbox', id: `${id}-${index}`, name, value: option }),
              el('label', { for: `${id}-${index}` }, option),
            ),
          ),
        ),
      );
    case 'line':
    case 'lines': {
      const token = autocomplete(name);
      return el(
        'div',
        { class: 'field', lang },
        el('label', { for: id }, label, needed),
        type === 'lines' || rows > 1
          ? el('textarea', { ...common, rows, autocomplete: token })
          : el('input', { type: inputType(name), ...common, autocomplete: token }),
      );
    }
  }
}

/** The form around a panel's fields; how it is sent, or that it is not, stands at its end. */
export function formHtml({ sendTo }: Panel, heading: string | null, fields: Html, word: Word): Html {
  const named = { 'aria-labelledby': heading };
  if (sendTo === null) return el('form', named, el('p', { class: 'aid how' }, word('page-fill-in')), fields);
  const email = sendTo.startsWith('mailto:');
  const how = email ? word('page-send-email') : `${word('page-send-web')} ${new URL(sendTo).host}.`;
  return el(
    'form',
    { ...named, action: sendTo, method: 'post', enctype: email ? 'text/plain' : null },
    fields,
    el('div', { class: 'aid send' }, el('button', { type: 'submit' }, word('page-send')), el('p', {}, how)),
  );
}

/** Where a page's forms may send what is typed, as its content security policy says it. */
export const formTargets = (panels: readonly Panel[]): readonly string[] => [
  ...new Set(
    panels.flatMap(({ sendTo }) =>
      sendTo === null ? [] : [sendTo.startsWith('mailto:') ? 'mailto:' : new URL(sendTo).origin],
    ),
  ),
];
