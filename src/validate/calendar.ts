/** Whether a year, month or day (ISO 8601) is in the calendar. */
export function isReal(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const real = new Date(Date.UTC(2000, month - 1, day));
  real.setUTCFullYear(year, month - 1, day);
  return real.getUTCFullYear() === year && real.getUTCMonth() === month - 1 && real.getUTCDate() === day;
}
