import { expect, it } from 'vitest';
import { faultOf } from '../../src/links/fault.js';

const error = (code: string, more: object = {}) => Object.assign(new Error('refused'), { code, ...more });

it.each([
  [error('CERT_HAS_EXPIRED'), 'certificate'],
  [error('DEPTH_ZERO_SELF_SIGNED_CERT'), 'certificate'],
  [error('ERR_TLS_CERT_ALTNAME_INVALID'), 'certificate'],
  [error('UNABLE_TO_VERIFY_LEAF_SIGNATURE'), 'certificate'],
  [error('UND_ERR_CONNECT_TIMEOUT'), 'timeout'],
  [error('HPE_INVALID_CONSTANT'), 'broken'],
  [error('constructor'), 'broken'],
  [Object.assign(new Error('wrapped'), { cause: error('ENOTFOUND') }), 'no-host'],
  [new AggregateError([error('ECONNREFUSED'), error('ENETUNREACH')]), 'refused'],
  ['no error at all', 'broken'],
])('%s is %s', (thrown, fault) => {
  expect(faultOf(thrown)).toBe(fault);
});
