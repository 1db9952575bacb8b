/** Writes a year, month or day in the language’s own manner, without regard to time zones. */
export function formatDate(date: string, language: string): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  const format = new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month && { month: 'long' }),
    ...(day && { day: 'numeric' }),
  });
  const parts = format.formatToParts(new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1)));
  // The first of a month is an ordinal in French, which Intl doesn't know.
  const first = day === 1 && /^fr(-|$)/.test(language) ? '1er' : undefined;
  return parts.map(({ type, value }) => (type === 'day' && first) || value).join('');
}
