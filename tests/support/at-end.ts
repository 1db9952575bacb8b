const works = new Set<() => unknown>();

/** Does something when the file of tests ends that is running: what it opened is shared by no other. */
export const atEnd = (work: () => unknown): void => void works.add(work);

/** Does all that was to be done at the end. */
export async function end(): Promise<void> {
  for (const work of works) await work();
  works.clear();
}
