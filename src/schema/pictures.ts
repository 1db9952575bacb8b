import { z } from 'zod';
import { id, optional, pictureName, words } from './common.js';

/** A picture or drawing of the project. Either `alt` says what it shows, or it is decorative. */
export const picture = z
  .strictObject({
    file: words
      .refine(
        (file) => !/^[./]*assets\//i.test(file),
        'leave out “assets/”: write photos/caen.jpg, for instance',
      )
      .describe('A file in assets/, such as photos/caen.jpg or drawings/caen.svg'),
    alt: optional(words).describe('What the picture shows, for readers who can’t see it'),
    decorative: z
      .boolean()
      .default(false)
      .describe('true where the picture says nothing that the words don’t'),
    focus: optional(z.strictObject({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) })).describe(
      'The point that must stay when the picture is cropped, from 0 0 (top left) to 1 1',
    ),
    credit: optional(words).describe('Who made it; for later use, nothing is made of it yet'),
    fallback: optional(pictureName).describe('The picture to use while the file is not there'),
  })
  .refine((value) => value.decorative !== (value.alt !== null), {
    error: 'say what the picture shows in `alt`, or set `decorative: true` (one of the two)',
    path: ['alt'],
  });
export const picturesFile = z.strictObject({ pictures: z.record(id, picture) });
