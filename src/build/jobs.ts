import { facePicture, readyFacePicture } from './face-picture.js';
import { judgePrint, type PrintFile, readyJudge } from './judge-print.js';

/** A page to be drawn: the first of a PDF, at a resolution in ppi. */
export interface Sheet {
  readonly pdf: Uint8Array;
  readonly ppi: number;
}

/** What can be done on another thread, since it takes plain data and gives plain data. */
export const jobs = {
  draw: ({ pdf, ppi }: Sheet) => facePicture(pdf, ppi),
  judge: (file: PrintFile) => judgePrint(file),
};

export type Jobs = typeof jobs;
export type JobName = keyof Jobs;
export type Input<J extends JobName> = Parameters<Jobs[J]>[0];
export type Result<J extends JobName> = Awaited<ReturnType<Jobs[J]>>;

/** Loads what a job needs, ahead of the first. */
export const readyFor: Readonly<Record<JobName, () => Promise<unknown>>> = {
  draw: readyFacePicture,
  judge: readyJudge,
};

/** Does a job by its name. */
export const doJob = <J extends JobName>(name: J, input: Input<J>): Promise<Result<J>> =>
  (jobs[name] as (given: Input<J>) => Promise<Result<J>>)(input);
