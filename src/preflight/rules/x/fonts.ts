import { isElement, textsOf } from '../support/elements.js';
import { at, judgedByMarks } from '../support/outcome.js';
import { about, pair } from './pair.js';

export const fonts = pair(
  'fonts',
  {
    title: 'All fonts are embedded',
    checks:
      'Text that is painted, hidden text among it but not text in rendering mode 3: the font’s program is in the file (glyphs of Type 3 fonts always are). Fonts that no text uses are not looked for; nor is whether the program holds all glyphs.',
    means: 'Another font is put in its place: words run over, signs go missing.',
    mend: 'Embed all fonts at export.',
    run: (file) => {
      const seen = new Set<string>();
      const findings = textsOf(file.pages.flatMap(({ marks }) => marks.filter(isElement)))
        .filter(({ font, mode }) => !font.embedded && font.subtype !== 'Type3' && mode !== 3)
        .filter(({ font, page }) => !seen.has(`${page} ${font.name}`) && seen.add(`${page} ${font.name}`))
        .map((mark) => at(mark, `The font ${mark.font.name} isn’t embedded.`));
      return judgedByMarks(file, findings);
    },
  },
  about('fonts'),
);
