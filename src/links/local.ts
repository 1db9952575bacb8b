import ipaddr from 'ipaddr.js';

/**
 * Whether an IP address is anything but a public one by IANA’s special-purpose registries (RFC 6890): loopback,
 * private, link-local, unique local, shared, multicast, reserved. An IPv4 address that an IPv6 one carries (mapped,
 * RFC 4291; NAT64, RFC 6052) is judged itself; the other carriers, 6to4 and Teredo, count as local.
 */
export function isLocalAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return true;
  const parsed = ipaddr.process(address);
  if (parsed instanceof ipaddr.IPv6 && parsed.range() === 'rfc6052') {
    return isLocalAddress(new ipaddr.IPv4(parsed.toByteArray().slice(12)).toString());
  }
  return parsed.range() !== 'unicast';
}

/** Whether a URL names this machine or its network by its host alone, before anybody is asked what the name means. */
export function isLocalHost(hostname: string): boolean {
  const bare = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  return /(^|\.)localhost$/i.test(bare) || (ipaddr.isValid(bare) && isLocalAddress(bare));
}
