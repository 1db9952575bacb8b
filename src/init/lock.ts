/** An entry of npm’s lock file, as far as it is looked at. */
export interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly [key: string]: unknown;
}

/** npm’s lock file, version 3: a package a path, and the project itself under the empty one. */
export interface Lock {
  readonly name?: string;
  readonly version?: string;
  readonly lockfileVersion: number;
  readonly requires?: boolean;
  readonly packages: Readonly<Record<string, Locked>>;
}

/** The packages that the tool runs with, without those that only its tests want. */
export const runtimePackages = ({ packages }: Lock): Readonly<Record<string, Locked>> =>
  Object.fromEntries(Object.entries(packages).filter(([name, { dev }]) => name !== '' && dev !== true));

export interface LockedTool {
  readonly name: string;
  readonly version: string;
  /** Where it comes from: a version of the registry, or a file of the project. */
  readonly spec: string;
  /** What it says of itself: licence, commands, what it depends on. */
  readonly about: Readonly<Record<string, unknown>>;
}

/**
 * A new project’s lock file: the tool, and the very packages that it was tested with, so that `npm ci` works at once and
 * brings the same everywhere.
 */
export function projectLock(
  project: { readonly name: string; readonly version: string; readonly engines: object },
  tool: LockedTool,
  own: Lock,
): Lock {
  const { name, version } = project;
  const home: Locked = { name, version, dependencies: { [tool.name]: tool.spec }, engines: project.engines };
  const entry: Locked = {
    version: tool.version,
    ...(tool.spec.startsWith('file:') && { resolved: tool.spec }),
    ...tool.about,
  };
  const others = { ...runtimePackages(own), [`node_modules/${tool.name}`]: entry };
  const sorted = Object.fromEntries(Object.entries(others).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { name, version, lockfileVersion: 3, requires: true, packages: { '': home, ...sorted } };
}
