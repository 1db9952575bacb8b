import { type Diagnostic, diagnose, type Severity, shortened } from '../model/diagnostic.js';
import type { Address } from './addresses.js';
import type { Fault } from './fault.js';
import { mostHops, type Visit } from './visit.js';

type Verdict = readonly [severity: Severity, code: string, what: string, hint?: string];

const inBrowser = 'open it in a browser: it may be well, and only closed to programs';

const faults: Readonly<Record<Fault, Verdict>> = {
  local: [
    'error',
    'link/local',
    'lies on this machine or its own network, and was not asked',
    'readers can’t get there: write a public address, or check with --allow-local',
  ],
  'no-host': [
    'error',
    'link/no-host',
    'can’t be found: nobody has that name on the web',
    'look for a slip in the part between “//” and the next “/”',
  ],
  'no-names': [
    'warning',
    'link/no-host',
    'can’t be found at the moment: the service that looks names up doesn’t answer',
    'look whether this machine is on the web, and check again later',
  ],
  certificate: [
    'error',
    'link/certificate',
    'has no certificate that browsers accept, and they will warn of it',
    'tell whoever keeps the site, or see whether it can be reached under another name',
  ],
  timeout: ['warning', 'link/no-answer', 'did not answer in time', 'check again later'],
  refused: [
    'error',
    'link/no-answer',
    'takes no connection',
    'check again later; if that doesn’t help, the site has gone',
  ],
  broken: ['warning', 'link/no-answer', 'broke off instead of answering', 'check again later'],
};

/** What is to be said of an address, at each of its places. Nothing of one that answers by itself. */
export function judgeVisit({ url, places }: Address, visit: Visit): readonly Diagnostic[] {
  const told = verdictOf(visit);
  if (!told) return [];
  const [severity, code, what, hint] = told;
  const message = `${shortened(url, 120)} ${what}`;
  return places.map((place) => diagnose(severity, code, message, place, hint));
}

function verdictOf({ end, hops, moved }: Visit): Verdict | undefined {
  const last = hops.at(-1);
  const way = last === undefined ? '' : `leads on to ${shortened(last, 120)}, which `;
  const along = ([severity, code, what, hint]: Verdict): Verdict => [severity, code, `${way}${what}`, hint];
  switch (end.kind) {
    case 'fault':
      return along(faults[end.fault]);
    case 'astray':
      return [
        'error',
        'link/astray',
        `leads on and on, in a circle or more than ${mostHops} times`,
        'write the address that a browser shows at the end, if it comes to one',
      ];
    case 'off-web':
      return along([
        'error',
        'link/astray',
        `leads to “${shortened(end.to)}”, which is no address on the web`,
        'write an address that begins with https://',
      ]);
    case 'answer': {
      const bad = badAnswer(end.status);
      if (bad) return along(bad);
      if (last === undefined) return undefined;
      const what = moved ? 'has moved for good to' : 'leads on to';
      return ['info', 'link/redirect', `${what} ${shortened(last, 120)}`];
    }
  }
}

/** By the meaning of the status (RFC 9110, section 15). */
function badAnswer(status: number): Verdict | undefined {
  if (status < 400) return undefined;
  if (status === 404 || status === 410) {
    const hint = 'write the page’s new address, or take the link out';
    return ['error', 'link/not-found', `isn’t there (${status})`, hint];
  }
  if (status >= 500) return ['warning', 'link/server', `is out of order (${status})`, 'check again later'];
  return ['warning', 'link/closed', `doesn’t let the check in (${status})`, inBrowser];
}
