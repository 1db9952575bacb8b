/** The schemas that need no description (XMP Specification 2005; ISO 19005-2, 6.6.2.3.2), with the properties of the usual ones. */
const predefined: ReadonlyMap<string, ReadonlySet<string> | 'any'> = new Map<
  string,
  ReadonlySet<string> | 'any'
>([
  [
    'http://purl.org/dc/elements/1.1/',
    words(
      'contributor coverage creator date description format identifier language publisher relation rights source subject title type',
    ),
  ],
  [
    'http://ns.adobe.com/xap/1.0/',
    words(
      'Advisory BaseURL CreateDate CreatorTool Identifier Label MetadataDate ModifyDate Nickname Rating Thumbnails',
    ),
  ],
  ['http://ns.adobe.com/pdf/1.3/', words('Keywords PDFVersion Producer Trapped')],
  [
    'http://ns.adobe.com/xap/1.0/mm/',
    words(
      'DerivedFrom DocumentID History InstanceID LastURL ManagedFrom Manager ManageTo ManageUI ManagerVariant RenditionClass RenditionOf RenditionParams SaveID VersionID Versions',
    ),
  ],
  ['http://ns.adobe.com/xap/1.0/rights/', words('Certificate Marked Owner UsageTerms WebStatement')],
  ['http://www.aiim.org/pdfa/ns/id/', words('part amd corr conformance')],
  ['http://www.aiim.org/pdfa/ns/extension/', words('schemas')],
  ...[
    'http://ns.adobe.com/xap/1.0/bj/',
    'http://ns.adobe.com/xap/1.0/t/pg/',
    'http://ns.adobe.com/xmp/1.0/DynamicMedia/',
    'http://ns.adobe.com/photoshop/1.0/',
    'http://ns.adobe.com/camera-raw-settings/1.0/',
    'http://ns.adobe.com/tiff/1.0/',
    'http://ns.adobe.com/exif/1.0/',
    'http://ns.adobe.com/exif/1.0/aux/',
  ].map((namespace) => [namespace, 'any'] as const),
]);

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

/** Whether a property is one that everybody knows. */
export function isPredefinedProperty(namespace: string, name: string): boolean {
  const names = predefined.get(namespace);
  return names === 'any' || names?.has(name) === true;
}
