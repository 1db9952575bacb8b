/** To make a format takes far longer than to use it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: string, precision: 'year' | 'month' | 'day'): Intl.DateTimeFormat {
  const key = `${precision} ${language}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(language, {
      timeZone: 'UTC',
      year: 'numeric',
      ...(precision !== 'year' && { month: 'long' }),
      ...(precision === 'day' && { day: 'numeric' }),
    });
  formats.set(key, format);
  return format;
}

/** Writes a year, month or day in the language’s own manner, without regard to time zones. */
export function formatDate(date: string, language: string): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  const format = formatOf(language, day ? 'day' : month ? 'month' : 'year');
  const parts = format.formatToParts(new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1)));
  // The first of a month is an ordinal in French, which Intl doesn't know.
  const first = day === 1 && /^fr(-|$)/.test(language) ? '1er' : undefined;
  return parts.map(({ type, value }) => (type === 'day' && first) || value).join('');
}
