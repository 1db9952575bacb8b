import { z } from 'zod';
import { issueDate } from './common.js';

/** What a translation says of itself, in front of its words. */
export const overlayHead = z.looseObject({
  translation: z
    .enum(['unreviewed', 'reviewed'])
    .describe('reviewed: a native reader has read it against the original'),
});

/** A leaflet's translation also says of which issue: when the original is issued anew, it must be looked at again. */
export const leafletOverlayHead = overlayHead.extend({
  translates: issueDate.describe('The issue of the original (`issued` there) whose words these are'),
});
