/** Why an address gave no answer. */
export type Fault =
  /** It lies on this machine or its own network. */
  | 'local'
  /** There is no such name. */
  | 'no-host'
  /** Nobody could say at the moment whether there is. */
  | 'no-names'
  | 'certificate'
  | 'timeout'
  | 'refused'
  /** The answer broke off, or is none. */
  | 'broken';

/** The code of the error that stands for an address which is not to be asked. */
export const localCode = 'LEAFLETS_LOCAL';

const faults: Readonly<Record<string, Fault>> = {
  [localCode]: 'local',
  ENOTFOUND: 'no-host',
  EAI_NONAME: 'no-host',
  EAI_NODATA: 'no-host',
  EAI_AGAIN: 'no-names',
  EAI_FAIL: 'no-names',
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'refused',
  ENETUNREACH: 'refused',
  EADDRNOTAVAIL: 'refused',
  ETIMEDOUT: 'timeout',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'timeout',
  TimeoutError: 'timeout',
  EPROTO: 'certificate',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificate',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate',
  HOSTNAME_MISMATCH: 'certificate',
  INVALID_CA: 'certificate',
};

/** What an error of the network means. */
export function faultOf(error: unknown): Fault {
  for (const name of namesOf(error)) {
    if (Object.hasOwn(faults, name)) return faults[name] as Fault;
    if (/^(CERT_|CRL_|ERR_TLS_|ERR_SSL_|UNABLE_TO_)/.test(name)) return 'certificate';
  }
  return 'broken';
}

/** Codes and names of an error, of its cause, and of those it gathers (one for each address of a host). */
function namesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [];
  const { code, name, cause } = error as NodeJS.ErrnoException;
  const gathered = error instanceof AggregateError ? error.errors : [];
  const own = [code, name].filter((word): word is string => typeof word === 'string');
  return [...own, ...namesOf(cause), ...gathered.flatMap(namesOf)];
}
