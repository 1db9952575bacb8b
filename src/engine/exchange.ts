import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

/**
 * Numbers of the system call renameat2 on Linux, by architecture (the kernel's syscall tables); with RENAME_EXCHANGE it
 * swaps two names at once (renameat2(2)).
 */
const renameat2: Readonly<Record<string, number>> = {
  x64: 316,
  ia32: 353,
  arm: 382,
  arm64: 276,
  riscv64: 276,
  ppc64: 357,
  s390x: 347,
};

/**
 * How the system is asked to swap two names, best first. Node has no call for it; perl is part of every Debian, Ubuntu
 * and macOS, and coreutils 9.5 has a way of its own.
 */
function ways(): readonly (readonly string[])[] {
  const perl = (number: number, here: number) => [
    'perl',
    '-e',
    `exit(syscall(${number}, ${here}, $ARGV[0], ${here}, $ARGV[1], 2) == 0 ? 0 : 1)`,
  ];
  const mv = ['mv', '--exchange', '--no-target-directory'];
  const number = renameat2[process.arch];
  if (process.platform === 'linux') return [...(number === undefined ? [] : [perl(number, -100)]), mv];
  // renameatx_np with RENAME_SWAP (sys/syscall.h, renameatx_np(2)); AT_FDCWD is -2 there.
  if (process.platform === 'darwin') return [perl(488, -2)];
  return [];
}

const identity = (folder: string): string => {
  const { dev, ino } = statSync(folder, { bigint: true });
  return `${dev} ${ino}`;
};

/**
 * Swaps two folders of one file system at once, so that nobody ever sees one of the names missing. Gives false, and has
 * changed nothing, where the system knows no way.
 */
export function exchange(one: string, other: string): boolean {
  const wanted = identity(other);
  return ways().some(([program = '', ...args]) => {
    spawnSync(program, [...args, one, other], { stdio: 'ignore' });
    // What was really done counts, not what a program says of it.
    return identity(one) === wanted;
  });
}
