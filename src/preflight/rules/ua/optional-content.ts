import { configurations, switchesItself, unnamed } from '../support/layers.js';
import { judged } from '../support/outcome.js';
import { ua } from './ua.js';

const mend = 'Name the configuration of layers, or save without layers.';

const others = ua('20-001', '7.10', {
  title: 'Further configurations of layers have names',
  checks: 'Every configuration in Configs of the catalog’s OCProperties has a Name that is not empty.',
  means: 'Whoever wants to choose among them hears nothing to choose by.',
  mend,
  run: (file) =>
    judged(
      configurations(file)
        .others.filter((config) => unnamed(file, config))
        .map(() => ({ what: 'A configuration of layers has no name.' })),
    ),
});

const usual = ua('20-002', '7.10', {
  title: 'The usual configuration of layers has a name',
  checks:
    'The configuration D of the catalog’s OCProperties, where there is one, has a Name that is not empty.',
  means: 'Whoever wants to choose among layers hears nothing to choose by.',
  mend,
  run: (file) =>
    judged(
      unnamed(file, configurations(file).usual)
        ? [{ what: 'The usual configuration of layers has no name.' }]
        : [],
    ),
});

const still = ua('20-003', '7.10', {
  title: 'Layers don’t switch themselves',
  checks: 'No configuration of layers has AS.',
  means: 'What is read depends on zoom, or on whether the file is printed, and can’t be relied on.',
  mend: 'Switch off what makes layers change by themselves.',
  run: (file) => {
    const { usual: first, others: further } = configurations(file);
    return judged(
      [...(first ? [first] : []), ...further]
        .filter((config) => switchesItself(file, config))
        .map(() => ({ what: 'A configuration of layers has AS.' })),
    );
  },
});

/** Checkpoint 20. */
export const optionalContentRules = [others, usual, still];
