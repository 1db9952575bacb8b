/** The CMaps that need not be in a file (ISO 32000-1, table 118), by collection and its supplement. */
const predefined: readonly (readonly [string, string, number])[] = [
  ['GB-EUC-H GB-EUC-V GBpc-EUC-H GBpc-EUC-V', 'GB1', 0],
  ['GBK-EUC-H GBK-EUC-V GBKp-EUC-H GBKp-EUC-V', 'GB1', 2],
  ['GBK2K-H GBK2K-V UniGB-UCS2-H UniGB-UCS2-V UniGB-UTF16-H UniGB-UTF16-V', 'GB1', 4],
  ['B5pc-H B5pc-V ETen-B5-H ETen-B5-V ETenms-B5-H ETenms-B5-V CNS-EUC-H CNS-EUC-V', 'CNS1', 0],
  ['HKscs-B5-H HKscs-B5-V UniCNS-UCS2-H UniCNS-UCS2-V', 'CNS1', 3],
  ['UniCNS-UTF16-H UniCNS-UTF16-V', 'CNS1', 4],
  ['83pv-RKSJ-H 90pv-RKSJ-H Add-RKSJ-H Add-RKSJ-V EUC-H EUC-V Ext-RKSJ-H Ext-RKSJ-V H V', 'Japan1', 1],
  ['90ms-RKSJ-H 90ms-RKSJ-V 90msp-RKSJ-H 90msp-RKSJ-V', 'Japan1', 2],
  ['UniJIS-UCS2-H UniJIS-UCS2-V UniJIS-UCS2-HW-H UniJIS-UCS2-HW-V', 'Japan1', 4],
  ['UniJIS-UTF16-H UniJIS-UTF16-V', 'Japan1', 5],
  ['KSC-EUC-H KSC-EUC-V KSCpc-EUC-H', 'Korea1', 0],
  ['KSCms-UHC-H KSCms-UHC-V KSCms-UHC-HW-H KSCms-UHC-HW-V UniKS-UCS2-H UniKS-UCS2-V', 'Korea1', 1],
  ['UniKS-UTF16-H UniKS-UTF16-V', 'Korea1', 2],
];

const infos = new Map(
  predefined.flatMap(([names, ordering, supplement]) =>
    names.split(' ').map((name) => [name, { registry: 'Adobe', ordering, supplement }] as const),
  ),
);

export const isPredefined = (name: string): boolean =>
  name === 'Identity-H' || name === 'Identity-V' || infos.has(name);

/** The collection of a predefined CMap; undefined for Identity, which has none. */
export const predefinedInfo = (name: string) => infos.get(name);
