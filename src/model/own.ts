/** A record's own value under a name that content chose; never what JavaScript gives to every object (`constructor`). */
export const own = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;
