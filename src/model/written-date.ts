/** Writes a year, month or day in the language’s own manner, without regard to time zones. */
export function formatDate(date: string, language: string): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  const format = new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month && { month: 'long' }),
    ...(day && { day: 'numeric' }),
  });
  return format.format(new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1)));
}
