/** What browsers may fill in by themselves (HTML, autofill; WCAG 2.2, 1.3.5), by the names that fields have in the content. */
const tokens: Readonly<Record<string, string>> = {
  name: 'name',
  'your-name': 'name',
  'full-name': 'name',
  title: 'honorific-prefix',
  'first-name': 'given-name',
  'given-name': 'given-name',
  forename: 'given-name',
  'last-name': 'family-name',
  'family-name': 'family-name',
  surname: 'family-name',
  email: 'email',
  'e-mail': 'email',
  mail: 'email',
  phone: 'tel',
  telephone: 'tel',
  tel: 'tel',
  mobile: 'tel',
  street: 'street-address',
  address: 'street-address',
  town: 'address-level2',
  city: 'address-level2',
  postcode: 'postal-code',
  zip: 'postal-code',
  country: 'country-name',
  organisation: 'organization',
  birthday: 'bday',
};

/** The token for a field's name; undefined where the name says nothing of the kind. */
export const autocomplete = (name: string): string | undefined =>
  Object.hasOwn(tokens, name) ? tokens[name] : undefined;

/** What is typed into a line: browsers show a fitting keyboard, and notice an address that can be none. */
export function inputType(name: string): 'email' | 'tel' | 'text' {
  const token = autocomplete(name);
  return token === 'email' || token === 'tel' ? token : 'text';
}
