import { cutStrip } from '../engine/sharp.js';
import type { Product } from './editions.js';
import { facePicture, readyFacePicture } from './face-picture.js';
import { readyJudge } from './judge.js';
import { judgePrint, type PrintFile } from './judge-print.js';
import { judgeWeb, type WebFile } from './judge-web.js';

/** A page to be drawn: the first of a PDF, at a resolution in ppi. */
export interface Sheet {
  readonly pdf: Uint8Array;
  readonly ppi: number;
}

/** An upright strip of a picture, from and to shares of its width, 0 to 1. */
export interface Strip {
  readonly picture: Uint8Array;
  readonly from: number;
  readonly to: number;
}

/** What can be done on another thread, since it takes plain data and gives plain data. */
export const jobs = {
  draw: ({ pdf, ppi }: Sheet) => facePicture(pdf, ppi),
  cutStrip: ({ picture, from, to }: Strip) => cutStrip(picture, from, to),
  judgePrint: (file: PrintFile) => judgePrint(file),
  judgeWeb: (file: WebFile) => judgeWeb(file),
};

export type Jobs = typeof jobs;
export type JobName = keyof Jobs;
export type Input<J extends JobName> = Parameters<Jobs[J]>[0];
export type Result<J extends JobName> = Awaited<ReturnType<Jobs[J]>>;

/** Which files need which jobs: first what the other thread alone does, so that a build which waits finds work left. */
export const jobOf: readonly (readonly [Product, JobName])[] = [
  ['preview', 'draw'],
  ['print', 'judgePrint'],
  ['web', 'judgeWeb'],
];

/** What a build that waits may do itself; what draws would first have to be loaded there. */
export const eitherThread: ReadonlySet<JobName> = new Set(['judgePrint', 'judgeWeb']);

/** Loads what a job needs, ahead of the first. */
export const readyFor: Readonly<Record<JobName, () => Promise<unknown>>> = {
  draw: readyFacePicture,
  cutStrip: readyFacePicture,
  judgePrint: readyJudge,
  judgeWeb: readyJudge,
};

/** Does a job by its name. */
export const doJob = <J extends JobName>(name: J, input: Input<J>): Promise<Result<J>> =>
  (jobs[name] as (given: Input<J>) => Promise<Result<J>>)(input);
