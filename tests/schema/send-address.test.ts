import { describe, expect, it } from 'vitest';
import { sendAddress } from '../../src/schema/common.js';

describe('where a form is sent', () => {
  it.each(['mailto:a@example.org', 'mailto:a@example.org?subject=Join%20us', 'https://example.org/join?f=1'])(
    'may be %s',
    (address) => expect(sendAddress.parse(address)).toBe(address),
  );

  it.each([
    'javascript:alert(1)',
    'http://example.org/join',
    'data:text/html,x',
    'friends@example.org',
    'mailto:',
    'mailto:a@example.org?bcc=b@example.org',
    'mailto:a@example.org,b@example.org?subject=x&body=y',
    'mailto:a@b.org\nBcc: c@d.org',
    'https://',
    'https://example.org/"><script>',
    'https://exa mple.org',
    `https://example.org/${'a'.repeat(600)}`,
  ])('may not be %s', (address) => expect(sendAddress.safeParse(address).success).toBe(false));
});
