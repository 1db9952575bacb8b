import path from 'node:path';

/** Whether `absolute` is `folder` or lies in it; both free of symbolic links. */
export function inside(folder: string, absolute: string): boolean {
  const way = path.relative(folder, absolute);
  return way === '' || (way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way));
}
